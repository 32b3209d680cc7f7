import { ANSWER_TEXT, CHOICE_LINES } from '@/lib/records/choice-shape';
import { type Column, isInstruction, isReadable } from '@/lib/records/column-kinds';
import { byValues } from '@/lib/records/find-by-values';
import { findInput, findOutput, isLanguage, named } from '@/lib/records/find-roles';
import { knownMapping } from '@/lib/records/known-mappings';
import type { RecordMapping } from '@/lib/records/mapping';
import { expressionOf, fieldOf, optional } from '@/lib/records/mapping-parts';
import { listed } from '@/lib/records/note-text';
import { profileColumns } from '@/lib/records/profile-columns';
import type { RecordFormat, RecordTable } from '@/lib/records/record-table';

/** A mapping to begin with. */
export interface GuessedMapping {
  mapping: RecordMapping;
  /** What was guessed that might be otherwise, or why there is no guess: whole sentences. */
  notes: string[];
}

/**
 * Guesses what of each record is the input and what the output: from names that are known, as far as the values can be
 * that; else from the values alone. Where neither tells, a template stays empty: no guess is better than a wrong one.
 */
export function guessMapping(
  table: Pick<RecordTable, 'columns' | 'records'> & { format?: RecordFormat },
): GuessedMapping {
  const known = table.format === undefined ? null : knownMapping(table.format, table.columns);
  const columns = profileColumns(table.columns, table.records).map(named);
  if (known !== null) return { mapping: known, notes: known.outputs[0] === '' ? [] : constantNotes(columns) };
  if (table.format === 'choices') return choiceMapping(columns);
  const output = findOutput(columns);
  const instructions = columns.filter((column) => isInstruction(column) && isReadable(column.kind));
  const input = findInput(columns, output.column, instructions.length > 0);
  const byLanguage = input.columns.length === 0 && output.column === null ? languagePair(columns) : null;
  if (byLanguage !== null) return byLanguage;
  const byValue = byValues(columns, input.columns, output.column, instructions.length > 0);
  const outputs = [byValue.output, ...alternatives(columns, byValue.output)].map((column) =>
    column === null ? '' : outputOf(column),
  );
  return {
    mapping: {
      input: inputOf(instructions, byValue.inputs),
      outputs,
      separator: null,
      labels: [],
    },
    notes: [
      ...output.notes,
      ...constantNotes(columns),
      ...missingNotes(byValue.output),
      ...openNotes(byValue, instructions.length > 0, output.notes.length > 0),
    ],
  };
}

/** A question with its choices below it; without an output where the right one could not be told. */
function choiceMapping(columns: readonly Column[]): GuessedMapping {
  const own = columns.filter(({ path: [column] }) => column !== ANSWER_TEXT && column !== CHOICE_LINES);
  const isTold = own.length < columns.length;
  const asked = inputOf([], findInput(own, null, false).columns);
  const input = [asked, ...(isTold ? [fieldOf([CHOICE_LINES])] : [])].filter((part) => part !== '').join('\n');
  const notes = asked === '' ? ['Nothing tells which column is the question: choose it.'] : [];
  return { mapping: { input, outputs: [isTold ? fieldOf([ANSWER_TEXT]) : ''], separator: null, labels: [] }, notes };
}

/** `{"translation": {"en": …, "de": …}}`, or two columns of that kind: both ways are possible, and the first is guessed. */
function languagePair(columns: readonly Column[]): GuessedMapping | null {
  const texts = columns.filter(({ kind, role }) => kind === 'text' && role?.role !== 'aside');
  const [from, to, third] = texts.filter(({ name }) => /^[a-z]{2,3}([_-]\w{2,4})?$/i.test(name) && isLanguage(name));
  if (from === undefined || to === undefined || third !== undefined || texts.length !== 2) return null;
  const note = `Both ways are possible: here “${from.name}” is read and “${to.name}” is answered. Exchange them for the other way.`;
  const mapping = { input: fieldOf(from.path), outputs: [fieldOf(to.path)], separator: null, labels: [] };
  return { mapping, notes: [note] };
}

/** Columns in which the public data of Instruction Induction lists what else is right. */
const ALTERNATIVES = new Set(['possible_translations', 'possible_outputs', 'possible_answers', 'other_rhymes']);

function alternatives(columns: readonly Column[], output: Column | null): Column[] {
  if (output?.name.toLowerCase() !== 'output') return [];
  return columns.filter(({ name, kind }) => ALTERNATIVES.has(name.toLowerCase()) && kind === 'texts');
}

function inputOf(instructions: readonly Column[], inputs: readonly Column[]): string {
  const system = instructions.find(({ role }) => role?.role === 'system');
  const instruction = instructions.find(({ role }) => role?.role === 'instruction');
  const before = [system, instruction].filter((column) => column !== undefined);
  const [first, second] = inputs;
  if (before.length === 0) {
    if (first === undefined) return '';
    return second === undefined ? textOf(first) : `${titled(first)}\n${titled(second)}`;
  }
  const [head, ...rest] = before;
  return (
    (head ? fieldOf(head.path) : '') +
    [...rest, ...(first ? [first] : [])].map((column) => optional(column, '\n')).join('')
  );
}

/** A text of which a record is nothing without: where a word stands for nothing, there is none. */
function textOf(column: Column): string {
  return column.missing.size === 0 ? fieldOf(column.path) : optional(column, '');
}

/** A text with what it is before it: “Premise: …”. */
function titled({ path, name }: Column): string {
  const title = name
    .replace(/[_-]+/g, ' ')
    .replace(/(\p{L})(\d)$/u, '$1 $2')
    .trim();
  return `${title.charAt(0).toUpperCase()}${title.slice(1)}: ${fieldOf(path)}`;
}

/** The template of an output; words that never mean an answer give none. */
function outputOf(column: Column): string {
  if (column.haveTexts) return `{{ ${expressionOf(column.path)} | map(attribute='text') | list }}`;
  return column.alwaysMissing.size === 0
    ? fieldOf(column.path)
    : optional({ ...column, missing: column.alwaysMissing }, '');
}

function constantNotes(columns: readonly Column[]): string[] {
  return columns
    .filter((column) => isInstruction(column) && column.constant !== null && column.seen > 1)
    .map(
      ({ name, constant }) =>
        `“${name}” is the same in all records (${listed([constant ?? ''])}). It reads like the task’s definition: write it there, and take it out of the input.`,
    );
}

function missingNotes(output: Column | null): string[] {
  const left = output === null ? [] : [...output.missing].filter((word) => !output.alwaysMissing.has(word));
  if (output === null || left.length === 0) return [];
  return [
    `Some outputs are ${listed(left.map((word) => `“${word}”`))}. Is that an answer? If nothing is meant, leave these records out.`,
  ];
}

function openNotes(
  { inputs, output }: { inputs: Column[]; output: Column | null },
  isInstructed: boolean,
  isTold: boolean,
): string[] {
  const lacksInput = inputs.length === 0 && !isInstructed;
  if (!lacksInput && output !== null) return [];
  if (lacksInput && output === null)
    return ['Nothing tells which column is the input and which the output: choose them.'];
  // Why there is no output may be told already.
  if (!lacksInput && isTold) return [];
  return [
    lacksInput
      ? 'Nothing tells which column is the input: choose it.'
      : 'Nothing tells which column is the output: choose it.',
  ];
}
