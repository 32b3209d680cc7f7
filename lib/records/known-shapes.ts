import { generatedInstances } from '@/lib/records/generated-instances';
import { isObject, kindOf } from '@/lib/records/json-kind';
import {
  columnsOf,
  RecordError,
  type RecordFault,
  type RecordFormat,
  type SourceRecord,
  type TextTable,
} from '@/lib/records/record-table';
import type { JsonObject, JsonValue } from '@/lib/task/schema';

/** Records of a format whose keys have a known meaning. */
interface KnownRecords {
  format: RecordFormat;
  records: SourceRecord[];
  faults: RecordFault[];
}

/** What Self-Instruct notes of an instruction before it has made instances. None of it is an answer. */
export const INSTRUCTION_NOTES: ReadonlySet<string> = new Set([
  'id',
  'name',
  'is_classification',
  'most_similar',
  'avg_similarity_score',
  'metadata',
  'request_idx',
]);

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
  return format === 'json' ? knownTable(format, records, faults) : tableOf({ format, records, faults });
}

/**
 * A table of records, in the format of Self-Instruct or Alpaca where all of them are in it; else in the one that is given.
 * @throws RecordError when a known format holds no instance, or when there are too many records or columns
 */
export function knownTable(format: RecordFormat, records: SourceRecord[], faults: readonly RecordFault[]): TextTable {
  const known = seedTasks(records) ?? generatedTasks(records) ?? instructionsOnly(records) ?? alpaca(records);
  if (known === null) return tableOf({ format, records, faults: [...faults] });
  const [fault] = known.faults;
  if (known.records.length === 0 && fault !== undefined) throw new RecordError(fault.text);
  return tableOf({ ...known, faults: [...faults, ...known.faults] });
}

function tableOf(read: KnownRecords): TextTable {
  return { ...read, columns: columnsOf(read.records) };
}

/**
 * `seed_tasks.jsonl` of Self-Instruct: one task a record. Each of its instances becomes a record with the instruction,
 * under the number of its task.
 */
function seedTasks(tasks: readonly SourceRecord[]): KnownRecords | null {
  const areInstructions = tasks.every(({ values }) => typeof values.instruction === 'string');
  if (!areInstructions || !tasks.some(({ values }) => Array.isArray(values.instances))) return null;
  const records: SourceRecord[] = [];
  const faults: RecordFault[] = [];
  for (const { number, values } of tasks) {
    const { instances, instruction = null, name = null, is_classification = null } = values;
    if (!Array.isArray(instances) || instances.length === 0)
      faults.push({ number, text: 'This task has an instruction, but no instances.' });
    else
      for (const instance of instances) {
        const own = isObject(instance) ? instance : {};
        records.push({ number, values: { ...own, instruction, name, is_classification } });
      }
  }
  return { format: 'self-instruct-seeds', records, faults };
}

/** `machine_generated_instances.jsonl` of Self-Instruct: what a model wrote for each instruction, in one text. */
function generatedTasks(tasks: readonly SourceRecord[]): KnownRecords | null {
  const records: SourceRecord[] = [];
  const faults: RecordFault[] = [];
  for (const { number, values } of tasks) {
    if (!isGenerated(values)) return null;
    const { instruction, raw_instances } = values;
    const found = generatedInstances(raw_instances);
    if (found.length === 0)
      faults.push({ number, text: 'In what was generated here stands no input with its output.' });
    for (const { input, output } of found) records.push({ number, values: { instruction, input, output } });
  }
  return { format: 'self-instruct-generated', records, faults };
}

function isGenerated(values: JsonObject): values is JsonObject & { instruction: string; raw_instances: string } {
  return typeof values.instruction === 'string' && typeof values.raw_instances === 'string';
}

/** `machine_generated_instructions.jsonl` and the like of Self-Instruct: instructions that have no instances yet. */
function instructionsOnly(records: SourceRecord[]): KnownRecords | null {
  const fits = records.every(({ values: { instruction, ...notes } }) => {
    return typeof instruction === 'string' && Object.keys(notes).every((key) => INSTRUCTION_NOTES.has(key));
  });
  return fits ? { format: 'self-instruct-instructions', records, faults: [] } : null;
}

/** Alpaca, and the final data of Self-Instruct: instruction, input and output in each record. */
function alpaca(records: SourceRecord[]): KnownRecords | null {
  const fits = records.every(({ values }) => 'instruction' in values && 'output' in values);
  return fits ? { format: 'alpaca', records, faults: [] } : null;
}
