'use client';

import type { Virtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react';
import { type Column, firstTextColumn } from '@/components/rows/table-layout';

/** Where the keyboard is in the table: a row by its id, and a column. */
export interface Cursor {
  id: string;
  column: Column;
}

/** The id of the line under the last row, in which a new one is begun. */
export const NEW_ROW = '+';

interface GridCursorOptions {
  grid: RefObject<HTMLElement | null>;
  virtualizer: Virtualizer<HTMLDivElement, Element>;
  /** The row ids that can be seen, in order. */
  idAt: (index: number) => string | undefined;
  indexOf: (id: string) => number;
  count: number;
  /** The columns that are shown, in order. */
  columns: readonly Column[];
  cursor: Cursor | null;
  setCursor: (cursor: Cursor) => void;
}

/** Moves the cursor, scrolls to it and gives its cell the focus. */
export function useGridCursor({
  grid,
  virtualizer,
  idAt,
  indexOf,
  count,
  columns,
  cursor,
  setCursor,
}: GridCursorOptions) {
  const wantsFocus = useRef(false);
  const [request, setRequest] = useState(0);

  const focusCell = useCallback(
    (next: Cursor) => {
      wantsFocus.current = true;
      setCursor(next);
      setRequest((number) => number + 1);
    },
    [setCursor],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: each request focuses once, whatever else renders
  useLayoutEffect(() => {
    if (!wantsFocus.current || !cursor) return;
    wantsFocus.current = false;
    const index = indexOf(cursor.id);
    if (index < 0) return;
    virtualizer.scrollToIndex(index, { align: 'auto' });
    const column = columns.includes(cursor.column) ? cursor.column : firstTextColumn(columns);
    // In a column that is hidden there is nothing for the keys to do.
    if (column !== cursor.column) setCursor({ ...cursor, column });
    const selector = `[data-row="${CSS.escape(cursor.id)}"][data-column="${column}"]`;
    const cell = grid.current?.querySelector<HTMLElement>(selector);
    // A cell that is edited has given the focus to its field already.
    if (!cell?.contains(document.activeElement)) cell?.focus({ preventScroll: true });
  }, [request]);

  const moveBy = useCallback(
    (rows: number, columnsOn: number) => {
      const from = cursor ?? { id: idAt(0) ?? NEW_ROW, column: firstTextColumn(columns) };
      const index = Math.min(Math.max(indexOf(from.id) + rows, 0), count - 1);
      const column = Math.min(Math.max(columns.indexOf(from.column) + columnsOn, 0), columns.length - 1);
      const id = idAt(index);
      if (id !== undefined) focusCell({ id, column: columns[column] ?? firstTextColumn(columns) });
    },
    [cursor, idAt, indexOf, count, columns, focusCell],
  );

  return { focusCell, moveBy };
}
