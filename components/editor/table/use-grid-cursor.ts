'use client';

import type { Virtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react';
import { type Column, firstTextColumn } from '@/components/editor/table/table-layout';

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
  const wanted = useRef<{ from: Element | null; tried: boolean } | null>(null);
  const [, setRequest] = useState(0);

  const focusCell = useCallback(
    (next: Cursor) => {
      wanted.current = { from: document.activeElement, tried: false };
      setCursor(next);
      setRequest((number) => number + 1);
    },
    [setCursor],
  );

  // Each request focuses once: at the first rendering in which its row is drawn, which is a later one where the table has
  // not been measured yet. Who has gone on meanwhile is not called back.
  useLayoutEffect(() => {
    const request = wanted.current;
    if (!request || !cursor) return;
    if (request.tried && document.activeElement !== request.from) wanted.current = null;
    const index = indexOf(cursor.id);
    if (index < 0) wanted.current = null;
    if (!wanted.current) return;
    request.tried = true;
    virtualizer.scrollToIndex(index, { align: 'auto' });
    const column = columns.includes(cursor.column) ? cursor.column : firstTextColumn(columns);
    const selector = `[data-row="${CSS.escape(cursor.id)}"][data-column="${column}"]`;
    const cell = grid.current?.querySelector<HTMLElement>(selector);
    if (!cell) return;
    wanted.current = null;
    // In a column that is hidden there is nothing for the keys to do.
    if (column !== cursor.column) setCursor({ ...cursor, column });
    // A cell that is edited has given the focus to its field already.
    if (!cell.contains(document.activeElement)) cell.focus({ preventScroll: true });
  });

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
