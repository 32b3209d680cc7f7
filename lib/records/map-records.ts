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

/** Makes an instance of each record that a mapping fits. White space around texts is taken away. */
export interface RecordMapper {
  /** Columns that the templates name and the source does not have. */
  unknownColumns: readonly string[];
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
  const outputs = mapping.outputs.map((template, index) =>
    compileNamed(template, mapping.outputs.length > 1 ? `Output ${index + 1}` : 'The output'),
  );
  const labels = new Map(mapping.labels.map(({ from, to }) => [from, to]));
  const tally = new LabelTally();
  const known = new Set(columns);
  const named = [input, ...outputs].flatMap(({ names }) => [...names]);
  return {
    unknownColumns: [...new Set(named.filter((name) => !known.has(name)))],
    get sourceLabels() {
      return tally.labels;
    },
    map(record) {
      const text = checked(input.render(record.values).trim(), 'input');
      const found = outputs
        .flatMap((output) => outputTexts(output, record, mapping.separator))
        .filter((output) => output !== '');
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

function outputTexts(output: CompiledTemplate, { values }: SourceRecord, separator: string | null): string[] {
  const texts = output.renderList(values);
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
