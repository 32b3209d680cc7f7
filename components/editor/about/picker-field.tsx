'use client';

import { useDraft, useEditor } from '@/components/editor/context/editor-context';
import { FindingList } from '@/components/editor/findings/field-findings';
import { FieldGuidance } from '@/components/editor/guidance/field-guidance';
import { elementId } from '@/components/editor/store/finding-place';
import { fieldEdit } from '@/components/editor/store/merge-place';
import { Combobox } from '@/components/ui/combobox';
import type { ComboboxOption } from '@/components/ui/combobox-filter';
import { UserText } from '@/components/ui/user-text';
import type { ListField } from '@/lib/task/schema';

interface PickerFieldProps {
  field: ListField;
  label: string;
  hint?: string;
  options: readonly (ComboboxOption | string)[];
  /** The values that may be meant by what was typed, the likeliest first. */
  meant?: (query: string) => readonly string[];
  /** Whether the options are still on their way. */
  pending?: boolean;
  /** Whether a name outside the list may be given. */
  allowOther?: boolean;
  placeholder: string;
  required?: boolean;
}

/** A field whose values are picked from a list, with all of its findings. */
export function PickerField({ field, label, hint, required = false, ...picker }: PickerFieldProps) {
  const { store, mayWrite, findings: all } = useEditor();
  const values = useDraft(store).head[field];
  const findings = all.filter(({ place }) => place.kind === 'field' && place.field === field);
  const id = elementId(field);
  const describedBy = [findings.length > 0 && `${id}-findings`, hint && `${id}-hint`].filter(Boolean).join(' ');
  return (
    <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] content-start gap-1">
      <label htmlFor={id} className="font-medium">
        {label}
        {required && mayWrite && <span className="font-normal text-muted"> · required</span>}
      </label>
      {mayWrite ? (
        <Combobox
          {...picker}
          id={id}
          value={values}
          onChange={(next) => store.apply([fieldEdit(field, next)])}
          aria-describedby={describedBy || undefined}
          aria-invalid={findings.some(({ severity }) => severity === 'error') || undefined}
        />
      ) : (
        <p id={id} tabIndex={-1} className="min-h-8 py-1">
          {values.length === 0 ? <span className="text-muted">None</span> : <UserText>{values.join(' · ')}</UserText>}
        </p>
      )}
      <FindingList id={`${id}-findings`} findings={findings} />
      {hint && mayWrite && (
        <p id={`${id}-hint`} className="text-muted text-sm">
          {hint}
        </p>
      )}
      {mayWrite && <FieldGuidance topic={field} />}
    </div>
  );
}
