import { describe, expect, it } from 'vitest';
import {
  ANY_FINDING,
  type FilterFacts,
  isOff,
  NO_FILTER,
  type RowFilter,
  rowFilterTest,
} from '@/components/editor/table/row-filter';
import type { DraftRow } from '@/lib/task/draft/draft';

const ROWS: DraftRow[] = [
  { id: 'a', position: 1, input: 'Is the sky blue?', outputs: ['yes'], extra: null },
  { id: 'b', position: 2, input: 'Is the señor here?', outputs: ['no', 'maybe'], extra: null },
  { id: 'c', position: 3, input: 'Is grass red?', outputs: ['no'], extra: null },
];
const [FIRST, SECOND] = ROWS;
const FACTS: FilterFacts = {
  rules: new Map([
    ['a', [{ rule: 'no-leak' }]],
    ['c', [{ rule: 'no-repeat' }, { rule: 'no-leak' }]],
  ]),
  submitted: null,
};

describe('rowFilterTest', () => {
  it.each<[string, Partial<RowFilter>, string[]]>([
    ['everything without a filter', {}, ['a', 'b', 'c']],
    ['text in any column, whatever its case and accents', { query: 'SENOR' }, ['b']],
    ['text in an output', { query: 'maybe' }, ['b']],
    ['a label', { label: 'no' }, ['b', 'c']],
    ['a length of an output', { length: { from: 3, to: 4 } }, ['a']],
    ['an open length', { length: { from: 3, to: null } }, ['a', 'b']],
    ['any finding', { finding: ANY_FINDING }, ['a', 'c']],
    ['findings of a rule', { finding: { rule: 'no-repeat', title: 'Repeats' } }, ['c']],
    ['all parts at once', { label: 'no', finding: ANY_FINDING, query: 'grass' }, ['c']],
  ])('finds %s', (_, filter, ids) => {
    expect(idsOf({ ...NO_FILTER, ...filter }, FACTS)).toEqual(ids);
  });

  it('finds what is new or other since the last submission, but not what has only moved', () => {
    const submitted = new Map([
      ['a', { ...FIRST, position: 9 } as DraftRow],
      ['b', { ...SECOND, outputs: ['no'] } as DraftRow],
    ]);
    expect(idsOf({ ...NO_FILTER, changed: true }, { ...FACTS, submitted })).toEqual(['b', 'c']);
  });
});

it('a filter is off when no part of it is set', () => {
  expect(isOff(NO_FILTER)).toBe(true);
  expect(isOff({ ...NO_FILTER, label: '' })).toBe(false);
});

function idsOf(filter: RowFilter, facts: FilterFacts): string[] {
  return ROWS.filter(rowFilterTest(filter, facts)).map(({ id }) => id);
}
