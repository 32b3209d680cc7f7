import type { Repair, RepairContext } from '@/lib/checks/fix';
import { isJsonObject } from '@/lib/checks/json-object';
import { toPointer } from '@/lib/checks/json-pointer';
import { isSingle, listedObjects } from '@/lib/checks/listed-objects';
import type { Path } from '@/lib/checks/rule';
import { isIndexKey } from '@/lib/task/json-layout';
import type { JsonObject, JsonValue } from '@/lib/task/schema';

/**
 * Lists what stands in a map of examples or instances, or a single one. The keys of a map may say something: as the ids of
 * instances without one they are kept; where they cannot be and are more than numbers, it is not safe.
 */
export function listOfObjects(
  value: JsonValue | undefined,
  path: Path,
  { layout }: Pick<RepairContext, 'layout'>,
): Repair[] {
  const items = listedObjects(value);
  if (items === undefined || !isJsonObject(value)) return [];
  // The file's way of writing a number would be lost with its place.
  const place = `${toPointer(path)}/`;
  if ([...(layout?.numbers.keys() ?? [])].some((pointer) => pointer.startsWith(place))) return [];
  const entries: [string, JsonValue][] = isSingle(value) ? [['0', value]] : Object.entries(value);
  const listed = entries.map(([key, item]) => (path[0] === 'Instances' ? withId(key, item) : item));
  const isLossless = entries.every(([key], index) => isIndexKey(key) || idOf(listed[index]) === key);
  const repair: Repair = { paths: [path], edits: [{ op: 'set', path, value: listed }] };
  return [isLossless ? repair : { ...repair, safe: false }];
}

function withId(key: string, item: JsonValue): JsonValue {
  if (!isJsonObject(item) || isIndexKey(key) || Object.hasOwn(item, 'id')) return item;
  const withKey: JsonObject = { id: key, ...item };
  return withKey;
}

function idOf(item: JsonValue | undefined): JsonValue | undefined {
  return isJsonObject(item) ? item.id : undefined;
}
