'use client';

import { type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { dropGap, scrollSpeed } from '@/components/editor/table/row-drop';
import { HANDLE } from '@/components/editor/table/row-handle';
import { HEADING_HEIGHT, ROW_HEIGHT } from '@/components/editor/table/row-height';

/** Rows on their way, and the gap into which they would fall. */
export interface RowDrag {
  ids: ReadonlySet<string>;
  gap: number;
}

/** A hand that only clicks does not drag. */
const SLACK_PX = 5;

interface RowDragOptions {
  grid: RefObject<HTMLElement | null>;
  count: number;
  /** The rows that go with one that is held: all selected ones, when it is one of them. */
  idsWith: (id: string) => ReadonlySet<string>;
  /** Whether rows can be moved now; where they cannot, it says why. */
  mayMove: () => boolean;
  onDrop: (drag: RowDrag) => void;
}

/**
 * Moves rows by their handles, with a mouse, a pen or a finger. The table scrolls while they are held at its edges; Escape
 * leaves everything as it was. What it gives belongs to the table itself, since rows come and go while it scrolls.
 */
export function useRowDrag({ grid, count, idsWith, mayMove, onDrop }: RowDragOptions) {
  const [drag, setDrag] = useState<RowDrag | null>(null);
  const held = useRef<{ id: string; startY: number; y: number } | null>(null);
  const isDragging = drag !== null;

  function end() {
    held.current = null;
    setDrag(null);
  }

  useEffect(() => {
    if (!isDragging) return;
    let frame = requestAnimationFrame(follow);
    function follow() {
      const element = grid.current;
      const { y } = held.current ?? {};
      if (!element || y === undefined) return;
      const { top, bottom } = element.getBoundingClientRect();
      const box = { top: top + HEADING_HEIGHT, bottom };
      element.scrollBy(0, scrollSpeed(y, box));
      const gap = dropGap(y, { ...box, scrollTop: element.scrollTop, rowHeight: ROW_HEIGHT, count });
      setDrag((before) => (before === null || before.gap === gap ? before : { ...before, gap }));
      frame = requestAnimationFrame(follow);
    }
    function onKey(event: KeyboardEvent) {
      if (event.key !== 'Escape') return;
      // Here it does not mean what it means to a table at rest.
      event.preventDefault();
      event.stopPropagation();
      held.current = null;
      setDrag(null);
    }
    document.addEventListener('keydown', onKey, true);
    return () => {
      cancelAnimationFrame(frame);
      document.removeEventListener('keydown', onKey, true);
    };
  }, [isDragging, grid, count]);

  const handlers = {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      const handle = event.target instanceof Element ? event.target.closest(`[${HANDLE}]`) : null;
      const id = handle?.closest<HTMLElement>('[data-row]')?.dataset.row;
      if (id === undefined || event.button !== 0) return;
      // Else the mouse selects text on its way.
      event.preventDefault();
      held.current = { id, startY: event.clientY, y: event.clientY };
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      // Let go elsewhere, before it was a drag.
      if (event.buttons === 0) held.current = null;
      const from = held.current;
      if (!from) return;
      from.y = event.clientY;
      if (isDragging || Math.abs(from.y - from.startY) <= SLACK_PX) return;
      if (!mayMove()) {
        held.current = null;
        return;
      }
      // Only now: a pointer that is captured clicks on the table and no longer on the cell.
      event.currentTarget.setPointerCapture(event.pointerId);
      setDrag({ ids: idsWith(from.id), gap: -1 });
    },
    onPointerUp() {
      const done = drag;
      end();
      if (done && done.gap >= 0) onDrop(done);
    },
    onPointerCancel: end,
  };

  return { drag, handlers };
}
