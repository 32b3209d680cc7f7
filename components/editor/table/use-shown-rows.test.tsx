// @vitest-environment jsdom
import { cleanup, renderHook } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { type FilterFacts, NO_FILTER, type RowFilter } from '@/components/editor/table/row-filter';
import type { Sort } from '@/components/editor/table/sort-rows';
import { useShownRows } from '@/components/editor/table/use-shown-rows';
import type { DraftRow } from '@/lib/task/draft/draft';

const FACTS: FilterFacts = { rules: new Map(), submitted: null };
const rowOf = (id: string, input: string): DraftRow => ({ id, position: 0, input, outputs: [], extra: null });
const ROWS = [rowOf('a', 'red two'), rowOf('b', 'blue'), rowOf('c', 'red one')];

interface Given {
  rows?: readonly DraftRow[];
  filter?: RowFilter;
  sort?: Sort | null;
}

function show(given: Given) {
  const all = (props: Given) => ({ rows: ROWS, filter: NO_FILTER, sort: null, ...props });
  const hook = renderHook(({ rows, filter, sort }) => useShownRows(rows, filter, sort, FACTS), {
    initialProps: all(given),
  });
  return {
    ids: () => hook.result.current.map(({ id }) => id).join(''),
    rows: () => hook.result.current,
    change: (props: Given) => hook.rerender(all(props)),
  };
}

afterEach(cleanup);

describe('the rows that are shown', () => {
  const red = { ...NO_FILTER, query: 'red' };
  const byInput: Sort = { key: 'input', descending: false };

  it('are the task’s own where nothing is filtered or sorted', () => {
    expect(show({}).rows()).toBe(ROWS);
  });

  it('pass the filter, in the order of the sort', () => {
    expect(show({ filter: red }).ids()).toBe('ac');
    expect(show({ filter: red, sort: byInput }).ids()).toBe('ca');
  });

  it('stay while they are edited, although the filter lets them through no more', () => {
    const shown = show({ filter: red });
    shown.change({ filter: red, rows: [rowOf('a', 'green'), ...ROWS.slice(1)] });
    expect(shown.ids()).toBe('ac');
    shown.change({ filter: { ...red }, rows: [rowOf('a', 'green'), ...ROWS.slice(1)] });
    expect(shown.ids()).toBe('c');
  });

  it('gain a row that comes to pass the filter', () => {
    const shown = show({ filter: red });
    shown.change({ filter: red, rows: [ROWS[0], rowOf('b', 'red, too'), ROWS[2]].filter((row) => row !== undefined) });
    expect(shown.ids()).toBe('abc');
  });

  it('stay in their place while they are edited, until one sorts again', () => {
    const edited = [rowOf('a', 'red two'), rowOf('b', 'zebra'), rowOf('c', 'red one')];
    const shown = show({ sort: byInput });
    expect(shown.ids()).toBe('bca');
    shown.change({ sort: byInput, rows: edited });
    expect(shown.ids()).toBe('bca');
    shown.change({ sort: { ...byInput }, rows: edited });
    expect(shown.ids()).toBe('cab');
  });
});
