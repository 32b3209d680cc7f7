import { generatedInstances } from '@/lib/records/generated-instances';
import { isObject } from '@/lib/records/json-kind';
import type { RecordFault, RecordFormat, SourceRecord } from '@/lib/records/record-table';
import type { JsonObject, JsonValue } from '@/lib/task/schema';

/** Records of a format whose keys have a known meaning. */
export interface KnownRecords {
  format: RecordFormat;
  records: SourceRecord[];
  faults: RecordFault[];
}

/** The records of a value in a known format; null when it is in none. */
export function recognise(value: JsonValue): KnownRecords | null {
  return taskFile(value) ?? selfInstructSeeds(value) ?? selfInstructGenerated(value) ?? alpaca(value);
}

/**
 * A task of SuperNI, also one that lacks its definition; or of Natural Instructions v1, whose examples lie in one object
 * and whose definition is a text.
 */
function taskFile(value: JsonValue): KnownRecords | null {
  if (!isObject(value) || !Array.isArray(value.Instances)) return null;
  const isFirstVersion = isObject(value.Examples) || (typeof value.Definition === 'string' && 'Prompt' in value);
  if (isFirstVersion) return { format: 'natural-instructions-1', ...numbered(value.Instances) };
  const isTask = Array.isArray(value.Definition) || Array.isArray(value['Positive Examples']);
  return isTask ? { format: 'superni', ...numbered(value.Instances) } : null;
}

/** `seed_tasks.jsonl` of Self-Instruct: one task a line. Each of its instances becomes a record with the instruction. */
function selfInstructSeeds(value: JsonValue): KnownRecords | null {
  if (!Array.isArray(value) || value.length === 0 || !value.every(isSeed)) return null;
  const instances = value.flatMap((seed) =>
    seed.instances.map((instance) => ({
      ...(isObject(instance) ? instance : {}),
      instruction: seed.instruction,
      name: seed.name ?? null,
      is_classification: seed.is_classification ?? null,
    })),
  );
  return { format: 'self-instruct-seeds', ...numbered(instances) };
}

function isSeed(value: JsonValue): value is JsonObject & { instruction: string; instances: JsonValue[] } {
  return isObject(value) && typeof value.instruction === 'string' && Array.isArray(value.instances);
}

/** `machine_generated_instances.jsonl` of Self-Instruct: what a model wrote for each instruction, in one text. */
function selfInstructGenerated(value: JsonValue): KnownRecords | null {
  if (!Array.isArray(value) || value.length === 0 || !value.every(isGenerated)) return null;
  const records: SourceRecord[] = [];
  const faults: RecordFault[] = [];
  value.forEach(({ instruction, raw_instances }, index) => {
    const number = index + 1;
    const found = generatedInstances(raw_instances);
    if (found.length === 0)
      faults.push({ number, text: 'In what was generated here stands no input with its output.' });
    for (const { input, output } of found) records.push({ number, values: { instruction, input, output } });
  });
  return { format: 'self-instruct-generated', records, faults };
}

function isGenerated(value: JsonValue): value is JsonObject & { instruction: string; raw_instances: string } {
  return isObject(value) && typeof value.instruction === 'string' && typeof value.raw_instances === 'string';
}

/** Alpaca, and the final data of Self-Instruct: instruction, input and output in each record. */
function alpaca(value: JsonValue): KnownRecords | null {
  if (!Array.isArray(value) || value.length === 0) return null;
  const fits = value.every((item) => isObject(item) && 'instruction' in item && 'output' in item);
  return fits ? { format: 'alpaca', ...numbered(value) } : null;
}

function numbered(items: readonly JsonValue[]): Pick<KnownRecords, 'records' | 'faults'> {
  const records: SourceRecord[] = [];
  const faults: RecordFault[] = [];
  items.forEach((item, index) => {
    if (isObject(item)) records.push({ number: index + 1, values: item });
    else faults.push({ number: index + 1, text: 'This record is no object with named values.' });
  });
  return { records, faults };
}
