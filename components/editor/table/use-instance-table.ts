'use client';

import {
  columnOrderingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  createColumnHelper,
  functionalUpdate,
  type ReactTable,
  rowSelectionFeature,
  tableFeatures,
  type Updater,
  useTable,
} from '@tanstack/react-table';
import { useEffect, useState } from 'react';
import { NARROWEST, type TableLayout, tableLayout, USUAL_LAYOUT, WIDEST } from '@/components/editor/table/table-layout';
import type { DraftRow } from '@/lib/task/draft/draft';

/** What of TanStack Table the instances use. Filter and sort are our own: a row that was shown stays while it is edited. */
const features = tableFeatures({
  columnOrderingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  rowSelectionFeature,
});

const column = createColumnHelper<typeof features, DraftRow>();
const sizes = { minSize: NARROWEST, maxSize: WIDEST };
const columns = column.columns([
  column.display({ id: 'number', header: '#', enableHiding: false }),
  column.accessor('input', { header: 'Input' }),
  column.accessor('outputs', { header: 'Outputs', ...sizes }),
  column.accessor('id', { header: 'Id', ...sizes }),
]);

export type InstanceTable = ReactTable<typeof features, DraftRow>;

/**
 * The columns and the selection of the instances that are shown. How the columns stand is kept in this browser for each
 * person and draft.
 */
export function useInstanceTable(rows: readonly DraftRow[], userId: string, taskId: string) {
  const key = `taskloom-table/${userId}/${taskId}`;
  const [layout, setLayout] = useState(() => readLayout(key));
  useEffect(() => keepLayout(key, layout), [key, layout]);

  /** Takes over what TanStack changes in one part of the layout, unless no table could be shown so. */
  function changeOf<Part extends keyof TableLayout>(part: Part) {
    // biome-ignore lint/suspicious/noExplicitAny: the state of a part, which the schema knows
    return (update: Updater<any>) =>
      setLayout((now) => tableLayout.safeParse({ ...now, [part]: functionalUpdate(update, now[part]) }).data ?? now);
  }

  const table: InstanceTable = useTable({
    features,
    columns,
    data: rows,
    getRowId: ({ id }) => id,
    onColumnSizingChange: changeOf('columnSizing'),
    onColumnVisibilityChange: changeOf('columnVisibility'),
    onColumnOrderChange: changeOf('columnOrder'),
    state: layout,
  });
  return { table, layout, setLayout };
}

function readLayout(key: string): TableLayout {
  try {
    return tableLayout.parse(JSON.parse(window.localStorage.getItem(key) ?? ''));
  } catch {
    return USUAL_LAYOUT;
  }
}

function keepLayout(key: string, layout: TableLayout): void {
  try {
    if (layout === USUAL_LAYOUT) window.localStorage.removeItem(key);
    else window.localStorage.setItem(key, JSON.stringify(layout));
  } catch {
    // Without storage it holds until the page is left.
  }
}
