import { type LabelCount, LabelTally } from '@/lib/records/label-tally';
import type { RecordMapping } from '@/lib/records/mapping';
import { RecordError, type SourceRecord } from '@/lib/records/record-table';
import { type CompiledTemplate, compileTemplate } from '@/lib/records/template';
import { MAX_DRAFT_TEXTS } from '@/lib/task/limits';
import { isStorable } from '@/lib/task/storable-text';

/** An instance that was made from a record; ids are given when it is taken into a draft. */
export interface MappedInstance {
  /** The record's number in its source. */
  number: number;
  input: string;
  outputs: string[];
}

/** Longest text of an instance that is taken: a longer one is a wrong mapping or a damaged file. */
export const MAX_TEXT = 100_000;

/** What stands between input and output in a prompt of PromptSource. */
export const PROMPT_BAR = '|||';

/** Makes an instance of each record that a mapping fits. White space around texts is taken away. */
export interface RecordMapper {
  /** Columns that the templates name and the source does not have. */
  unknownColumns: readonly string[];
  /** Columns of the source of which nothing is taken. */
  unusedColumns: readonly string[];
  /**
   * The outputs of the records so far as their source has them, empty for those without one; null when they are no closed
   * set of labels.
   */
  readonly sourceLabels: LabelCount[] | null;
  /** @throws RecordError when the record gives no instance: the text is its fault */
  map(record: SourceRecord): MappedInstance;
}

/** @throws RecordError when a template cannot be read: it says which */
export function recordMapper(mapping: RecordMapping, columns: readonly string[]): RecordMapper {
  const input = compileNamed(mapping.input, 'The input');
  const isPrompt = mapping.input.includes(PROMPT_BAR);
  const outputs = (isPrompt ? [] : mapping.outputs).map((template, index) =>
    compileNamed(template, mapping.outputs.length > 1 ? `Output ${index + 1}` : 'The output'),
  );
  const labels = new Map(mapping.labels.map(({ from, to }) => [from, to]));
  const tally = new LabelTally();
  const known = new Set(columns);
  const templates = [input, ...outputs];
  const named = templates.flatMap(({ names }) => [...names]);
  const used = new Set(templates.flatMap(({ uses }) => [...uses]));
  return {
    unknownColumns: [...new Set(named.filter((name) => !known.has(name)))],
    unusedColumns: templates.some(({ usesAll }) => usesAll) ? [] : columns.filter((column) => !used.has(column)),
    get sourceLabels() {
      return tally.labels;
    },
    map(record) {
      const filled = input.render(record.values);
      const [before = '', ...after] = isPrompt ? filled.split(PROMPT_BAR) : [filled];
      const text = checked(before.trim(), 'input');
      if (isPrompt && after.length === 0)
        throw new RecordError('The template gives no ||| for this record, so it has no output.');
      const made = isPrompt ? after : outputs.flatMap((output) => output.renderList(record.values));
      const found = outputTexts(made, mapping.separator).filter((output) => output !== '');
      // A record without an output counts as one of the empty label, which can be mapped, too.
      if (found.length === 0) found.push('');
      for (const output of found) tally.add(output);
      const mapped = found.map((output) => labels.get(output) ?? output).filter((output) => output !== '');
      return { number: record.number, input: text, outputs: checkedOutputs([...new Set(mapped)]) };
    },
  };
}

function compileNamed(source: string, name: string): CompiledTemplate {
  if (source.trim() === '') throw new RecordError(`${name} has no template yet. Choose a column for it.`);
  try {
    return compileTemplate(source);
  } catch (error) {
    if (error instanceof RecordError) throw new RecordError(`${name}: ${error.message}`);
    throw error;
  }
}

function outputTexts(texts: readonly string[], separator: string | null): string[] {
  const parts = separator === null ? texts : texts.flatMap((text) => text.split(separator));
  return parts.map((text) => text.trim());
}

function checkedOutputs(outputs: readonly string[]): string[] {
  if (outputs.length === 0) throw new RecordError('There is no output: the template gives an empty text.');
  if (outputs.length > MAX_DRAFT_TEXTS)
    throw new RecordError(
      `There are ${outputs.length.toLocaleString('en')} outputs; at most ${MAX_DRAFT_TEXTS.toLocaleString('en')} are taken.`,
    );
  return outputs.map((output) => checked(output, 'output'));
}

function checked(text: string, name: 'input' | 'output'): string {
  if (text === '') throw new RecordError(`The ${name} is empty: the template gives an empty text.`);
  if (text.length > MAX_TEXT)
    throw new RecordError(
      `The ${name} has ${text.length.toLocaleString('en')} characters; at most ${MAX_TEXT.toLocaleString('en')} are taken.`,
    );
  if (!isStorable(text))
    throw new RecordError(
      `The ${name} holds a NUL character or half of a surrogate pair, which no text file can hold.`,
    );
  return text;
}
