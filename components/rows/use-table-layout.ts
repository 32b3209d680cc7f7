'use client';

import { useCallback, useState } from 'react';
import { type TableLayout, tableLayout, USUAL_LAYOUT } from '@/components/rows/table-layout';

const KEY = 'taskloom-table';

/** The layout of the table, kept in this browser. */
export function useTableLayout(): [TableLayout, (layout: TableLayout) => void] {
  const [layout, setLayout] = useState(readLayout);
  const keep = useCallback((next: TableLayout) => {
    setLayout(next);
    try {
      window.localStorage.setItem(KEY, JSON.stringify(next));
    } catch {
      // Without storage it holds until the page is left.
    }
  }, []);
  return [layout, keep];
}

function readLayout(): TableLayout {
  try {
    return tableLayout.parse(JSON.parse(window.localStorage.getItem(KEY) ?? ''));
  } catch {
    return USUAL_LAYOUT;
  }
}
