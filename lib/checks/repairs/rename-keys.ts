import type { Repair, RepairContext } from '@/lib/checks/fix';
import { toPointer } from '@/lib/checks/json-pointer';
import type { Path } from '@/lib/checks/path';
import { valueAtPath } from '@/lib/checks/value-at-path';
import { isJsonObject } from '@/lib/task/json-object';
import { chosenName, type Meaning, NOTHING } from '@/lib/task/meaning/meaning';
import { meantName, type NameList } from '@/lib/task/meaning/meant-name';
import type { JsonObject } from '@/lib/task/schema';

interface Renaming {
  path: Path;
  key: string;
  name: string;
  isSure: boolean;
}

/** So many different keys are looked up; thousands of rows have the same one. */
const MOST_KEYS = 1_000;

/**
 * Gives each key with a finding the name that is meant by it among those that its object may have (`namesAt`), where that
 * name is free. It is safe where the meaning is certain; two keys that could get the same name keep theirs.
 */
export function renameKeys(
  task: JsonObject,
  { found }: Pick<RepairContext, 'found'>,
  namesAt: (path: Path) => NameList,
): Repair[] {
  const meanings = new Map<string, Meaning>();
  const renamings = found.flatMap((path): Renaming[] => {
    const key = String(path.at(-1));
    const object = valueAtPath(task, path.slice(0, -1));
    if (!isJsonObject(object)) return [];
    const list = namesAt(path);
    const asked = toPointer([...list.names, key]);
    const meaning = meanings.get(asked) ?? (meanings.size < MOST_KEYS ? meantName(key, list) : NOTHING);
    meanings.set(asked, meaning);
    const name = chosenName(meaning);
    if (name === null || Object.hasOwn(object, name)) return [];
    return [{ path, key, name, isSure: meaning.choice === 'certain' }];
  });
  const claims = new Map<string, number>();
  for (const renaming of renamings) claims.set(targetOf(renaming), (claims.get(targetOf(renaming)) ?? 0) + 1);
  return renamings
    .filter((renaming) => claims.get(targetOf(renaming)) === 1)
    .map(({ path, name, isSure }) => {
      const repair: Repair = { paths: [path], edits: [{ op: 'rename', path, key: name }] };
      return isSure ? repair : { ...repair, safe: false };
    });
}

function targetOf({ path, name }: Renaming): string {
  return toPointer([...path.slice(0, -1), name]);
}
