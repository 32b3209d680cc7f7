import { type RefObject, useLayoutEffect, useRef } from 'react';
import type { Cursor } from '@/components/editor/table/use-grid-cursor';

interface LostRowOptions {
  grid: RefObject<HTMLElement | null>;
  cursor: Cursor | null;
  /** The place of the cursor's row among those shown; -1 when it is not shown. */
  index: number;
  count: number;
  idAt: (index: number) => string | undefined;
  focusCell: (cursor: Cursor) => void;
}

/**
 * Keeps the focus in the table when the row that has it goes, by an undo or by a co-author: the row that takes its place gets
 * it, else the keys would go nowhere. A focus that has left the table before stays where it is.
 */
export function useLostRow({ grid, cursor, index, count, idAt, focusCell }: LostRowOptions): void {
  const last = useRef<{ index: number; hadFocus: boolean }>({ index: -1, hadFocus: false });

  useLayoutEffect(() => {
    const isLost = cursor !== null && index < 0 && last.current.index >= 0;
    if (isLost && last.current.hadFocus && document.activeElement === document.body) {
      const id = idAt(Math.min(last.current.index, count - 1));
      if (id === undefined) grid.current?.focus();
      else focusCell({ id, column: cursor.column });
    }
    last.current = { index, hadFocus: grid.current?.contains(document.activeElement) ?? false };
  });
}
