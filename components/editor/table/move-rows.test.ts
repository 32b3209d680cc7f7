import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DocumentEdit, DraftDocument } from '@/components/editor/store/draft-document';
import { duplicateRows, moveRows, moveRowsTo, reorderRows } from '@/components/editor/table/move-rows';
import type { DraftHead, DraftRow } from '@/lib/task/draft/draft';

describe('moveRows', () => {
  it.each<[string, 'up' | 'down', string]>([
    ['b', 'up', 'bacde'],
    ['b', 'down', 'acbde'],
    ['a', 'up', 'abcde'],
    ['e', 'down', 'abcde'],
    ['cd', 'up', 'acdbe'],
    ['bc', 'down', 'adbce'],
    ['bd', 'up', 'bdace'],
    ['bd', 'down', 'acebd'],
    ['ac', 'up', 'acbde'],
    ['abcde', 'down', 'abcde'],
    ['', 'down', 'abcde'],
  ])('moves %j %s', (ids, way, order) => {
    expect(orderAfter(moveRows(ROWS, new Set(ids), way))).toBe(order);
  });

  it('says nothing where nothing moves', () => {
    expect(moveRows(ROWS, new Set(['a']), 'up')).toEqual([]);
  });

  it('leads a row down and up again to where it began, as often as wanted', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 1, max: 60 }), (index, times) => {
        const id = new Set([ROWS[index]?.id ?? '']);
        const draft = documentOf();
        for (let time = 0; time < times; time++) {
          draft.apply(moveRows(draft.rows, id, 'down'));
          draft.apply(moveRows(draft.rows, id, 'up'));
        }
        expect(idsOf(draft.rows)).toBe('abcde');
      }),
    );
  });
});

describe('moveRowsTo', () => {
  it.each([
    ['b', 0, 'bacde'],
    ['b', 5, 'acdeb'],
    ['b', 4, 'acdbe'],
    ['bd', 0, 'bdace'],
    ['bd', 3, 'acbde'],
    ['bd', 5, 'acebd'],
    ['de', 1, 'adebc'],
    ['ace', 2, 'baced'],
  ])('puts %j into gap %i', (ids, gap, order) => {
    expect(orderAfter(moveRowsTo(ROWS, new Set(ids), gap))).toBe(order);
  });

  it.each([
    ['b', 1],
    ['b', 2],
    ['bcd', 3],
    ['abcde', 0],
    ['', 3],
  ])('says nothing where %j stands in gap %i already', (ids, gap) => {
    expect(moveRowsTo(ROWS, new Set(ids), gap)).toEqual([]);
  });

  it('is undone by one application of what it gives', () => {
    const draft = documentOf();
    draft.apply(draft.apply(moveRowsTo(draft.rows, new Set('ae'), 3)));
    expect(idsOf(draft.rows)).toBe('abcde');
  });
});

describe('reorderRows', () => {
  it('brings any order about, and writes only rows that move', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...ROWS], { minLength: ROWS.length }), (order) => {
        const edits = reorderRows(ROWS, order);
        expect(orderAfter(edits)).toBe(idsOf(order));
        expect(edits).toHaveLength(order.filter((row, index) => row !== ROWS[index]).length);
      }),
    );
  });
});

describe('duplicateRows', () => {
  it('puts the copies together under the last original', () => {
    let made = 0;
    const edits = duplicateRows(ROWS, new Set(['d', 'b']), () => `${++made}`);
    const draft = documentOf();
    draft.apply(edits);
    expect(idsOf(draft.rows)).toBe('abcd12e');
    expect(draft.row('1')).toMatchObject({ input: 'b', outputs: ['B'], extra: null });
  });
});

const ROWS = Array.from('abcde', (id, index): DraftRow => {
  return { id, position: index + 1, input: id, outputs: [id.toUpperCase()], extra: id === 'b' ? '{"note":1}' : null };
});

function documentOf(): DraftDocument {
  return new DraftDocument({} as DraftHead, ROWS);
}

function orderAfter(edits: readonly DocumentEdit[]): string {
  const draft = documentOf();
  draft.apply(edits);
  return idsOf(draft.rows);
}

function idsOf(rows: readonly DraftRow[]): string {
  return rows.map(({ id }) => id).join('');
}
