import type { Repair, RepairContext } from '@/lib/checks/fix';
import { toPointer } from '@/lib/checks/json-pointer';
import type { Path } from '@/lib/checks/rule';
import { valueAtPath } from '@/lib/checks/value-at-path';
import { isSameName } from '@/lib/task/nearest-name';
import type { JsonObject } from '@/lib/task/schema';

/**
 * Replaces each unknown name by the known one that `nearest` gives; a name that would then stand twice in its list is
 * taken out. It is safe where the two differ by case, spaces and punctuation only.
 */
export function nearestNames(
  task: JsonObject,
  { found }: Pick<RepairContext, 'found'>,
  nearest: (name: string) => string | null,
): Repair[] {
  const groups = new Map<string, { name: string; paths: Path[]; isSure: boolean }>();
  for (const path of found) {
    const unknown = valueAtPath(task, path);
    const name = typeof unknown === 'string' ? nearest(unknown) : null;
    if (typeof unknown !== 'string' || name === null) continue;
    const key = toPointer([...path.slice(0, -1), name]);
    const group = groups.get(key) ?? { name, paths: [], isSure: true };
    group.paths.push(path);
    group.isSure &&= isSameName(unknown, name);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ name, paths, isSure }) => {
    const repair = { paths, edits: paths.map((path, index) => editFor(task, path, name, index === 0)) };
    return isSure ? repair : { ...repair, safe: false };
  });
}

function editFor(task: JsonObject, path: Path, name: string, isFirst: boolean): Repair['edits'][number] {
  const list = valueAtPath(task, path.slice(0, -1));
  const isThere = Array.isArray(list) && list.includes(name);
  return isFirst && !isThere ? { op: 'set', path, value: name } : { op: 'remove', path };
}
