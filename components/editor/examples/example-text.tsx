'use client';

import { useEditor } from '@/components/editor/context/editor-context';
import { ReadOnlyText } from '@/components/editor/context/read-only-text';
import { FindingList, useFieldFindings } from '@/components/editor/findings/field-findings';
import { type ExamplePart, elementId } from '@/components/editor/store/finding-place';
import { Textarea } from '@/components/ui/textarea';
import type { DraftExample } from '@/lib/task/draft/draft';
import type { ExampleField } from '@/lib/task/schema';

/** What a good explanation says. */
const EXPLAIN: Record<ExampleField, string> = {
  'Positive Examples': 'what in the input makes this output right',
  'Negative Examples': 'what is wrong, and what would be right',
};

interface ExampleTextProps {
  field: ExampleField;
  index: number;
  part: ExamplePart;
  label: string;
  example: DraftExample;
  onChange: (example: DraftExample) => void;
}

/** One of an example's three texts, with its findings. */
export function ExampleText({ field, index, part, label, example, onChange }: ExampleTextProps) {
  const { mayWrite } = useEditor();
  const findings = useFieldFindings(field, index, part);
  const id = elementId(field, index, part);
  const hint = part === 'explanation' && mayWrite ? EXPLAIN[field] : null;
  const describedBy = [findings.length > 0 && `${id}-findings`, hint !== null && `${id}-hint`].filter(Boolean);
  return (
    <div className="grid content-start gap-1">
      {mayWrite ? (
        <div className="text-muted text-sm">
          <label htmlFor={id}>{label}</label>
          {hint !== null && (
            <>
              {' · '}
              <span id={`${id}-hint`}>{hint}</span>
            </>
          )}
        </div>
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
          aria-describedby={describedBy.join(' ') || undefined}
          onChange={(event) => onChange({ ...example, [part]: event.target.value })}
        />
      )}
      <FindingList id={`${id}-findings`} findings={findings} />
    </div>
  );
}
