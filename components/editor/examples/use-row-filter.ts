'use client';

import { useMemo } from 'react';
import { type FilterFacts, NO_FILTER } from '@/components/editor/table/row-filter';
import { useShownRows } from '@/components/editor/table/use-shown-rows';
import type { DraftRow } from '@/lib/task/draft/draft';

const NO_FACTS: FilterFacts = { rules: new Map(), submitted: null };

/** The rows that hold `query` in input, output or id. A row that was shown stays while the query stays. */
export function useRowFilter(rows: readonly DraftRow[], query: string): readonly DraftRow[] {
  const filter = useMemo(() => ({ ...NO_FILTER, query }), [query]);
  return useShownRows(rows, filter, null, NO_FACTS);
}
