import type { Repair, RepairContext } from '@/lib/checks/fix';
import { toPointer } from '@/lib/checks/json-pointer';
import type { Path } from '@/lib/checks/path';
import { isSingle, listedObjects } from '@/lib/checks/texts/listed-objects';
import { isIndexKey } from '@/lib/task/file/json-layout';
import { isJsonObject } from '@/lib/task/json-object';
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
