import { setKey } from '@/lib/task/json-builder';
import { pointerStep } from '@/lib/task/json-layout';
import type { JsonObject, JsonValue } from '@/lib/task/schema';

/** An integer that JavaScript would round; `1.0` and the like are no loss to a reader. */
const LONG_INTEGER = /^-?\d{16,}$/;

/**
 * Puts the text in the place of each integer that JavaScript would round: an id of 19 digits must not end in zeros.
 * `numbers` is the reader's note of number texts, by JSON Pointer.
 */
export function safeNumbers(value: JsonValue, numbers: ReadonlyMap<string, string>): JsonValue {
  const texts = new Map([...numbers].filter(([, text]) => LONG_INTEGER.test(text)));
  return texts.size === 0 ? value : replaceAt(value, '', texts);
}

function replaceAt(value: JsonValue, path: string, texts: ReadonlyMap<string, string>): JsonValue {
  if (typeof value === 'number') return texts.get(path) ?? value;
  if (Array.isArray(value)) return value.map((item, index) => replaceAt(item, path + pointerStep(index), texts));
  if (value === null || typeof value !== 'object') return value;
  const copy: JsonObject = {};
  for (const [key, item] of Object.entries(value)) setKey(copy, key, replaceAt(item, path + pointerStep(key), texts));
  return copy;
}
