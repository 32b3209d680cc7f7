import type { Repair, RepairContext } from '@/lib/checks/fix';
import type { TaskEdit } from '@/lib/checks/task-edit';
import { hasText } from '@/lib/checks/texts/has-text';
import type { JsonObject } from '@/lib/task/schema';

/**
 * Writes the lower-case names of the language fields (`input_language`) with a capital, where that name is free. A text
 * that stands there without a list gets one on the way: under its new name, it would be a new error.
 */
export function renameTwins(task: JsonObject, { found }: Pick<RepairContext, 'found'>): Repair[] {
  return found.flatMap((path): Repair[] => {
    const twin = String(path[0]);
    const field = twin.charAt(0).toUpperCase() + twin.slice(1);
    const value = task[twin];
    if (!Object.hasOwn(task, field) && hasText(value)) {
      const edits: TaskEdit[] = [
        { op: 'remove', path },
        { op: 'set', path: [field], value: [value] },
      ];
      return [{ paths: [path], edits }];
    }
    if (!Object.hasOwn(task, field)) return [{ paths: [path], edits: [{ op: 'rename', path, key: field }] }];
    const isCopy = JSON.stringify(task[field]) === JSON.stringify(value);
    return isCopy ? [{ paths: [path], edits: [{ op: 'remove', path }] }] : [];
  });
}
