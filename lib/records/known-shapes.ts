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
  return taskFile(value) ?? selfInstructSeeds(value) ?? alpaca(value);
}

/** A task of SuperNI, or of Natural Instructions v1, whose examples lie in one object and whose definition is a text. */
function taskFile(value: JsonValue): KnownRecords | null {
  if (!isObject(value) || !Array.isArray(value.Instances)) return null;
  if (Array.isArray(value.Definition)) return { format: 'superni', ...numbered(value.Instances) };
  const isFirstVersion = typeof value.Definition === 'string' && (isObject(value.Examples) || 'Prompt' in value);
  return isFirstVersion ? { format: 'natural-instructions-1', ...numbered(value.Instances) } : null;
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
