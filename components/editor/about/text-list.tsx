'use client';

import { ArrowUp, Plus, X } from 'lucide-react';
import { useState } from 'react';
import { useDraft, useEditor } from '@/components/editor/context/editor-context';
import { ReadOnlyText } from '@/components/editor/context/read-only-text';
import { FindingList, useFieldFindings } from '@/components/editor/findings/field-findings';
import { FieldGuidance } from '@/components/editor/guidance/field-guidance';
import { elementId } from '@/components/editor/store/finding-place';
import { fieldEdit } from '@/components/editor/store/merge-place';
import { Button } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';
import { Input } from '@/components/ui/input';
import { Textarea } from '@/components/ui/textarea';
import type { ListField } from '@/lib/task/schema';

interface TextListProps {
  field: ListField;
  label: string;
  hint?: string;
  /** What one entry is called: "source". */
  entry: string;
  placeholder?: string;
  /** Long texts that are read rather than scanned. */
  long?: boolean;
  required?: boolean;
}

/**
 * A list of free texts. Their order counts: contributors are credited in it, and models read the first definition. There
 * is always a place to write: the empty one after the last becomes an entry when used.
 */
export function TextList({ field, label, hint, entry, placeholder, long = false, required = false }: TextListProps) {
  const { store, mayWrite } = useEditor();
  const values = useDraft(store).head[field];
  const [adding, setAdding] = useState(false);
  const findings = useFieldFindings(field);
  const extra = mayWrite && (adding || values.length === 0);
  const shown = extra ? [...values, ''] : values;
  const id = elementId(field);

  function set(next: string[]) {
    store.apply([fieldEdit(field, next)]);
  }

  function change(index: number, text: string) {
    set(shown.map((value, at) => (at === index ? text : value)));
    if (index === values.length) setAdding(false);
  }

  function moveUp(index: number) {
    const text = values[index];
    if (text === undefined) return;
    const next = values.toSpliced(index, 1).toSpliced(index - 1, 0, text);
    store.apply([fieldEdit(field, next)], `Move ${entry} ${index + 1} up`);
    // The text that moved keeps the attention.
    document.getElementById(index === 1 ? id : elementId(field, index - 1))?.focus();
  }

  function leave() {
    setAdding(false);
    if (values.includes('')) set(values.filter((value) => value !== ''));
  }

  return (
    <fieldset className="grid min-w-0 grid-cols-[minmax(0,1fr)] content-start gap-1">
      <legend className="mb-1 font-medium">
        {label}
        {required && mayWrite && <span className="font-normal text-muted"> · required</span>}
      </legend>
      {shown.length === 0 && <p className="text-muted">None</p>}
      {shown.map((value, index) => (
        <Entry
          // biome-ignore lint/suspicious/noArrayIndexKey: the texts change with every key, their places do not
          key={index}
          field={field}
          index={index}
          value={value}
          label={shown.length > 1 ? `${label}, ${index + 1} of ${shown.length}` : label}
          entry={entry}
          long={long}
          {...(placeholder && { placeholder })}
          onChange={(text) => change(index, text)}
          onLeave={leave}
          {...(shown.length > 1 && mayWrite && { onRemove: () => set(values.filter((_, at) => at !== index)) })}
          {...(index > 0 && index < values.length && mayWrite && { onMoveUp: () => moveUp(index) })}
          {...(index === 0 && { id })}
          wanting={index === 0 && findings.some(({ severity }) => severity === 'error')}
          describedBy={[findings.length > 0 && `${id}-findings`, hint && `${id}-hint`].filter(Boolean).join(' ')}
        />
      ))}
      <FindingList id={`${id}-findings`} findings={findings} />
      {hint && mayWrite && (
        <p id={`${id}-hint`} className="text-muted text-sm">
          {hint}
        </p>
      )}
      {mayWrite && <FieldGuidance topic={field} />}
      {mayWrite && !extra && (
        <Button variant="quiet" size="sm" className="-ms-2 justify-self-start" onClick={() => setAdding(true)}>
          <Plus aria-hidden />
          Add another {entry}
        </Button>
      )}
    </fieldset>
  );
}

interface EntryProps {
  field: ListField;
  index: number;
  value: string;
  label: string;
  entry: string;
  long: boolean;
  placeholder?: string;
  onChange: (text: string) => void;
  onLeave: () => void;
  onMoveUp?: () => void;
  onRemove?: () => void;
  id?: string;
  describedBy: string;
  /** Whether the field as a whole has an error. */
  wanting: boolean;
}

function Entry(props: EntryProps) {
  const { field, index, value, label, entry, long, wanting, onChange, onLeave, onMoveUp, onRemove } = props;
  const { mayWrite } = useEditor();
  const findings = useFieldFindings(field, index);
  const own = elementId(field, index);
  const control = {
    id: props.id ?? own,
    value,
    placeholder: props.placeholder,
    'aria-label': label,
    'aria-invalid': wanting || findings.some(({ severity }) => severity === 'error') || undefined,
    'aria-describedby':
      [findings.length > 0 && `${own}-findings`, props.describedBy].filter(Boolean).join(' ') || undefined,
    onChange: (event: { target: { value: string } }) => onChange(event.target.value),
    onBlur: onLeave,
  };
  if (!mayWrite) {
    return (
      <div className="grid gap-1">
        <ReadOnlyText id={control.id} className={long ? 'font-serif text-reading' : 'py-1'}>
          {value}
        </ReadOnlyText>
        <FindingList findings={findings} />
      </div>
    );
  }
  return (
    <div className="grid gap-1">
      <div className="flex items-start gap-1">
        {long ? (
          <Textarea {...control} rows={6} className={cn('min-h-36 px-3 py-2 font-serif text-reading')} />
        ) : (
          <Input {...control} />
        )}
        {onMoveUp && (
          <Button variant="quiet" size="icon" aria-label={`Move ${entry} ${index + 1} up`} onClick={onMoveUp}>
            <ArrowUp aria-hidden />
          </Button>
        )}
        {onRemove && (
          <Button variant="quiet" size="icon" aria-label={`Remove ${entry} ${index + 1}`} onClick={onRemove}>
            <X aria-hidden />
          </Button>
        )}
      </div>
      <FindingList id={`${own}-findings`} findings={findings} />
    </div>
  );
}
