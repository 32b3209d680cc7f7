import { isIndexKey } from '@/lib/task/file/json-layout';
import { MAX_DEPTH } from '@/lib/task/limits';
import type { JsonValue } from '@/lib/task/schema';

const QUOTE = 0x22;
const LETTER_U = 0x75;

/**
 * Whether `value`, which `JSON.parse` made of `text`, tells everything that the text says: no duplicate keys, no numbers, keys
 * in file order, no characters that cannot be stored, no deep nesting. The proof that no key stands twice is a count: the
 * text has as many strings (unescaped quotes, halved) as the value has keys and strings. Most files pass at a
 * fraction of the cost of parsing; the others are read again by the scanner, which knows all of this.
 */
export function proveSimple(text: string, value: JsonValue): boolean {
  const escaped = countEscapedQuotes(text);
  if (escaped < 0) return false;
  const strings = countStrings(value, 1);
  return strings >= 0 && countQuotes(text) - escaped === 2 * strings;
}

function countQuotes(text: string): number {
  let count = 0;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) count++;
  return count;
}

/** How many quotes follow a backslash; -1 when an escape stands for a NUL or for an unpaired surrogate. */
function countEscapedQuotes(text: string): number {
  let count = 0;
  let at = text.indexOf('\\');
  while (at >= 0) {
    const letter = text.charCodeAt(at + 1);
    let length = 2;
    if (letter === QUOTE) count++;
    else if (letter === LETTER_U) {
      length = unicodeEscapeLength(text, at);
      if (length === 0) return -1;
    }
    at = text.indexOf('\\', at + length);
  }
  return count;
}

/** 6, or 12 for a pair of surrogates; 0 for what cannot be stored. */
function unicodeEscapeLength(text: string, at: number): number {
  const unit = Number.parseInt(text.slice(at + 2, at + 6), 16);
  if (unit === 0 || (unit >= 0xdc00 && unit <= 0xdfff)) return 0;
  if (unit < 0xd800 || unit > 0xdbff) return 6;
  const low = text.startsWith('\\u', at + 6) ? Number.parseInt(text.slice(at + 8, at + 12), 16) : 0;
  return low >= 0xdc00 && low <= 0xdfff ? 12 : 0;
}

/** How many strings a value holds, keys included; -1 when it is nested too deep, or holds a number or an integer-like key. */
function countStrings(value: JsonValue, depth: number): number {
  if (typeof value === 'string') return 1;
  if (typeof value === 'number') return -1;
  if (value === null || typeof value === 'boolean') return 0;
  if (depth > MAX_DEPTH) return -1;
  let count = 0;
  if (Array.isArray(value)) {
    for (const item of value) {
      const part = countStrings(item, depth + 1);
      if (part < 0) return -1;
      count += part;
    }
    return count;
  }
  for (const key in value) {
    const part = isIndexKey(key) ? -1 : countStrings(value[key] ?? null, depth + 1);
    if (part < 0) return -1;
    count += part + 1;
  }
  return count;
}
