import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasLength, lengthBars, outputHistogram } from '@/components/editor/table/output-histogram';
import type { DraftRow } from '@/lib/task/draft/draft';

describe('outputHistogram', () => {
  it('counts the rows of each label of a closed set, the most frequent first', () => {
    const rows = [...times(3, ['no']), ...times(5, ['yes']), ...times(2, ['yes', 'no'])];
    expect(outputHistogram(rows)).toEqual({
      kind: 'labels',
      bars: [
        { label: 'yes', rows: 7 },
        { label: 'no', rows: 5 },
      ],
    });
  });

  it('names the one answer that all rows have', () => {
    const rows = [...times(4, ['yes']), rowWith([])];
    expect(outputHistogram(rows)).toEqual({ kind: 'labels', bars: [{ label: 'yes', rows: 4 }] });
    expect(outputHistogram(times(3, ['yes'])).kind).toBe('lengths');
  });

  it('counts lengths where the answers are free', () => {
    const rows = [rowWith(['a cat']), rowWith(['a hen']), rowWith(['a horse', 'a foal'])];
    expect(outputHistogram(rows)).toEqual({
      kind: 'lengths',
      bars: [
        { from: 5, to: 5, rows: 2 },
        { from: 6, to: 6, rows: 1 },
        { from: 7, to: null, rows: 1 },
      ],
    });
  });

  it('is empty without outputs', () => {
    expect(outputHistogram([rowWith([])])).toEqual({ kind: 'lengths', bars: [] });
  });
});

describe('lengthBars', () => {
  it('puts every length into one bar, and needs at most 21', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 100_000 }), { minLength: 1 }), (lengths) => {
        const bars = lengthBars(lengths.map((length) => [length]));
        expect(bars.length).toBeLessThanOrEqual(21);
        expect(bars.reduce((sum, { rows }) => sum + rows, 0)).toBe(lengths.length);
        for (const length of lengths) {
          expect(bars.filter(({ from, to }) => length >= from && (to === null || length <= to))).toHaveLength(1);
        }
      }),
    );
  });

  it('keeps one very long answer from flattening all the others', () => {
    const lengths = Array.from({ length: 200 }, (_, index) => [1 + (index % 10)]);
    const bars = lengthBars([...lengths, [50_000]]);
    expect(bars).toHaveLength(11);
    expect(bars.at(-1)).toEqual({ from: 11, to: null, rows: 1 });
  });
});

it('a bar has as many rows as its filter finds', () => {
  const rows = [rowWith(['a', 'bb']), rowWith(['ccc']), rowWith(['é', 'e\u0301'])];
  const histogram = outputHistogram(rows);
  if (histogram.kind !== 'lengths') throw new Error('These are no labels.');
  for (const bar of histogram.bars) expect(rows.filter((row) => hasLength(row, bar))).toHaveLength(bar.rows);
});

function times(count: number, outputs: string[]): DraftRow[] {
  return Array.from({ length: count }, () => rowWith(outputs));
}

function rowWith(outputs: string[]): DraftRow {
  return { id: 'a', position: 1, input: '', outputs, extra: null };
}
