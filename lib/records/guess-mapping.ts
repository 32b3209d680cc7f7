import { INSTRUCTION_NOTES } from '@/lib/records/known-shapes';
import type { RecordMapping } from '@/lib/records/mapping';
import { placeholder } from '@/lib/records/template';

/** Names that people give to the text to be read and to the answer, the most telling first. */
const INPUT_NAMES = 'input text sentence question premise source content document context prompt'.split(' ');
const OUTPUT_NAMES = 'output outputs label answer answers target summary completion response class'.split(' ');
/** What an instruction is about, where it is about something. */
const BESIDE_INSTRUCTION = ['input', 'context'];

/** A mapping to begin with, from the names of the columns. The user sees and changes it. */
export function guessMapping({ columns }: { columns: readonly string[] }): RecordMapping {
  const answers = columns.includes('instruction') ? columns.filter(mayAnswer) : columns;
  const output = find(answers, OUTPUT_NAMES) ?? answers.at(-1);
  const input =
    find(
      columns.filter((column) => column !== output),
      INPUT_NAMES,
    ) ?? columns.find((column) => column !== output);
  return {
    input: instructed(columns) ?? (input === undefined ? '' : placeholder(input)),
    outputs: [output === undefined ? '' : placeholder(output)],
    separator: null,
    labels: [],
  };
}

/**
 * Where the instruction differs from record to record, it is part of the input: in the formats of Alpaca and
 * Self-Instruct, whatever kind of file holds them.
 */
function instructed(columns: readonly string[]): string | null {
  if (!columns.includes('instruction')) return null;
  const beside = BESIDE_INSTRUCTION.find((name) => columns.includes(name));
  const more = beside === undefined ? '' : `{% if ${beside} %}\n${placeholder(beside)}{% endif %}`;
  return placeholder('instruction') + more;
}

/** Whether a column may be the answer to an instruction. */
function mayAnswer(column: string): boolean {
  return column !== 'instruction' && !INSTRUCTION_NOTES.has(column);
}

function find(columns: readonly string[], names: readonly string[]): string | undefined {
  for (const name of names) {
    const found = columns.find((column) => column.toLowerCase() === name);
    if (found !== undefined) return found;
  }
  return columns.find((column) => names.some((name) => column.toLowerCase().includes(name)));
}
