import type { Repair } from '@/lib/checks/fix';
import { isJsonObject, listOf } from '@/lib/checks/json-object';
import type { Path } from '@/lib/checks/rule';
import { textVisitor } from '@/lib/checks/text-visitor';
import { EXAMPLE_FIELDS, type JsonObject, LIST_FIELDS } from '@/lib/task/schema';

/**
 * One repair for each text of the task that `mend` changes: the metadata, and all texts of examples and instances but
 * the ids. A mended text that would stand twice in one list of outputs is no repair's business: `repeated-outputs` says so.
 */
export function repairTexts(task: JsonObject, mend: (text: string) => string): Repair[] {
  const repairs: Repair[] = [];
  const look = (text: string, path: Path): void => {
    const mended = mend(text);
    if (mended !== text) repairs.push({ paths: [path], edits: [{ op: 'set', path, value: mended }] });
  };
  for (const field of LIST_FIELDS) {
    listOf(task, field).forEach((value, index) => {
      if (typeof value === 'string') look(value, [field, index]);
    });
  }
  const { example, instance } = textVisitor(() => true, look);
  for (const field of EXAMPLE_FIELDS) {
    listOf(task, field).forEach((value, index) => {
      if (isJsonObject(value)) example(value, field, index);
    });
  }
  listOf(task, 'Instances').forEach((value, index) => {
    if (isJsonObject(value)) instance(value, index);
  });
  return repairs;
}
