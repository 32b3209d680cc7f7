import type { RecordMapping } from '@/lib/records/mapping';
import type { RecordFormat } from '@/lib/records/record-table';

/** Templates of formats whose columns have a known meaning. */
interface KnownTemplates {
  input: string;
  outputs: string[];
}

const SYSTEM = '{% if system %}{{ system }}\n{% endif %}';
const CHOICES = '{% if choices %}\n{{ choices }}{% endif %}';
const OPTIONAL: readonly [column: string, part: string][] = [
  ['system', SYSTEM],
  ['choices', CHOICES],
];

/** What becomes the input and what the output; of `choices`, where the answer could not be told, there is no output. */
const TEMPLATES: Partial<Record<RecordFormat, KnownTemplates>> = {
  superni: { input: '{{ input }}', outputs: ['{{ output }}'] },
  'natural-instructions-1': { input: '{{ input }}', outputs: ['{{ output }}'] },
  'self-instruct-instructions': { input: '{{ instruction }}', outputs: [''] },
  'unnatural-instructions': { input: '{{ instruction_with_input }}', outputs: ['{{ output }}'] },
  chat: { input: `${SYSTEM}{{ input }}`, outputs: ['{{ output }}'] },
  sharegpt: { input: `${SYSTEM}{{ input }}`, outputs: ['{{ output }}'] },
  preferences: { input: '{{ input }}', outputs: ['{{ output }}'] },
  squad: { input: 'Context: {{ context }}\nQuestion: {{ question }}', outputs: ['{{ answers }}'] },
  p3: { input: '{{ inputs_pretokenized }}', outputs: ['{{ targets_pretokenized }}'] },
  'big-bench': { input: `{{ input }}${CHOICES}`, outputs: ['{{ target }}'] },
};

/** The mapping that a format has by itself; null when it is told by its columns like others. */
export function knownMapping(format: RecordFormat, columns: readonly string[]): RecordMapping | null {
  const templates = TEMPLATES[format];
  if (templates === undefined) return null;
  // What no record has is not asked for.
  const input = OPTIONAL.reduce(
    (template, [column, part]) => (columns.includes(column) ? template : template.replace(part, '')),
    templates.input,
  );
  return { input, outputs: templates.outputs, separator: null, labels: [] };
}
