import type { Repair, RepairContext } from '@/lib/checks/fix';
import { toPointer } from '@/lib/checks/json-pointer';
import type { Path } from '@/lib/checks/path';
import { valueAtPath } from '@/lib/checks/value-at-path';
import { chosenName, type Meaning, NOTHING } from '@/lib/task/meaning/meaning';
import type { JsonObject } from '@/lib/task/schema';

/** A field has a handful of names; of a broken one, no more are looked up. */
const MOST_NAMES = 1_000;

/**
 * Replaces each unknown name by the known one that is meant by it, unless the choice is open; a name that would then stand
 * twice in its list is taken out. It is safe where the meaning is certain.
 */
export function nearestNames(
  task: JsonObject,
  { found }: Pick<RepairContext, 'found'>,
  meaningOf: (name: string) => Meaning,
): Repair[] {
  const groups = new Map<string, { name: string; paths: Path[]; isSure: boolean }>();
  for (const path of found.slice(0, MOST_NAMES)) {
    const unknown = valueAtPath(task, path);
    const meaning = typeof unknown === 'string' ? meaningOf(unknown) : NOTHING;
    const name = chosenName(meaning);
    if (name === null) continue;
    const key = toPointer([...path.slice(0, -1), name]);
    const group = groups.get(key) ?? { name, paths: [], isSure: true };
    group.paths.push(path);
    group.isSure &&= meaning.choice === 'certain';
    groups.set(key, group);
  }
  return [...groups.values()].map(({ name, paths, isSure }) => {
    const isThere = isInList(task, paths[0] ?? [], name);
    const repair = { paths, edits: paths.map((path, index) => editFor(path, name, index === 0 && !isThere)) };
    return isSure ? repair : { ...repair, safe: false };
  });
}

/** Whether the list in which a path lies holds the name already. */
function isInList(task: JsonObject, path: Path, name: string): boolean {
  const list = valueAtPath(task, path.slice(0, -1));
  return Array.isArray(list) && list.includes(name);
}

function editFor(path: Path, name: string, isFirst: boolean): Repair['edits'][number] {
  return isFirst ? { op: 'set', path, value: name } : { op: 'remove', path };
}
