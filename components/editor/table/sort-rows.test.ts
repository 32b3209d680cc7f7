import { describe, expect, it } from 'vitest';
import { inKeptOrder, SORT_KEYS, type Sort, sortRows } from '@/components/editor/table/sort-rows';
import type { DraftRow } from '@/lib/task/draft/draft';

const ROWS = [
  rowOf('a', 'item 10', ['yes']),
  rowOf('b', 'Item 9', ['no', 'perhaps']),
  rowOf('c', 'item 9b', []),
  rowOf('d', 'a longer input', ['no']),
];

describe('sortRows', () => {
  it.each<[Sort['key'], string, string]>([
    ['input', 'dbca', 'acbd'],
    ['outputs', 'cbda', 'abdc'],
    ['input-length', 'bacd', 'dacb'],
    ['output-length', 'cdab', 'badc'],
    ['findings', 'acdb', 'bacd'],
  ])('sorts by %s', (key, ascending, descending) => {
    const sorted = (way: boolean) => idsOf(sortRows(ROWS, { key, descending: way }, (id) => (id === 'b' ? 2 : 0)));
    expect(sorted(false)).toBe(ascending);
    expect(sorted(true)).toBe(descending);
  });
});

describe('rows that are equal', () => {
  const EQUAL = ['d', 'b', 'c', 'a'].map((id) => rowOf(id, 'same', ['same']));

  it.each(SORT_KEYS)('keep the order of the task, sorted by %s either way', (key) => {
    for (const descending of [false, true]) expect(idsOf(sortRows(EQUAL, { key, descending }, () => 1))).toBe('dbca');
  });
});

describe('inKeptOrder', () => {
  it('keeps the order of known rows, whatever they hold now', () => {
    expect(idsOf(inKeptOrder(ROWS, orderOf('dcba')))).toBe('dcba');
    expect(idsOf(inKeptOrder(ROWS.slice(0, 2), orderOf('dcba')))).toBe('ba');
  });

  it('shows a new row behind the one it follows in the task', () => {
    const [a, b, c, d] = ROWS as [DraftRow, DraftRow, DraftRow, DraftRow];
    expect(idsOf(inKeptOrder([a, rowOf('x'), rowOf('y'), b, c, d], orderOf('dcba')))).toBe('dcbaxy');
    expect(idsOf(inKeptOrder([rowOf('x'), a, b], orderOf('ba')))).toBe('xba');
  });
});

function orderOf(ids: string): Map<string, number> {
  return new Map(Array.from(ids, (id, index) => [id, index]));
}

function idsOf(rows: readonly DraftRow[]): string {
  return rows.map(({ id }) => id).join('');
}

function rowOf(id: string, input = '', outputs: string[] = []): DraftRow {
  return { id, position: 1, input, outputs, extra: null };
}
