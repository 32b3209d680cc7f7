import type { Path } from '@/lib/checks/path';
import { hasText } from '@/lib/checks/texts/has-text';
import { isSameKey } from '@/lib/checks/texts/is-same-key';
import { listedObjects } from '@/lib/checks/texts/listed-objects';
import { setKey } from '@/lib/task/file/json-builder';
import { isJsonObject } from '@/lib/task/json-object';
import { EXAMPLE_FIELDS, type JsonObject, type JsonValue, LIST_FIELDS, TASK_KEYS } from '@/lib/task/schema';

const EXAMPLE_KEYS = ['input', 'output', 'explanation'] as const;
const INSTANCE_KEYS = ['id', 'input', 'output'] as const;
const OBJECT_FIELDS = [...EXAMPLE_FIELDS, 'Instances'] as const;

/** How the file writes a number, where it knows. */
type NumberText = (path: Path) => string | undefined;

/**
 * The task with the format's names for keys that differ from them by case and signs only, and with lists in place of maps of
 * examples and instances. What is as it should be stays the same value, and the whole task if all is.
 */
export function namedForm(task: JsonObject): JsonObject {
  const named = withKeys(task, TASK_KEYS);
  return withValues(named, OBJECT_FIELDS, (value) => listedObjects(value) ?? value);
}

/**
 * A named form as it is meant: a bare text or number in place of a list is the list's one item, and a number is its text. The
 * rules on what a task says look at this, so that one report tells everything and not only what hides the rest. What has no
 * certain meaning stays as it is. Of the instances only those at the places `suspects` are looked at, if it is given.
 */
export function soundForm(named: JsonObject, numberText: NumberText, suspects?: Iterable<number>): JsonObject {
  const withTexts = withValues(named, LIST_FIELDS, (value, field) => soundTexts(value, [field], numberText));
  return withValues(withTexts, OBJECT_FIELDS, (list, field) => {
    if (!Array.isArray(list)) return list;
    if (field === 'Instances') return withItems(list, (one, index) => soundInstance(one, index, numberText), suspects);
    return withItems(list, (one, index) => soundExample(one, [field, index], numberText));
  });
}

function soundTexts(value: JsonValue, path: Path, numberText: NumberText): JsonValue {
  if (Array.isArray(value)) return withItems(value, (item, index) => soundText(item, [...path, index], numberText));
  if (typeof value === 'number') return [soundText(value, path, numberText)];
  if (typeof value === 'string') return hasText(value) ? [value] : [];
  return value === null ? [] : value;
}

function soundExample(example: JsonValue, path: Path, numberText: NumberText): JsonValue {
  if (!isJsonObject(example)) return example;
  return withValues(withKeys(example, EXAMPLE_KEYS), EXAMPLE_KEYS, (value, key) =>
    soundText(value, [...path, key], numberText),
  );
}

function soundInstance(instance: JsonValue, index: number, numberText: NumberText): JsonValue {
  if (!isJsonObject(instance) || isSoundInstance(instance)) return instance;
  const path = ['Instances', index];
  return withValues(withKeys(instance, INSTANCE_KEYS), ['input', 'output'], (value, key) =>
    key === 'input' ? soundText(value, [...path, key], numberText) : soundOutputs(value, [...path, key], numberText),
  );
}

/** Of nearly all instances this is all there is to see. */
function isSoundInstance({ id, input, output }: JsonObject): boolean {
  if (id === undefined || typeof input !== 'string' || !Array.isArray(output)) return false;
  for (let position = 0; position < output.length; position++) if (typeof output[position] !== 'string') return false;
  return true;
}

function soundOutputs(value: JsonValue, path: Path, numberText: NumberText): JsonValue {
  const soundOutput = (one: JsonValue, at: Path) =>
    typeof one === 'boolean' ? String(one) : soundText(one, at, numberText);
  if (Array.isArray(value)) return withItems(value, (item, index) => soundOutput(item, [...path, index]));
  return value === null || typeof value === 'object' ? value : [soundOutput(value, path)];
}

/** The text that a value is for certain; else the value. */
function soundText(value: JsonValue, path: Path, numberText: NumberText): JsonValue {
  if (typeof value === 'number' && Number.isFinite(value)) return numberText(path) ?? String(value);
  if (Array.isArray(value) && value.length === 1 && typeof value[0] === 'string') return value[0];
  return value;
}

/** The object with the names of `keys` for those that it has under another way of writing; of two such, neither is meant. */
function withKeys(object: JsonObject, keys: readonly string[]): JsonObject {
  if (keys.every((key) => Object.hasOwn(object, key))) return object;
  const strange = Object.keys(object).filter((key) => !keys.includes(key));
  let named = object;
  for (const key of keys) {
    const twins = Object.hasOwn(object, key) ? [] : strange.filter((twin) => isSameKey(twin, key));
    const [twin] = twins;
    if (twin === undefined || twins.length > 1) continue;
    if (named === object) named = { ...object };
    setKey(named, key, object[twin] ?? null);
  }
  return named;
}

/** The object with other values for those of some keys that change; itself when none does. */
function withValues<Key extends string>(
  object: JsonObject,
  keys: readonly Key[],
  change: (value: JsonValue, key: Key) => JsonValue,
): JsonObject {
  let changed = object;
  for (const key of keys) {
    const value = Object.hasOwn(object, key) ? object[key] : undefined;
    if (value === undefined) continue;
    const next = change(value, key);
    if (next === value) continue;
    if (changed === object) changed = { ...object };
    setKey(changed, key, next);
  }
  return changed;
}

/** The same for the items of a list. */
function withItems(
  list: JsonValue[],
  change: (item: JsonValue, index: number) => JsonValue,
  places: Iterable<number> = list.keys(),
): JsonValue[] {
  let changed = list;
  for (const index of places) {
    const item = list[index] ?? null;
    const next = change(item, index);
    if (next === item) continue;
    if (changed === list) changed = [...list];
    changed[index] = next;
  }
  return changed;
}
