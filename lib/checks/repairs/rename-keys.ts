import type { Repair, RepairContext } from '@/lib/checks/fix';
import { isJsonObject } from '@/lib/checks/json-object';
import { toPointer } from '@/lib/checks/json-pointer';
import type { Path } from '@/lib/checks/rule';
import { valueAtPath } from '@/lib/checks/value-at-path';
import { isSameName, nearestName } from '@/lib/task/nearest-name';
import type { JsonObject } from '@/lib/task/schema';

interface Renaming {
  path: Path;
  key: string;
  name: string;
}

/**
 * Gives each key with a finding the name that is nearest to it among those that its object may have (`namesAt`), where
 * that name is free. It is safe where the two differ by case, spaces and punctuation only; two keys that
 * could get the same name keep theirs.
 */
export function renameKeys(
  task: JsonObject,
  { found }: Pick<RepairContext, 'found'>,
  namesAt: (path: Path) => Iterable<string>,
): Repair[] {
  const renamings = found.flatMap((path): Renaming[] => {
    const key = String(path.at(-1));
    const object = valueAtPath(task, path.slice(0, -1));
    if (!isJsonObject(object)) return [];
    const name = nearestName(key, namesAt(path));
    return name === null || Object.hasOwn(object, name) ? [] : [{ path, key, name }];
  });
  const claims = new Map<string, number>();
  for (const renaming of renamings) claims.set(targetOf(renaming), (claims.get(targetOf(renaming)) ?? 0) + 1);
  return renamings
    .filter((renaming) => claims.get(targetOf(renaming)) === 1)
    .map(({ path, key, name }) => {
      const repair: Repair = { paths: [path], edits: [{ op: 'rename', path, key: name }] };
      return isSameName(key, name) ? repair : { ...repair, safe: false };
    });
}

function targetOf({ path, name }: Renaming): string {
  return toPointer([...path.slice(0, -1), name]);
}
