import { isEmptyLayout, type JsonLayout, pointerStep } from '@/lib/task/file/json-layout';
import { pythonFloat } from '@/lib/task/file/python-number';
import type { JsonObject, JsonValue } from '@/lib/task/schema';

const INDENT = '    ';

/**
 * The canonical text: what Python's `json.dumps(value, indent=4, ensure_ascii=False)` gives. No final newline; only `"`,
 * `\` and control characters are escaped. An unpaired surrogate, which Python could not encode at all, is written as
 * an escape (`\ud800`), so that it survives until it is repaired. `layout` restores number texts and key order as read.
 */
export function writeTask(value: JsonValue, layout?: JsonLayout): string {
  if (layout === undefined || isEmptyLayout(layout)) return JSON.stringify(value, null, 4);
  return writeValue(value, layout, '', '\n');
}

/** Writes a value that stands on a line which starts with `newline` (a line feed and its indentation). */
function writeValue(value: JsonValue, layout: JsonLayout, path: string, newline: string): string {
  if (typeof value === 'number') return numberText(value, layout.numbers.get(path));
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) {
    const inner = newline + INDENT;
    const items = value.map((item, index) => inner + writeValue(item, layout, path + pointerStep(index), inner));
    return items.length === 0 ? '[]' : `[${items.join(',')}${newline}]`;
  }
  return writeObject(value, layout, path, newline);
}

function writeObject(value: JsonObject, layout: JsonLayout, path: string, newline: string): string {
  const inner = newline + INDENT;
  const members: string[] = [];
  for (const key of keysInOrder(value, layout.keyOrder.get(path))) {
    const member = value[key];
    if (member === undefined) continue;
    members.push(`${inner}${JSON.stringify(key)}: ${writeValue(member, layout, path + pointerStep(key), inner)}`);
  }
  return members.length === 0 ? '{}' : `{${members.join(',')}${newline}}`;
}

/** A kept text counts only while it still is the text of this number. */
function numberText(value: number, kept: string | undefined): string {
  if (kept !== undefined && Object.is(Number(kept), value)) return kept;
  return Number.isFinite(value) ? JSON.stringify(value) : pythonFloat(value);
}

/** A kept order counts only while the object still has exactly these keys. */
function keysInOrder(value: JsonObject, kept: readonly string[] | undefined): readonly string[] {
  const keys = Object.keys(value);
  const fits = kept?.length === keys.length && kept.every((key) => Object.hasOwn(value, key));
  return fits ? kept : keys;
}
