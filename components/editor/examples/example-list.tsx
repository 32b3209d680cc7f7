'use client';

import { Plus } from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useDraft, useEditor } from '@/components/editor/context/editor-context';
import { useUndoToast } from '@/components/editor/context/use-undo-toast';
import { ExampleCard, handleId } from '@/components/editor/examples/example-card';
import { useCardDrag } from '@/components/editor/examples/use-card-drag';
import { FindingList, useFieldFindings } from '@/components/editor/findings/field-findings';
import { FieldGuidance } from '@/components/editor/guidance/field-guidance';
import type { DocumentEdit } from '@/components/editor/store/draft-document';
import {
  addBlank,
  instanceFromPositive,
  moveExample,
  negativeFromPositive,
  removeExample,
} from '@/components/editor/store/example-edits';
import { instanceMade } from '@/components/editor/store/example-made';
import { elementId } from '@/components/editor/store/finding-place';
import { fieldEdit } from '@/components/editor/store/merge-place';
import { Button } from '@/components/ui/button';
import type { DraftExample, DraftHead } from '@/lib/task/draft/draft';
import { newInstanceId } from '@/lib/task/name';
import type { ExampleField } from '@/lib/task/schema';

interface ExampleListProps {
  field: ExampleField;
  title: string;
  /** What one of them is called within a sentence: "positive example". */
  name: string;
  hint: string;
  /** Further ways to add one, beside the button. */
  children?: ReactNode;
}

/** The examples of a kind, in their order, and everything that can be done to them. */
export function ExampleList({ field, title, name, hint, children }: ExampleListProps) {
  const { store, mayWrite } = useEditor();
  const examples = useDraft(store).head[field];
  const findings = useFieldFindings(field);
  const tell = useUndoToast();
  const [said, setSaid] = useState('');
  const list = useRef<HTMLDivElement>(null);
  const { drag, handlersOf } = useCardDrag(list, ({ from, to }) => move(from, to));
  const addId = `${elementId(field)}-add`;

  /** Applies what a deed makes of the draft as it is at this moment; gives whether that changed anything. */
  function apply(deed: (head: DraftHead) => DocumentEdit[], step?: string): boolean {
    return store.apply(deed(store.snapshot().head), step).length > 0;
  }

  function add() {
    // At once, so that no key that follows is lost.
    flushSync(() => apply((head) => addBlank(head, field), `Add a ${name}`));
    document.getElementById(elementId(field, examples.length, 'input'))?.focus();
  }

  function change(index: number, example: DraftExample) {
    apply((head) => [
      fieldEdit(
        field,
        head[field].map((old, at) => (at === index ? example : old)),
      ),
    ]);
  }

  function remove(index: number): string {
    apply((head) => removeExample(head, field, index), `Remove ${name} ${index + 1}`);
    tell(`Removed ${name} ${index + 1}.`);
    return addId;
  }

  function move(from: number, to: number): string {
    const moved = apply((head) => moveExample(head, field, from, to), `Move ${name} ${from + 1}`);
    const place = moved ? to : from;
    setSaid(
      moved
        ? `Moved to place ${place + 1} of ${examples.length}.`
        : `It is the ${to < from ? 'first' : 'last'} already.`,
    );
    return handleId(field, place);
  }

  function makeNegative(index: number): string {
    const place = store.snapshot().head['Negative Examples'].length;
    apply((head) => negativeFromPositive(head, index), `Make a negative example from ${name} ${index + 1}`);
    tell(`Added negative example ${place + 1}. Write a wrong output, and what is wrong with it.`);
    return elementId('Negative Examples', place, 'output');
  }

  function makeInstance(index: number): string {
    const { head, rows } = store.snapshot();
    const example = head['Positive Examples'][index];
    store.apply(instanceFromPositive({ head, rows }, index, newInstanceId()), `Make ${name} ${index + 1} an instance`);
    if (example) tell(instanceMade(example, rows.length + 1));
    return addId;
  }

  return (
    <section
      id={elementId(field)}
      // What concerns the list as a whole, as a finding or an undo may, leads to here.
      tabIndex={-1}
      aria-labelledby={`${elementId(field)}-title`}
      className="grid scroll-mt-32 grid-cols-[minmax(0,1fr)] gap-3 outline-offset-8"
    >
      <header>
        <h3 id={`${elementId(field)}-title`} className="font-semibold">
          {title} <span className="tabular font-normal text-muted">{examples.length}</span>
        </h3>
        <p className="text-muted">{hint}</p>
        {mayWrite && <FieldGuidance topic={field} />}
        <FindingList findings={findings} />
      </header>
      <div ref={list} className="grid gap-3 empty:hidden">
        {examples.map((example, index) => (
          <ExampleCard
            // biome-ignore lint/suspicious/noArrayIndexKey: examples have no name but their place
            key={index}
            field={field}
            index={index}
            count={examples.length}
            name={name}
            example={example}
            drag={drag}
            handlers={handlersOf(index)}
            onChange={(next) => change(index, next)}
            onMove={(step) => move(index, index + step)}
            onRemove={() => remove(index)}
            {...(field === 'Positive Examples' && {
              onNegative: () => makeNegative(index),
              onInstance: () => makeInstance(index),
            })}
          />
        ))}
      </div>
      {mayWrite && (
        <div className="flex flex-wrap gap-2">
          <Button id={addId} onClick={add}>
            <Plus aria-hidden />
            Add {name}
          </Button>
          {children}
        </div>
      )}
      <p role="status" className="sr-only">
        {said}
      </p>
    </section>
  );
}
