'use client';

import { useCallback, useState } from 'react';
import { type TableLayout, tableLayout, USUAL_LAYOUT } from '@/components/rows/table-layout';

/** The layout of the table, kept in this browser for each person and draft. */
export function useTableLayout(userId: string, taskId: string): [TableLayout, (layout: TableLayout) => void] {
  const key = `taskloom-table/${userId}/${taskId}`;
  const [layout, setLayout] = useState(() => readLayout(key));
  const keep = useCallback(
    (next: TableLayout) => {
      setLayout(next);
      try {
        if (next === USUAL_LAYOUT) window.localStorage.removeItem(key);
        else window.localStorage.setItem(key, JSON.stringify(next));
      } catch {
        // Without storage it holds until the page is left.
      }
    },
    [key],
  );
  return [layout, keep];
}

function readLayout(key: string): TableLayout {
  try {
    return tableLayout.parse(JSON.parse(window.localStorage.getItem(key) ?? ''));
  } catch {
    return USUAL_LAYOUT;
  }
}
