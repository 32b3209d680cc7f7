'use client';

import { Plus, X } from 'lucide-react';
import { type FocusEvent, type KeyboardEvent, useLayoutEffect, useRef } from 'react';
import { flushSync } from 'react-dom';
import { IME_KEY } from '@/components/editor/table/grid-keys';
import { Button } from '@/components/ui/button';

/** How an edit ended: where the cursor goes next. */
export type EditEnd = 'down' | 'next' | 'previous' | 'blur';

interface CellEditorProps {
  /** What screen readers hear: "Input of row 12". */
  label: string;
  readOnly: boolean;
  /** Takes back all that was written since the edit began. */
  onCancel: () => void;
  onEnd: (end: EditEnd) => void;
  /** Goes on in the larger editor. */
  onEnlarge: () => void;
}

const textStyle =
  'field-sizing-content block max-h-72 w-full resize-none bg-transparent px-2 py-1.5 font-mono text-sm outline-none';

/** How many signs stand in a line of a usual cell, about. */
const LINE_SIGNS = 48;

/** About as many lines as a text takes, for browsers that cannot fit a field to its text (`field-sizing`: Safari 26.1). */
function roughRows(text: string): number {
  return text.split('\n').reduce((rows, line) => rows + Math.max(1, Math.ceil(line.length / LINE_SIGNS)), 0);
}

/** Edits an input: every key changes the draft, Escape takes it all back. */
export function InputEditor({
  label,
  readOnly,
  value,
  onChange,
  ...ends
}: CellEditorProps & { value: string; onChange: (value: string) => void }) {
  const frame = useEditing(ends);
  return (
    <div {...frame}>
      <textarea
        aria-label={label}
        dir="auto"
        value={value}
        readOnly={readOnly}
        rows={roughRows(value)}
        onChange={(event) => onChange(event.target.value)}
        className={`${textStyle} min-h-12`}
      />
    </div>
  );
}

/** Edits the outputs of an instance, each in a field of its own, since one may have several lines. */
export function OutputsEditor({
  label,
  readOnly,
  value,
  onChange,
  ...ends
}: CellEditorProps & { value: readonly string[]; onChange: (value: string[]) => void }) {
  const frame = useEditing(ends);
  const outputs = value.length === 0 ? [''] : value;

  function add() {
    // At once, so that no key that follows is lost.
    flushSync(() => onChange([...outputs, '']));
    frame.ref.current?.querySelector<HTMLElement>('li:last-child textarea')?.focus();
  }

  function remove(index: number) {
    onChange(outputs.filter((_, at) => at !== index));
    frame.ref.current?.querySelector('textarea')?.focus();
  }

  return (
    <div {...frame}>
      <ul className="divide-y">
        {outputs.map((output, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: outputs have no name but their place
          <li key={index} className="flex items-start">
            <textarea
              aria-label={outputs.length === 1 ? label : `${label}, ${index + 1} of ${outputs.length}`}
              dir="auto"
              value={output}
              readOnly={readOnly}
              rows={roughRows(output)}
              onChange={(event) => onChange(outputs.map((old, at) => (at === index ? event.target.value : old)))}
              className={`${textStyle} min-h-8`}
            />
            {outputs.length > 1 && !readOnly && (
              <Button
                variant="quiet"
                size="icon-sm"
                aria-label={`Remove output ${index + 1}`}
                onClick={() => remove(index)}
              >
                <X aria-hidden />
              </Button>
            )}
          </li>
        ))}
      </ul>
      {!readOnly && (
        <div className="border-t p-1">
          <Button variant="quiet" size="sm" onClick={add}>
            <Plus aria-hidden />
            Add output
          </Button>
        </div>
      )}
    </div>
  );
}

/** The frame of a cell's editor: it lies over the cell, has the focus, and ends by keys or when the focus leaves. */
function useEditing({ onCancel, onEnd, onEnlarge }: Omit<CellEditorProps, 'label' | 'readOnly'>) {
  const ref = useRef<HTMLDivElement>(null);

  // Before the browser goes on: what is typed next must find the field.
  useLayoutEffect(() => {
    const field = ref.current?.querySelector('textarea');
    if (!field) return;
    field.focus({ preventScroll: true });
    field.setSelectionRange(field.value.length, field.value.length);
    ref.current?.scrollIntoView({ block: 'nearest' });
  }, []);

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    // Keys of an input method choose among its words; Safari sends the last of them after the composition.
    if (event.nativeEvent.isComposing || event.keyCode === IME_KEY) return;
    // The table's own keys must not move the cursor while text is written.
    event.stopPropagation();
    const inText = event.target instanceof HTMLTextAreaElement;
    if (event.key === 'Escape') onCancel();
    else if (event.key === 'Enter' && event.shiftKey && (event.ctrlKey || event.metaKey)) onEnlarge();
    else if (event.key === 'Enter' && inText && !event.shiftKey && !event.altKey) onEnd('down');
    else if (event.key === 'Tab' && isAtEdge(ref.current, event)) onEnd(event.shiftKey ? 'previous' : 'next');
    else return;
    event.preventDefault();
  }

  function onBlur(event: FocusEvent<HTMLDivElement>) {
    if (!event.currentTarget.contains(event.relatedTarget)) onEnd('blur');
  }

  const className =
    'absolute inset-x-0 top-0 z-10 min-h-full min-w-56 max-w-[80vw] rounded-sm bg-raised shadow-overlay outline-2 outline-accent';
  return { ref, onKeyDown, onBlur, className };
}

/** Whether Tab leads out of the editor. Its buttons are passed over: from the last text on to the next cell. */
function isAtEdge(frame: HTMLElement | null, { target, shiftKey }: KeyboardEvent): boolean {
  const texts = [...(frame?.querySelectorAll('textarea') ?? [])];
  const edge = shiftKey ? texts[0] : texts.at(-1);
  return target === edge || (!shiftKey && !(target instanceof HTMLTextAreaElement));
}
