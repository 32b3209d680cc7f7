import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeRows } from '@/components/editor/store/row-position';
import type { DraftRow } from '@/lib/task/draft/draft';
import { MAX_POSITION } from '@/lib/task/limits';

describe('placeRows', () => {
  it('puts a row in the middle between its neighbours', () => {
    expect(placeRows(rowsAt(1, 2), 1, 1)).toEqual({ positions: [1.5], moved: [] });
  });

  it('counts on at the end, and back at the beginning', () => {
    expect(placeRows(rowsAt(1, 5), 2, 2)).toEqual({ positions: [6, 7], moved: [] });
    expect(placeRows(rowsAt(1, 5), 0, 2)).toEqual({ positions: [-1, 0], moved: [] });
    expect(placeRows([], 0, 3)).toEqual({ positions: [1, 2, 3], moved: [] });
  });

  it.each([
    [MAX_POSITION - 1, MAX_POSITION],
    [-MAX_POSITION, 0],
    [-MAX_POSITION, MAX_POSITION],
  ])('never leaves the numbers that can be saved: from %i, %i', (...given) => {
    for (const index of [0, 1, 2]) {
      const { positions, moved } = placeRows(rowsAt(...given), index, 1);
      const order: (number | 'new')[] = [0, 1];
      order.splice(index, 0, 'new');
      expect(inputsInOrder(rowsAt(...given), index, positions, moved)).toEqual(order);
      expect([...positions, ...moved.map(({ position }) => position)].every((at) => Math.abs(at) <= MAX_POSITION)).toBe(
        true,
      );
    }
  });

  it('spreads a few neighbours anew when the gap is used up', () => {
    const crowded = rowsAt(1, 2, 3, 4, 5, 5 + 2 ** -40, 6, 7, 8, 9, 10, 11);
    const { positions, moved } = placeRows(crowded, 5, 1);
    expect(moved.length).toBeLessThan(crowded.length);
    expect(inputsInOrder(crowded, 5, positions, moved)).toEqual([0, 1, 2, 3, 4, 'new', 5, 6, 7, 8, 9, 10, 11]);
  });

  it('keeps the order through any run of insertions', () => {
    const step = fc.record({ at: fc.nat(), count: fc.integer({ min: 1, max: 3 }) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 120 }), (steps) => {
        let rows: DraftRow[] = [];
        const expected: string[] = [];
        steps.forEach(({ at, count }, number) => {
          const index = at % (rows.length + 1);
          const { positions, moved } = placeRows(rows, index, count);
          const places = new Map(moved.map(({ id, position }) => [id, position]));
          const added = positions.map((position, offset) => rowAt(`${number}-${offset}`, position));
          const kept = rows.map((row) => ({ ...row, position: places.get(row.id) ?? row.position }));
          rows = [...kept, ...added].sort((a, b) => a.position - b.position);
          expected.splice(index, 0, ...added.map((row) => row.id));
        });
        expect(rows.map((row) => row.id)).toEqual(expected);
        expect(new Set(rows.map((row) => row.position)).size).toBe(rows.length);
      }),
    );
  });

  it('survives a thousand insertions at the same place', () => {
    let rows = rowsAt(1, 2);
    for (let number = 0; number < 1_000; number++) {
      const { positions, moved } = placeRows(rows, 1, 1);
      const places = new Map(moved.map(({ id, position }) => [id, position]));
      rows = rows.map((row) => ({ ...row, position: places.get(row.id) ?? row.position }));
      rows.splice(1, 0, rowAt(`new${number}`, positions[0] ?? 0));
    }
    expect(rows.every((row, index) => index === 0 || row.position > (rows[index - 1]?.position ?? 0))).toBe(true);
  });
});

function rowAt(id: string, position: number): DraftRow {
  return { id, position, input: '', outputs: [], extra: null };
}

function rowsAt(...positions: number[]): DraftRow[] {
  return positions.map((position, index) => rowAt(String(index), position));
}

function inputsInOrder(
  rows: DraftRow[],
  index: number,
  positions: number[],
  moved: { id: string; position: number }[],
) {
  const places = new Map(moved.map(({ id, position }) => [id, position]));
  const placed = rows.map((row, at) => ({ name: at as number | 'new', position: places.get(row.id) ?? row.position }));
  placed.splice(index, 0, { name: 'new', position: positions[0] ?? Number.NaN });
  return placed.sort((a, b) => a.position - b.position).map((row) => row.name);
}
