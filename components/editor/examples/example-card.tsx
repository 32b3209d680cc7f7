'use client';

import { ArrowDown, ArrowUp, CopyMinus, EllipsisVertical, TableRowsSplit, Trash2 } from 'lucide-react';
import { useRef } from 'react';
import { useEditor } from '@/components/editor/context/editor-context';
import { ExampleHandle } from '@/components/editor/examples/example-handle';
import { ExampleText } from '@/components/editor/examples/example-text';
import type { CardDrag, DragHandlers } from '@/components/editor/examples/use-card-drag';
import { FindingList, useFieldFindings } from '@/components/editor/findings/field-findings';
import { elementId } from '@/components/editor/store/finding-place';
import { Button } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';
import { Menu, MenuItem, MenuSeparator } from '@/components/ui/menu';
import type { DraftExample } from '@/lib/task/draft/draft';
import type { ExampleField } from '@/lib/task/schema';

export interface ExampleCardProps {
  field: ExampleField;
  index: number;
  count: number;
  /** What it is called within a sentence: "positive example". */
  name: string;
  example: DraftExample;
  /** The card that is being dragged, this or another of the list. */
  drag: CardDrag | null;
  handlers: DragHandlers;
  onChange: (example: DraftExample) => void;
  /** The deeds give the id of the element that gets the focus after them. */
  onMove: (step: -1 | 1) => string;
  onRemove: () => string;
  /** Begins a negative example with this one's input; left out where that makes no sense. */
  onNegative?: () => string;
  /** Makes it an instance; left out where that makes no sense. */
  onInstance?: () => string;
}

/** One example with all that can be done to it. */
export function ExampleCard(props: ExampleCardProps) {
  const { field, index, name, example, drag, handlers, onChange, onMove } = props;
  const { mayWrite } = useEditor();
  const findings = useFieldFindings(field, index);
  const label = `${name} ${index + 1}`;
  const title = label.charAt(0).toUpperCase() + label.slice(1);
  return (
    <article aria-label={title} data-card className={cn('grid gap-2 border-t pt-3', dragLook(drag, index))}>
      <div className="flex items-center gap-1">
        {mayWrite && (
          <ExampleHandle
            id={handleId(field, index)}
            label={label}
            held={drag?.from === index}
            handlers={handlers}
            onMove={(step) => document.getElementById(onMove(step))?.focus()}
          />
        )}
        <h4 className="tabular me-auto font-medium text-muted">{title}</h4>
        {mayWrite && <ExampleMenu {...props} label={label} />}
      </div>
      <FindingList findings={findings} />
      <div className="grid gap-3 md:grid-cols-2">
        <ExampleText field={field} index={index} part="input" label="Input" {...{ example, onChange }} />
        <div className="grid content-start gap-3">
          <ExampleText field={field} index={index} part="output" label="Output" {...{ example, onChange }} />
          <ExampleText field={field} index={index} part="explanation" label="Explanation" {...{ example, onChange }} />
        </div>
      </div>
    </article>
  );
}

/** The id of an example's handle: the focus goes with an example that is moved. */
export function handleId(field: ExampleField, index: number): string {
  return `${elementId(field, index)}-handle`;
}

/** The held card is pale; a line shows where it would go. */
function dragLook(drag: CardDrag | null, index: number): string | undefined {
  if (!drag) return undefined;
  if (drag.from === index) return 'opacity-50';
  if (drag.to !== index) return undefined;
  return drag.to < drag.from ? 'shadow-[0_-3px_0_0_var(--accent)]' : 'shadow-[0_3px_0_0_var(--accent)]';
}

function ExampleMenu({
  label,
  index,
  count,
  onMove,
  onNegative,
  onInstance,
  onRemove,
}: ExampleCardProps & { label: string }) {
  const next = useRef<string | null>(null);
  const then = (deed: () => string) => () => {
    next.current = deed();
  };
  function focusOnClose() {
    const id = next.current;
    next.current = null;
    return id === null ? null : document.getElementById(id);
  }
  return (
    <Menu
      focusOnClose={focusOnClose}
      trigger={
        <Button variant="quiet" size="icon-sm" aria-label={`More for ${label}`}>
          <EllipsisVertical aria-hidden />
        </Button>
      }
    >
      <MenuItem icon={<ArrowUp aria-hidden />} disabled={index === 0} onSelect={then(() => onMove(-1))}>
        Move up
      </MenuItem>
      <MenuItem icon={<ArrowDown aria-hidden />} disabled={index === count - 1} onSelect={then(() => onMove(1))}>
        Move down
      </MenuItem>
      {onNegative && (
        <MenuItem icon={<CopyMinus aria-hidden />} onSelect={then(onNegative)}>
          Make a negative example
        </MenuItem>
      )}
      {onInstance && (
        <MenuItem icon={<TableRowsSplit aria-hidden />} onSelect={then(onInstance)}>
          Move to the instances
        </MenuItem>
      )}
      <MenuSeparator />
      <MenuItem danger icon={<Trash2 aria-hidden />} onSelect={then(onRemove)}>
        Remove
      </MenuItem>
    </Menu>
  );
}
