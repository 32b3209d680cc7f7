'use client';

import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { NARROWEST, WIDEST } from '@/components/editor/table/table-layout';

const STEP = 16;

interface ColumnResizerProps {
  /** The column that gets wider when its start edge moves to the line's start. */
  label: string;
  width: number | null;
  onResize: (pixels: number | null) => void;
}

/** The start edge of a column's heading: dragged, or moved by the arrow keys; a double click or Home sets it back. */
export function ColumnResizer({ label, width, onResize }: ColumnResizerProps) {
  const drag = useRef<{ from: number; width: number } | null>(null);

  function present(element: Element): number {
    return width ?? element.parentElement?.getBoundingClientRect().width ?? NARROWEST;
  }

  // Where text runs from right to left, the start edge is on the right.
  const wayOf = (element: Element) => (getComputedStyle(element).direction === 'rtl' ? 1 : -1);

  function handleKey(event: KeyboardEvent<HTMLElement>) {
    const steps: Readonly<Record<string, number>> = { ArrowLeft: -STEP, ArrowRight: STEP };
    const step = steps[event.key];
    if (event.key === 'Home') onResize(null);
    else if (step !== undefined) onResize(present(event.currentTarget) + step * wayOf(event.currentTarget));
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  function start(event: PointerEvent<HTMLElement>) {
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    event.currentTarget.focus();
    drag.current = { from: event.clientX, width: present(event.currentTarget) };
  }

  function move(event: PointerEvent<HTMLElement>) {
    if (!drag.current) return;
    onResize(drag.current.width + (event.clientX - drag.current.from) * wayOf(event.currentTarget));
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule cannot be moved; this is the window splitter of the ARIA patterns
    <div
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={`Width of ${label}`}
      aria-valuemin={NARROWEST}
      aria-valuemax={WIDEST}
      aria-valuenow={width ?? NARROWEST}
      aria-valuetext={width === null ? 'usual' : `${width} pixels`}
      onKeyDown={handleKey}
      onPointerDown={start}
      onPointerMove={move}
      onPointerUp={() => {
        drag.current = null;
      }}
      onDoubleClick={() => onResize(null)}
      className="absolute inset-y-1 -start-1 w-2 cursor-col-resize touch-none rounded-sm border-s-2 border-line hover:border-accent focus-visible:border-accent"
    />
  );
}
