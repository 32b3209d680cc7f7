import { chatRecords } from '@/lib/records/chat-shape';
import { choiceRecords } from '@/lib/records/choice-shape';
import { isObject, kindOf } from '@/lib/records/json-kind';
import type { KnownRecords } from '@/lib/records/known-records';
import { labelStudioRecords } from '@/lib/records/label-studio-shape';
import { preferenceRecords } from '@/lib/records/preference-shape';
import {
  columnsOf,
  RecordError,
  type RecordFault,
  type RecordFormat,
  type SourceRecord,
  type TextTable,
} from '@/lib/records/record-table';
import { alpaca, generatedTasks, instructionsOnly, seedTasks } from '@/lib/records/self-instruct-shapes';
import { unnaturalInstructions } from '@/lib/records/unnatural-shape';
import type { JsonValue } from '@/lib/task/schema';

/**
 * The instances of a task of SuperNI, also one that lacks its definition; or of Natural Instructions v1, whose examples
 * lie in one place and which has a prompt. Null when the value is no task.
 * @throws RecordError when the task has no instances
 */
export function taskTable(value: JsonValue): TextTable | null {
  if (!isObject(value) || !Array.isArray(value.Instances)) return null;
  const isFirstVersion = 'Examples' in value || 'Prompt' in value;
  if (!isFirstVersion && !('Definition' in value || 'Positive Examples' in value)) return null;
  if (value.Instances.length === 0) throw new RecordError('This task has no instances.');
  return recordTable(isFirstVersion ? 'natural-instructions-1' : 'superni', value.Instances);
}

/**
 * A table of the objects in a list, numbered from 1; the other items are faults.
 * @throws RecordError when there is no object, or when there are too many records or columns
 */
export function recordTable(format: RecordFormat, items: readonly JsonValue[]): TextTable {
  const records: SourceRecord[] = [];
  const faults: RecordFault[] = [];
  items.forEach((item, index) => {
    const number = index + 1;
    if (isObject(item)) records.push({ number, values: item });
    else faults.push({ number, text: `This record is ${kindOf(item)}, and not an object with named values.` });
  });
  if (records.length === 0)
    throw new RecordError('There are no records here: an object with named values is wanted for each.');
  return format === 'json' ? knownTable(format, records, faults) : tableOf({ format, records, faults, notes: [] });
}

/** Formats by what each record holds; the first that fits counts. */
const SHAPES: readonly ((records: SourceRecord[]) => KnownRecords | null)[] = [
  unnaturalInstructions,
  seedTasks,
  generatedTasks,
  instructionsOnly,
  alpaca,
  chatRecords,
  labelStudioRecords,
  preferenceRecords,
  pretokenized,
  choiceRecords,
];

/**
 * A table of records, in a known format where all of them are in it; else in the one that is given.
 * @throws RecordError when a known format holds no instance, or when there are too many records or columns
 */
export function knownTable(format: RecordFormat, records: SourceRecord[], faults: readonly RecordFault[]): TextTable {
  const known = knownRecords(records);
  if (known === null) return tableOf({ format, records, faults: [...faults], notes: [] });
  const [fault] = known.faults;
  if (known.records.length === 0 && fault !== undefined) throw new RecordError(fault.text);
  return tableOf({ ...known, faults: [...faults, ...known.faults] });
}

/** The records of a known format; null when they are in none. */
export function knownRecords(records: SourceRecord[]): KnownRecords | null {
  for (const shape of SHAPES) {
    const known = shape(records);
    if (known !== null) return known;
  }
  return null;
}

/** A table of what was read. @throws RecordError when there are too many records or columns */
export function tableOf(read: KnownRecords): TextTable {
  return { ...read, columns: columnsOf(read.records), parts: [], part: null };
}

/** P3 as T0 was trained with it: the texts stand beside the numbers of their tokens. */
function pretokenized(records: SourceRecord[]): KnownRecords | null {
  const fits = records.every(
    ({ values }) => typeof values.inputs_pretokenized === 'string' && typeof values.targets_pretokenized === 'string',
  );
  return fits ? { format: 'p3', records, faults: [], notes: [] } : null;
}
