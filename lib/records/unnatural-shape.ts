import { isObject } from '@/lib/records/json-kind';
import type { KnownRecords } from '@/lib/records/known-records';
import { numbered } from '@/lib/records/note-text';
import type { RecordFault, SourceRecord } from '@/lib/records/record-table';
import type { JsonValue } from '@/lib/task/schema';

/**
 * Unnatural Instructions, core and full data: an instruction with its instances, each of which also has the instruction
 * filled with its input, and in the full data the same in other words. Each instance becomes a record.
 */
export function unnaturalInstructions(tasks: readonly SourceRecord[]): KnownRecords | null {
  if (!tasks.every(({ values }) => typeof values.instruction === 'string' && Array.isArray(values.instances)))
    return null;
  if (
    !tasks.some(({ values }) =>
      instancesOf(values.instances).some((instance) => isObject(instance) && 'instruction_with_input' in instance),
    )
  )
    return null;
  const records: SourceRecord[] = [];
  const faults: RecordFault[] = [];
  let reformulations = 0;
  for (const { number, values } of tasks) {
    const { instances, reformulations: others, ...rest } = values;
    reformulations += instancesOf(others).length;
    const found = instancesOf(instances).filter(isObject);
    if (found.length === 0) faults.push({ number, text: 'This task has an instruction, but no instances.' });
    for (const instance of found) records.push({ number, values: { ...rest, ...instance } });
  }
  const notes =
    reformulations === 0
      ? []
      : [`Not read: ${numbered(reformulations, 'reformulation')}, which say the same instructions in other words.`];
  return { format: 'unnatural-instructions', records, faults, notes };
}

function instancesOf(value: JsonValue | undefined): readonly JsonValue[] {
  return Array.isArray(value) ? value : [];
}
