import { generatedInstances } from '@/lib/records/generated-instances';
import { isObject } from '@/lib/records/json-kind';
import type { KnownRecords } from '@/lib/records/known-records';
import type { RecordFault, SourceRecord } from '@/lib/records/record-table';
import type { JsonObject } from '@/lib/task/schema';

/** What Self-Instruct notes of an instruction before it has made instances. None of it is an answer. */
const INSTRUCTION_NOTES: ReadonlySet<string> = new Set([
  'id',
  'name',
  'is_classification',
  'most_similar',
  'avg_similarity_score',
  'metadata',
  'request_idx',
]);

/**
 * `seed_tasks.jsonl` of Self-Instruct: one task a record. Each of its instances becomes a record with the instruction,
 * under the number of its task.
 */
export function seedTasks(tasks: readonly SourceRecord[]): KnownRecords | null {
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
  return { format: 'self-instruct-seeds', records, faults, notes: [] };
}

/** `machine_generated_instances.jsonl` of Self-Instruct: what a model wrote for each instruction, in one text. */
export function generatedTasks(tasks: readonly SourceRecord[]): KnownRecords | null {
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
  return { format: 'self-instruct-generated', records, faults, notes: [] };
}

function isGenerated(values: JsonObject): values is JsonObject & { instruction: string; raw_instances: string } {
  return typeof values.instruction === 'string' && typeof values.raw_instances === 'string';
}

/** `machine_generated_instructions.jsonl` and the like of Self-Instruct: instructions that have no instances yet. */
export function instructionsOnly(records: SourceRecord[]): KnownRecords | null {
  const fits = records.every(({ values: { instruction, ...notes } }) => {
    return typeof instruction === 'string' && Object.keys(notes).every((key) => INSTRUCTION_NOTES.has(key));
  });
  return fits ? { format: 'self-instruct-instructions', records, faults: [], notes: [] } : null;
}

/** Alpaca, and the final data of Self-Instruct: instruction, input and output in each record. */
export function alpaca(records: SourceRecord[]): KnownRecords | null {
  const fits = records.every(({ values }) => 'instruction' in values && 'output' in values);
  return fits ? { format: 'alpaca', records, faults: [], notes: [] } : null;
}
