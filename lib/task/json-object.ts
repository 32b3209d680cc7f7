import type { JsonObject, JsonValue } from '@/lib/task/schema';

/** Whether a value is a JSON object, and not a list or null. */
export function isJsonObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The list under a key; an empty one when there is none (the rule `field-types` speaks about that). */
export function listOf(object: JsonObject, key: string): readonly JsonValue[] {
  const value = object[key];
  return Array.isArray(value) ? value : [];
}
