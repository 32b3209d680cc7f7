'use client';

import { useMemo, useRef } from 'react';
import { type FilterFacts, isOff, type RowFilter, rowFilterTest } from '@/components/editor/table/row-filter';
import { inKeptOrder, type Sort, sortRows } from '@/components/editor/table/sort-rows';
import type { DraftRow } from '@/lib/task/draft/draft';

/**
 * The rows that a filter lets through, sorted; `sort` is null for the task's order. A row that was shown stays, and stays
 * in its place, as long as filter and sort stay the same objects, so that it does not vanish from under the hands that
 * edit it.
 */
export function useShownRows(
  rows: readonly DraftRow[],
  filter: RowFilter,
  sort: Sort | null,
  facts: FilterFacts,
): readonly DraftRow[] {
  const passed = useRef<{ filter: RowFilter; ids: ReadonlySet<string> } | null>(null);
  const filtered = useMemo(() => {
    if (isOff(filter)) return rows;
    const before = passed.current?.filter === filter ? passed.current.ids : null;
    const passes = rowFilterTest(filter, facts);
    const found = rows.filter((row) => before?.has(row.id) || passes(row));
    passed.current = { filter, ids: new Set(found.map(({ id }) => id)) };
    return found;
  }, [rows, filter, facts]);

  const sorted = useRef<{ sort: Sort; order: ReadonlyMap<string, number> } | null>(null);
  return useMemo(() => {
    if (sort === null) return filtered;
    if (sorted.current?.sort !== sort) {
      const order = sortRows(rows, sort, (id) => facts.rules.get(id)?.length ?? 0);
      sorted.current = { sort, order: new Map(order.map(({ id }, index) => [id, index])) };
    }
    return inKeptOrder(filtered, sorted.current.order);
  }, [rows, filtered, sort, facts]);
}
