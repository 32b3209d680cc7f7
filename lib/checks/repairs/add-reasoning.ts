import type { Repair, RepairContext } from '@/lib/checks/fix';
import type { JsonObject } from '@/lib/task/schema';

/** Adds `Reasoning` where it is missing: the one required list that may be, and mostly is, empty. */
export function addReasoning(task: JsonObject, { found }: Pick<RepairContext, 'found'>): Repair[] {
  if (Object.hasOwn(task, 'Reasoning')) return [];
  return [{ paths: found.slice(0, 1), edits: [{ op: 'set', path: ['Reasoning'], value: [] }] }];
}
