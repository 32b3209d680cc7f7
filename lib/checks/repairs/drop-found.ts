import type { Repair, RepairContext } from '@/lib/checks/fix';

/** Takes each value with a finding out of its list. */
export function dropFound({ found }: Pick<RepairContext, 'found'>): Repair[] {
  return found.map((path) => ({ paths: [path], edits: [{ op: 'remove', path }] }));
}

/** Takes each instance with a finding out of the task. */
export function dropInstances({ found }: Pick<RepairContext, 'found'>): Repair[] {
  return found.map((path) => ({ paths: [path], edits: [{ op: 'remove', path: path.slice(0, 2) }] }));
}
