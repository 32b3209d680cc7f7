import type { RecordMapping } from '@/lib/records/mapping';
import type { RecordTable } from '@/lib/records/record-table';
import { placeholder } from '@/lib/records/template';

/** Names that people give to the text to be read and to the answer, the most telling first. */
const INPUT_NAMES = [
  'input',
  'text',
  'sentence',
  'question',
  'premise',
  'source',
  'content',
  'document',
  'context',
  'prompt',
];
const OUTPUT_NAMES = [
  'output',
  'outputs',
  'label',
  'answer',
  'answers',
  'target',
  'summary',
  'completion',
  'response',
  'class',
];

/** A mapping to begin with, from the format and the names of the columns. The user sees and changes it. */
export function guessMapping({ format, columns }: Pick<RecordTable, 'format' | 'columns'>): RecordMapping {
  const output = find(columns, OUTPUT_NAMES) ?? columns.at(-1);
  const input =
    find(
      columns.filter((column) => column !== output),
      INPUT_NAMES,
    ) ?? columns.find((column) => column !== output);
  const instructed = (format === 'alpaca' || format === 'self-instruct-seeds') && columns.includes('instruction');
  return {
    input: instructed ? INSTRUCTED : input === undefined ? '' : placeholder(input),
    outputs: [output === undefined ? '' : placeholder(output)],
    separator: null,
    labels: [],
  };
}

/** In these formats the instruction differs from record to record, so that it is part of the input. */
const INSTRUCTED = '{{ instruction }}{% if input %}\n{{ input }}{% endif %}';

function find(columns: readonly string[], names: readonly string[]): string | undefined {
  for (const name of names) {
    const found = columns.find((column) => column.toLowerCase() === name);
    if (found !== undefined) return found;
  }
  return columns.find((column) => names.some((name) => column.toLowerCase().includes(name)));
}
