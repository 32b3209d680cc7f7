'use client';

import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react';
import { useDraft, useEditor } from '@/components/drafts/editor-context';
import { FindingList, useFieldFindings } from '@/components/drafts/field-findings';
import { type ExamplePart, elementId } from '@/components/drafts/finding-place';
import { fieldEdit } from '@/components/drafts/merge-place';
import { ReadOnlyText } from '@/components/drafts/read-only-text';
import { useUndoToast } from '@/components/drafts/use-undo-toast';
import { Button } from '@/components/ui/button';
import { Textarea } from '@/components/ui/textarea';
import type { DraftExample } from '@/lib/task/draft';
import type { ExampleField } from '@/lib/task/schema';

const BLANK: DraftExample = { input: '', output: '', explanation: '' };

/** Right answers and wrong ones, each with the reason. */
export function ExamplesSection() {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-8">
      <ExampleList
        field="Positive Examples"
        title="Positive examples"
        name="positive example"
        hint="Right answers, two or more. The explanation says why."
      />
      <ExampleList
        field="Negative Examples"
        title="Negative examples"
        name="negative example"
        hint="Wrong answers that people might give, one or more. The explanation says what is wrong."
      />
    </div>
  );
}

interface ExampleListProps {
  field: ExampleField;
  title: string;
  name: string;
  hint: string;
}

function ExampleList({ field, title, name, hint }: ExampleListProps) {
  const { store, mayWrite } = useEditor();
  const examples = useDraft(store).head[field];
  const findings = useFieldFindings(field);
  const tell = useUndoToast();
  const set = (next: DraftExample[], deed?: string) => store.apply([fieldEdit(field, next)], deed);

  function add() {
    set([...examples, BLANK], `Add a ${name}`);
    focusLater(elementId(field, examples.length, 'input'));
  }

  function remove(index: number) {
    set(
      examples.filter((_, at) => at !== index),
      `Remove ${name} ${index + 1}`,
    );
    tell(`Removed ${name} ${index + 1}.`);
    focusLater(`${elementId(field)}-add`);
  }

  function move(index: number, step: -1 | 1) {
    const next = [...examples];
    const [moved] = next.splice(index, 1);
    if (!moved) return;
    next.splice(index + step, 0, moved);
    set(next, `Move ${name} ${index + 1}`);
    focusLater(`${elementId(field, index + step)}-${step < 0 ? 'up' : 'down'}`);
  }

  return (
    <section aria-labelledby={`${elementId(field)}-title`} className="grid gap-3">
      <header>
        <h3 id={`${elementId(field)}-title`} className="font-semibold">
          {title} <span className="tabular font-normal text-muted">{examples.length}</span>
        </h3>
        <p className="text-muted">{hint}</p>
        <FindingList findings={findings} />
      </header>
      {examples.map((example, index) => (
        <ExampleCard
          // biome-ignore lint/suspicious/noArrayIndexKey: examples have no name but their place
          key={index}
          field={field}
          index={index}
          count={examples.length}
          name={name}
          example={example}
          onChange={(next) => set(examples.map((old, at) => (at === index ? next : old)))}
          onMove={(step) => move(index, step)}
          onRemove={() => remove(index)}
        />
      ))}
      {mayWrite && (
        <Button id={`${elementId(field)}-add`} className="justify-self-start" onClick={add}>
          <Plus aria-hidden />
          Add {name}
        </Button>
      )}
    </section>
  );
}

interface ExampleCardProps {
  field: ExampleField;
  index: number;
  count: number;
  name: string;
  example: DraftExample;
  onChange: (example: DraftExample) => void;
  onMove: (step: -1 | 1) => void;
  onRemove: () => void;
}

function ExampleCard({ field, index, count, name, example, onChange, onMove, onRemove }: ExampleCardProps) {
  const { mayWrite } = useEditor();
  const findings = useFieldFindings(field, index);
  const label = `${name} ${index + 1}`;
  const title = label.charAt(0).toUpperCase() + label.slice(1);
  const id = elementId(field, index);
  return (
    <article aria-label={title} className="grid gap-2 border-t pt-3">
      <div className="flex items-center justify-between gap-2">
        <h4 className="tabular font-medium text-muted">{title}</h4>
        {mayWrite && (
          <div className="flex">
            <Button
              id={`${id}-up`}
              variant="quiet"
              size="icon-sm"
              aria-label={`Move ${label} up`}
              disabled={index === 0}
              onClick={() => onMove(-1)}
            >
              <ArrowUp aria-hidden />
            </Button>
            <Button
              id={`${id}-down`}
              variant="quiet"
              size="icon-sm"
              aria-label={`Move ${label} down`}
              disabled={index === count - 1}
              onClick={() => onMove(1)}
            >
              <ArrowDown aria-hidden />
            </Button>
            <Button variant="quiet" size="icon-sm" aria-label={`Remove ${label}`} onClick={onRemove}>
              <Trash2 aria-hidden />
            </Button>
          </div>
        )}
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

interface ExampleTextProps {
  field: ExampleField;
  index: number;
  part: ExamplePart;
  label: string;
  example: DraftExample;
  onChange: (example: DraftExample) => void;
}

function ExampleText({ field, index, part, label, example, onChange }: ExampleTextProps) {
  const { mayWrite } = useEditor();
  const findings = useFieldFindings(field, index, part);
  const id = elementId(field, index, part);
  return (
    <div className="grid content-start gap-1">
      {mayWrite ? (
        <label htmlFor={id} className="text-muted text-sm">
          {label}
        </label>
      ) : (
        <>
          <p className="text-muted text-sm">{label}</p>
          <ReadOnlyText id={id} mono={part !== 'explanation'}>
            {example[part]}
          </ReadOnlyText>
        </>
      )}
      {mayWrite && (
        <Textarea
          id={id}
          mono={part !== 'explanation'}
          rows={part === 'input' ? 4 : 2}
          className={part === 'output' ? 'min-h-9' : undefined}
          value={example[part]}
          aria-invalid={findings.some(({ severity }) => severity === 'error') || undefined}
          aria-describedby={findings.length > 0 ? `${id}-findings` : undefined}
          onChange={(event) => onChange({ ...example, [part]: event.target.value })}
        />
      )}
      <FindingList id={`${id}-findings`} findings={findings} />
    </div>
  );
}

/** Focuses an element that the next render brings. */
function focusLater(id: string): void {
  requestAnimationFrame(() => document.getElementById(id)?.focus());
}
