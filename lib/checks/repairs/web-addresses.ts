import type { Repair, RepairContext } from '@/lib/checks/fix';
import type { TaskEdit } from '@/lib/checks/task-edit';
import { listOf } from '@/lib/task/json-object';
import type { JsonObject } from '@/lib/task/schema';

/** A host with `www.` or with a path: else it may be the name of a file. */
const ADDRESS = /^\s*(?:www\.[\w-]+(?:\.[\w-]+)+(?:[/?#]\S*)?|[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}\/\S*)\s*$/i;

/** Writes `https://` before the URLs that are web addresses but for it. */
export function completeUrls(task: JsonObject, { found }: Pick<RepairContext, 'found'>): Repair[] {
  const edits = listOf(task, 'URL').flatMap((url, index): TaskEdit[] => {
    if (typeof url !== 'string' || !ADDRESS.test(url)) return [];
    const value = `https://${url.trim()}`;
    return URL.canParse(value) ? [{ op: 'set', path: ['URL', index], value }] : [];
  });
  return edits.length === 0 ? [] : [{ paths: found, edits }];
}
