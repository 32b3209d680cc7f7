'use client';

import { Plus, X } from 'lucide-react';
import { useRef } from 'react';
import { ColumnList } from '@/components/editor/records/column-list';
import { LabelMapping } from '@/components/editor/records/label-mapping';
import { MappingResult } from '@/components/editor/records/mapping-result';
import type { RecordsState } from '@/components/editor/records/use-records';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Notice } from '@/components/ui/notice';
import { Textarea } from '@/components/ui/textarea';
import { PROMPT_BAR } from '@/lib/records/map-records';
import type { RecordMapping } from '@/lib/records/mapping';
import { placeholder } from '@/lib/records/template';

interface MappingStepProps {
  state: RecordsState;
  mapping: RecordMapping;
  onChange: (mapping: RecordMapping) => void;
  onReseed: () => void;
  /** Downloads the list of all records that were left out. */
  onListFaults: () => void;
}

/** How records become instances: templates, labels, and what comes of them on real records. */
export function MappingStep({ state, mapping, onChange, onReseed, onListFaults }: MappingStepProps) {
  const focused = useRef<HTMLTextAreaElement | null>(null);
  const { source, mapped } = state;
  if (!source) return null;

  function insert(column: string) {
    const field = focused.current;
    const text = placeholder(column);
    if (!field?.isConnected) return onChange({ ...mapping, input: mapping.input + text });
    field.setRangeText(text, field.selectionStart, field.selectionEnd, 'end');
    const next = field.value;
    const output = Number(field.dataset.output ?? -1);
    onChange(output < 0 ? { ...mapping, input: next } : { ...mapping, outputs: mapping.outputs.with(output, next) });
    field.focus();
  }

  const setOutputs = (outputs: string[]) => onChange({ ...mapping, outputs });
  return (
    <div className="grid items-start gap-x-8 gap-y-5 lg:grid-cols-2">
      <div className="grid min-w-0 gap-5">
        <ColumnList columns={source.summary.columns} first={source.summary.first} onInsert={insert} />
        <Field
          label="Input"
          hint="A template in Jinja: {{ column }} stands for a column’s text; conditions, loops and filters work, too."
        >
          {(control) => (
            <Textarea
              {...control}
              mono
              rows={2}
              dir="ltr"
              value={mapping.input}
              onFocus={(event) => {
                focused.current = event.currentTarget;
              }}
              onChange={(event) => onChange({ ...mapping, input: event.target.value })}
            />
          )}
        </Field>
        {mapping.input.includes(PROMPT_BAR) && (
          <Notice>
            This is a text of PromptSource: what stands after {PROMPT_BAR} is the output, and the templates below are
            not used.
          </Notice>
        )}
        {mapping.outputs.map((template, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: templates have no other name
          <div key={index} className="flex items-end gap-2">
            <Field
              className="min-w-0 flex-1"
              label={mapping.outputs.length > 1 ? `Output ${index + 1}` : 'Output'}
              hint={index === 0 ? 'A column that holds a list gives an output for each of its items.' : undefined}
            >
              {(control) => (
                <Textarea
                  {...control}
                  mono
                  rows={1}
                  dir="ltr"
                  className="min-h-8"
                  data-output={index}
                  value={template}
                  onFocus={(event) => {
                    focused.current = event.currentTarget;
                  }}
                  onChange={(event) => setOutputs(mapping.outputs.with(index, event.target.value))}
                />
              )}
            </Field>
            {mapping.outputs.length > 1 && (
              <Button
                variant="quiet"
                size="icon"
                aria-label={`Remove output ${index + 1}`}
                onClick={() => setOutputs(mapping.outputs.toSpliced(index, 1))}
              >
                <X aria-hidden />
              </Button>
            )}
          </div>
        ))}
        <div className="flex flex-wrap items-end gap-4">
          <Button
            size="sm"
            disabled={mapping.outputs.length >= 20}
            onClick={() => setOutputs([...mapping.outputs, ''])}
          >
            <Plus aria-hidden />
            Another accepted output
          </Button>
          <Field label="Separator of several outputs" className="w-56">
            {(control) => (
              <Input
                {...control}
                placeholder="none"
                maxLength={20}
                value={mapping.separator ?? ''}
                onChange={(event) => onChange({ ...mapping, separator: event.target.value || null })}
              />
            )}
          </Field>
        </div>
        <LabelMapping mapping={mapping} labels={mapped?.sourceLabels ?? state.lastLabels} onChange={onChange} />
      </div>
      <div className="min-w-0 lg:sticky lg:top-0">
        <MappingResult state={state} onReseed={onReseed} onListFaults={onListFaults} />
      </div>
    </div>
  );
}
