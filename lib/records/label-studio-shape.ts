import { isObject } from '@/lib/records/json-kind';
import type { KnownRecords } from '@/lib/records/known-records';
import { listed } from '@/lib/records/note-text';
import { RecordError, type RecordFault, type SourceRecord } from '@/lib/records/record-table';
import { setKey } from '@/lib/task/file/json-builder';
import type { JsonObject, JsonValue } from '@/lib/task/schema';

/** The kinds of results that are answers in words, with the key of `value` in which they stand. */
const ANSWERS: Readonly<Record<string, string>> = {
  choices: 'choices',
  textarea: 'text',
  rating: 'rating',
  number: 'number',
  taxonomy: 'taxonomy',
};

/** The answers of one annotator, by the name of the control. */
type Answers = Map<string, { type: string; texts: string[] }>;

/**
 * An export of Label Studio (JSON): tasks with their data and their annotations. Each control becomes a column, named as it
 * is, beside the data. Annotators who chose differently make a fault of their task; what they wrote are all outputs.
 */
export function labelStudioRecords(tasks: readonly SourceRecord[]): KnownRecords | null {
  if (!tasks.every(({ values }) => isObject(values.data) && Array.isArray(annotationsOf(values)))) return null;
  const records: SourceRecord[] = [];
  const faults: RecordFault[] = [];
  const other = new Set<string>();
  const names = new Set<string>();
  for (const { number, values } of tasks) {
    try {
      const answers = answersOf(values, other);
      for (const name of answers.keys()) names.add(name);
      records.push({ number, values: recordOf(values, answers) });
    } catch (error) {
      if (!(error instanceof RecordError)) throw error;
      faults.push({ number, text: error.message });
    }
  }
  const notes: string[] = [];
  // One control only is the answer, whatever it is called.
  if (names.size === 1) renameOnly(records, [...names][0] ?? '');
  else if (names.size > 1)
    notes.push(
      `The annotations answer several things, each a column: ${listed([...names].map((name) => `“${name}”`))}.`,
    );
  if (other.size > 0) notes.push(`Not read are annotations that are no answers in words: ${listed([...other])}.`);
  if (tasks.some(({ values }) => Array.isArray(values.predictions) && values.predictions.length > 0))
    notes.push('Predictions of models are not read, only annotations.');
  return { format: 'label-studio', records, faults, notes };
}

function annotationsOf({ annotations, completions }: JsonObject): JsonValue | undefined {
  return annotations ?? completions;
}

function answersOf(values: JsonObject, other: Set<string>): Answers {
  const annotations = annotationsOf(values);
  const given = (Array.isArray(annotations) ? annotations : [])
    .filter(isObject)
    .filter((annotation) => annotation.was_cancelled !== true);
  const all = given.map((annotation) => resultsOf(annotation, other)).filter((answers) => answers.size > 0);
  if (all.length === 0) throw new RecordError('Nobody has annotated this task with an answer in words.');
  const joined: Answers = new Map();
  for (const answers of all) {
    for (const [name, { type, texts }] of answers) {
      const before = joined.get(name);
      if (before === undefined) joined.set(name, { type, texts });
      else if (type === 'textarea') before.texts = [...new Set([...before.texts, ...texts])];
      else if (before.texts.join() !== texts.join())
        throw new RecordError(
          `The annotators do not agree about “${name}”: ${listed([before.texts.join(', '), texts.join(', ')].map((text) => `“${text}”`))}.`,
        );
    }
  }
  return joined;
}

/** The answers of one annotation; what is none, such as marks in a picture, is named in `other`. */
function resultsOf({ result }: JsonObject, other: Set<string>): Answers {
  const answers: Answers = new Map();
  for (const part of Array.isArray(result) ? result : []) {
    if (!isObject(part) || !isObject(part.value) || typeof part.type !== 'string') continue;
    const key = Object.hasOwn(ANSWERS, part.type) ? (ANSWERS[part.type] ?? '') : '';
    const texts = textsOf(part.value[key]);
    const name = typeof part.from_name === 'string' ? part.from_name : part.type;
    if (key === '' || texts.length === 0 || 'start' in part.value) other.add(part.type);
    // Several choices at once are one answer; several texts are several.
    else if (part.type === 'textarea')
      answers.set(name, { type: part.type, texts: [...(answers.get(name)?.texts ?? []), ...texts] });
    else answers.set(name, { type: part.type, texts: [texts.join(', ')] });
  }
  return answers;
}

function textsOf(value: JsonValue | undefined): string[] {
  if (typeof value === 'string' || typeof value === 'number') return [String(value)];
  if (!Array.isArray(value)) return [];
  return value.flatMap((item) =>
    Array.isArray(item) ? [item.map(String).join(' / ')] : typeof item === 'object' ? [] : [String(item)],
  );
}

function recordOf({ data, id = null }: JsonObject, answers: Answers): JsonObject {
  const record: JsonObject = isObject(data) ? { ...data } : {};
  if (!Object.hasOwn(record, 'id')) setKey(record, 'id', id);
  for (const [name, { texts }] of answers)
    setKey(
      record,
      Object.hasOwn(record, name) ? `${name} (annotated)` : name,
      texts.length === 1 ? (texts[0] ?? '') : texts,
    );
  return record;
}

function renameOnly(records: SourceRecord[], name: string): void {
  for (const record of records) {
    const own = Object.hasOwn(record.values, `${name} (annotated)`) ? `${name} (annotated)` : name;
    const { [own]: answer = null, ...rest } = record.values;
    if (Object.hasOwn(rest, 'output')) continue;
    record.values = { ...rest };
    setKey(record.values, 'output', answer);
  }
}
