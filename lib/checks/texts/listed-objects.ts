import { isJsonObject } from '@/lib/task/json-object';
import type { JsonObject, JsonValue } from '@/lib/task/schema';

/** The examples or instances under a key: a list, a map of objects, or a single one; undefined when it is none of these. */
export function listedObjects(value: JsonValue | undefined): JsonValue[] | undefined {
  if (Array.isArray(value)) return value;
  if (!isJsonObject(value)) return undefined;
  if (isSingle(value)) return [value];
  const items = Object.values(value);
  return items.length > 0 && items.every(isJsonObject) ? items : undefined;
}

/** Whether an object in place of a list is its only item, and not a map of items. */
export function isSingle(object: JsonObject): boolean {
  return ['input', 'output'].some((key) => Object.hasOwn(object, key) && !isJsonObject(object[key]));
}
