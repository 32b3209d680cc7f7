import { setKey } from '@/lib/task/file/json-builder';
import { emptyLayout, isIndexKey, type JsonLayout, pointerStep } from '@/lib/task/file/json-layout';
import { scanJson } from '@/lib/task/file/scan-json';
import { writeTask } from '@/lib/task/file/write-task';
import type { JsonObject, JsonValue } from '@/lib/task/schema';
import { storableText } from '@/lib/task/storable-text';

/** A value with the layout that its text had. */
export interface ValueWithLayout {
  value: JsonValue;
  layout: JsonLayout;
}

/**
 * The keys of an example or instance that the format does not know, as the JSON text of an object; null when there are
 * none and the known keys stand in their usual order. Known keys that stand elsewhere than first are named in the
 * text too, with null, to keep their places: `{"id": null, "note": "x", "input": null, "output": null}`.
 */
export function extraText(object: JsonObject, layout: JsonLayout, known: readonly string[]): string | null {
  const order = keysOf(object, layout);
  const present = known.filter((key) => Object.hasOwn(object, key));
  const isUsual = present.every((key, index) => order[index] === key);
  if (isUsual && order.length === present.length) return null;
  const listed = isUsual ? order.slice(present.length) : order;
  const extra: JsonObject = {};
  for (const key of listed) setKey(extra, key, known.includes(key) ? null : (object[key] ?? null));
  if (listed.some(isIndexKey)) layout.keyOrder.set('', listed);
  return storedJson(extra, layout);
}

/** A copy of `object`, whose keys are the known ones, with the keys of an extra text at their places. */
export function withExtra(object: JsonObject, extra: string | null | undefined): ValueWithLayout {
  const { value, layout } = parseStored(extra ?? '{}');
  if (value === null || typeof value !== 'object' || Array.isArray(value))
    return { value: object, layout: emptyLayout() };
  const listed = keysOf(value, layout);
  const order = [...Object.keys(object).filter((key) => !Object.hasOwn(value, key)), ...listed];
  const whole: JsonObject = {};
  for (const key of order) setKey(whole, key, (Object.hasOwn(object, key) ? object[key] : value[key]) ?? null);
  layout.keyOrder.delete('');
  if (order.some(isIndexKey)) layout.keyOrder.set('', order);
  return { value: whole, layout };
}

/** The text in which a draft keeps a value that it does not know: canonical JSON, without what cannot be stored. */
export function storedJson(value: JsonValue, layout: JsonLayout): string {
  return writeTask(storableValue(value), layout);
}

/** Reads a text that `storedJson` made. */
export function parseStored(text: string): ValueWithLayout {
  const { value, layout } = scanJson(text);
  return { value: value ?? null, layout };
}

/** The keys of an object in file order. */
export function keysOf(object: JsonObject, layout: JsonLayout, path = ''): string[] {
  const keys = Object.keys(object);
  const kept = layout.keyOrder.get(path);
  return kept?.length === keys.length && kept.every((key) => Object.hasOwn(object, key)) ? [...kept] : keys;
}

/** Copies the entries of a part's layout into the layout of the whole, below `path`. */
export function addLayout(whole: JsonLayout, path: string, part: JsonLayout): void {
  for (const [key, order] of part.keyOrder) whole.keyOrder.set(path + key, order);
  for (const [key, text] of part.numbers) whole.numbers.set(path + key, text);
}

/** The pointer of a member of the whole. */
export function memberPath(...steps: (string | number)[]): string {
  return steps.map(pointerStep).join('');
}

function storableValue(value: JsonValue): JsonValue {
  if (typeof value === 'string') return storableText(value);
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(storableValue);
  const copy: JsonObject = {};
  for (const key of Object.keys(value)) setKey(copy, storableText(key), storableValue(value[key] ?? null));
  return copy;
}
