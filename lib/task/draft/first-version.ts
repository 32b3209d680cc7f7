import { setKey } from '@/lib/task/file/json-builder';
import type { ExampleField, JsonObject, JsonValue } from '@/lib/task/schema';

/** Fields of Natural Instructions v1 that SuperNI has no place for: what they say belongs into the definition. */
export const FIRST_VERSION_TEXTS: ReadonlySet<string> = new Set([
  'Title',
  'Prompt',
  'Things to Avoid',
  'Emphasis & Caution',
]);

const FIELDS: readonly ExampleField[] = ['Positive Examples', 'Negative Examples'];

/** Whether a value is a task of Natural Instructions v1: its examples lie in one object, and none where SuperNI has them. */
export function isFirstVersion(value: JsonValue | undefined): boolean {
  if (!isObject(value) || !Object.hasOwn(value, 'Examples') || !isObject(value.Examples ?? null)) return false;
  return FIELDS.every((field) => !Object.hasOwn(value, field));
}

/**
 * The lists of examples in the `Examples` of Natural Instructions v1, also in lower case, and what else stands there. A text
 * in place of a list (`"-"`) says that there are none.
 */
export function firstVersionExamples(value: JsonValue): {
  lists: { field: ExampleField; key: string; items: JsonValue[] }[];
  rest: JsonObject | null;
} {
  const lists: { field: ExampleField; key: string; items: JsonValue[] }[] = [];
  const rest: JsonObject = {};
  for (const [key, items] of Object.entries(isObject(value) ? value : {})) {
    const field = FIELDS.find((name) => name.toLowerCase() === key.toLowerCase().replace(/[_-]/g, ' '));
    if (field === undefined || !Array.isArray(items) || lists.some((list) => list.field === field))
      setKey(rest, key, items);
    else lists.push({ field, key, items: items.filter((item) => item !== '-') });
  }
  return { lists, rest: Object.keys(rest).length === 0 ? null : rest };
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
