'use client';

import { GripVertical } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import type { DragHandlers } from '@/components/editor/examples/use-card-drag';
import { keyLabel } from '@/components/editor/guidance/key-label';
import { isApple } from '@/components/editor/guidance/platform';
import { Button } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';

interface ExampleHandleProps {
  id: string;
  /** What it moves: "positive example 2". */
  label: string;
  /** Whether its card is being dragged. */
  held: boolean;
  handlers: DragHandlers;
  onMove: (step: -1 | 1) => void;
}

/** Moves its example: by dragging, or with Alt and an arrow key. */
export function ExampleHandle({ id, label, held, handlers, onMove }: ExampleHandleProps) {
  const alt = keyLabel('Alt', isApple()).name;
  const how = `Drag, or press ${alt} with Up or Down`;

  function onKeyDown(event: KeyboardEvent) {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    onMove(event.key === 'ArrowUp' ? -1 : 1);
  }

  return (
    <Button
      id={id}
      variant="quiet"
      size="icon-sm"
      aria-label={`Reorder ${label}`}
      aria-description={how}
      aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
      title={how}
      onKeyDown={onKeyDown}
      {...handlers}
      // Else a finger on the handle scrolls the page.
      className={cn('-ms-1.5 cursor-grab touch-none text-muted', held && 'cursor-grabbing')}
    >
      <GripVertical aria-hidden />
    </Button>
  );
}
