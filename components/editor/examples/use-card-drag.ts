'use client';

import { type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { dropPlace, scrollStep } from '@/components/editor/examples/drop-place';

/** A card on its way: where it comes from, and the place that it would get. */
export interface CardDrag {
  from: number;
  to: number;
}

/** What a handle needs to drag its card by pointer, mouse or finger. */
export interface DragHandlers {
  onPointerDown: (event: PointerEvent<HTMLElement>) => void;
  onPointerMove: (event: PointerEvent<HTMLElement>) => void;
  onPointerUp: () => void;
  onPointerCancel: () => void;
}

/** A hand that only clicks does not drag. */
const SLACK_PX = 5;

/**
 * Reorders cards by their handles. `list` holds the cards, which carry `data-card`; `onDrop` is told once, when a card is
 * let go. Escape leaves everything as it was. The page scrolls while a card is held at its edge.
 */
export function useCardDrag(list: RefObject<HTMLElement | null>, onDrop: (drag: CardDrag) => void) {
  const [drag, setDrag] = useState<CardDrag | null>(null);
  const pointer = useRef<{ from: number; startY: number; y: number } | null>(null);
  const dragging = drag !== null;

  function end() {
    pointer.current = null;
    setDrag(null);
  }

  useEffect(() => {
    if (!dragging) return;
    let frame = requestAnimationFrame(follow);
    function follow() {
      const held = pointer.current;
      if (!held) return;
      window.scrollBy(0, scrollStep(held.y, window.innerHeight));
      const cards = Array.from(list.current?.querySelectorAll('[data-card]') ?? [], (card) =>
        card.getBoundingClientRect(),
      );
      const to = dropPlace(cards, held.from, held.y);
      setDrag((before) => (before?.to === to ? before : { from: held.from, to }));
      frame = requestAnimationFrame(follow);
    }
    function onKey(event: KeyboardEvent) {
      if (event.key !== 'Escape') return;
      pointer.current = null;
      setDrag(null);
    }
    document.addEventListener('keydown', onKey);
    return () => {
      cancelAnimationFrame(frame);
      document.removeEventListener('keydown', onKey);
    };
  }, [dragging, list]);

  const handlersOf = (index: number): DragHandlers => ({
    onPointerDown(event) {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      pointer.current = { from: index, startY: event.clientY, y: event.clientY };
    },
    onPointerMove(event) {
      const held = pointer.current;
      if (!held) return;
      held.y = event.clientY;
      if (!dragging && Math.abs(held.y - held.startY) > SLACK_PX) setDrag({ from: index, to: index });
    },
    onPointerUp() {
      const done = drag;
      end();
      if (done && done.from !== done.to) onDrop(done);
    },
    onPointerCancel: end,
  });

  return { drag, handlersOf };
}
