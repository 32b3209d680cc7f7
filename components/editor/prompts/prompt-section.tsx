'use client';

import { useMemo, useState } from 'react';
import { InstanceChoice } from '@/components/editor/prompts/instance-choice';
import { PromptFits } from '@/components/editor/prompts/prompt-fits';
import { PromptText } from '@/components/editor/prompts/prompt-text';
import { usePrompt } from '@/components/editor/prompts/use-prompt';
import { Checkbox } from '@/components/ui/checkbox';
import { EmptyState } from '@/components/ui/empty-state';
import { Field } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { Select } from '@/components/ui/select';
import { Skeleton } from '@/components/ui/skeleton';
import type { DraftHead, DraftRow } from '@/lib/task/draft/draft';
import { MAX_SOURCE_TOKENS, type PromptOptions, type PromptTask, USUAL_PROMPT } from '@/lib/task/prompt/prompt';

interface PromptSectionProps {
  head: Pick<DraftHead, 'Definition' | 'Positive Examples' | 'Negative Examples'>;
  rows: readonly DraftRow[];
  /** Leads to an instance in the table. */
  onGoTo: (id: string) => void;
}

/** What a model gets to read: the prompt of any instance as Tk-Instruct encodes it, and how all of them fit. */
export function PromptSection({ head, rows, onGoTo }: PromptSectionProps) {
  const [options, setOptions] = useState(USUAL_PROMPT);
  const [chosen, setChosen] = useState(0);
  const at = Math.min(chosen, Math.max(0, rows.length - 1));
  const task: PromptTask = useMemo(
    () => ({
      definition: head.Definition[0] ?? '',
      positives: head['Positive Examples'],
      negatives: head['Negative Examples'],
    }),
    [head],
  );
  const inputs = useMemo(() => rows.map(({ input }) => input), [rows]);
  const { prompt, fits, failed } = usePrompt(task, options, rows[at]?.input ?? '', inputs);

  if (rows.length === 0) {
    return (
      <EmptyState title="No instance to preview">
        As soon as there is an instance, its prompt is shown here as a model would read it.
      </EmptyState>
    );
  }
  return (
    <div className="grid gap-6">
      {failed && (
        <Notice kind="warning" title="The preview cannot be made">
          The list of tokens could not be loaded. Check the connection, and open this part again.
        </Notice>
      )}
      <div className="flex flex-wrap items-start gap-x-6 gap-y-3">
        <InstanceChoice at={at} rows={rows} onChoose={setChosen} />
        <OptionSwitches options={options} task={task} onChange={setOptions} />
      </div>
      {!prompt && !failed && <Skeleton className="h-64" />}
      {prompt && <PromptText prompt={prompt} options={options} limit={MAX_SOURCE_TOKENS} />}
      {fits && (
        <PromptFits fits={fits} at={at} rows={rows} limit={MAX_SOURCE_TOKENS} onShow={setChosen} onGoTo={onGoTo} />
      )}
    </div>
  );
}

interface OptionSwitchesProps {
  options: PromptOptions;
  task: PromptTask;
  onChange: (options: PromptOptions) => void;
}

function OptionSwitches({ options, task, onChange }: OptionSwitchesProps) {
  return (
    <fieldset className="flex flex-wrap items-end gap-x-6 gap-y-2">
      <legend className="sr-only">What the prompt holds</legend>
      <div className="flex gap-x-4">
        <CountChoice
          label="Positive examples"
          value={options.positives}
          most={task.positives.length}
          onChange={(positives) => onChange({ ...options, positives })}
        />
        <CountChoice
          label="Negative examples"
          value={options.negatives}
          most={task.negatives.length}
          onChange={(negatives) => onChange({ ...options, negatives })}
        />
      </div>
      <div className="flex gap-x-4">
        <Checkbox
          label="Definition"
          checked={options.definition}
          onChange={(event) => onChange({ ...options, definition: event.target.checked })}
        />
        <Checkbox
          label="Explanations"
          checked={options.explanations}
          onChange={(event) => onChange({ ...options, explanations: event.target.checked })}
        />
      </div>
    </fieldset>
  );
}

interface CountChoiceProps {
  label: string;
  value: number;
  most: number;
  onChange: (value: number) => void;
}

/** Tk-Instruct's experiments went up to four examples of a kind. */
const MOST_EXAMPLES = 8;

function CountChoice({ label, value, most, onChange }: CountChoiceProps) {
  const choices = Array.from({ length: Math.max(Math.min(most, MOST_EXAMPLES), value) + 1 }, (_, count) => count);
  return (
    <Field label={label}>
      {(control) => (
        <Select {...control} value={value} onChange={(event) => onChange(Number(event.target.value))}>
          {choices.map((count) => (
            <option key={count} value={count}>
              {count === 0 ? 'none' : count}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
