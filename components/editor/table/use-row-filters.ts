'use client';

import { useCallback, useMemo, useState } from 'react';
import { useDraft, useEditor } from '@/components/editor/context/editor-context';
import type { LiveFinding } from '@/components/editor/store/finding-place';
import { lastSubmittedRows } from '@/components/editor/table/last-submission';
import { type FilterFacts, NO_FILTER, type RowFilter } from '@/components/editor/table/row-filter';
import type { TableView } from '@/components/editor/table/table-view';
import { useToast } from '@/components/ui/toaster';

/** The filter of the table, and what it must know. */
export interface RowFilters {
  filter: RowFilter;
  change: (part: Partial<RowFilter>) => void;
  clear: () => void;
  facts: FilterFacts;
  /** Filters by what has changed since the last submission, or says why that is not possible. */
  showChanged: () => Promise<void>;
}

/** Keeps the filter, from `first` on. `byRow` are the findings of each row. */
export function useRowFilters(
  byRow: ReadonlyMap<string, readonly LiveFinding[]>,
  first: Pick<TableView, 'filter' | 'submitted'>,
): RowFilters {
  const { store } = useEditor();
  const { taskId } = useDraft(store).view;
  const [filter, setFilter] = useState(first.filter);
  const [submitted, setSubmitted] = useState(first.submitted);
  const toast = useToast();

  const change = useCallback((part: Partial<RowFilter>) => setFilter((before) => ({ ...before, ...part })), []);
  const clear = useCallback(() => setFilter(NO_FILTER), []);
  const showChanged = useCallback(async () => {
    const rows = await lastSubmittedRows(taskId);
    if (!rows.ok) return toast({ kind: 'error', text: rows.message });
    if (!rows.value) return toast({ kind: 'info', text: 'This draft has not been submitted yet.' });
    setSubmitted(rows.value);
    change({ changed: true });
  }, [taskId, toast, change]);

  const facts = useMemo(() => ({ rules: byRow, submitted }), [byRow, submitted]);
  return useMemo(() => ({ filter, change, clear, facts, showChanged }), [filter, change, clear, facts, showChanged]);
}
