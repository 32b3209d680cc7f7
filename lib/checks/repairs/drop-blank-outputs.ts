import type { Repair, RepairContext } from '@/lib/checks/fix';
import { dropFound } from '@/lib/checks/repairs/drop-found';
import { hasText } from '@/lib/checks/texts/has-text';
import { valueAtPath } from '@/lib/checks/value-at-path';
import type { JsonObject } from '@/lib/task/schema';

/** Takes empty outputs out of their lists, where an output with text remains. */
export function dropBlankOutputs(task: JsonObject, { found }: Pick<RepairContext, 'found'>): Repair[] {
  const droppable = found.filter((path) => {
    const outputs = valueAtPath(task, path.slice(0, -1));
    return Array.isArray(outputs) && outputs.some(hasText);
  });
  return dropFound({ found: droppable });
}
