import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalBytes, encodeUtf8 } from '@/lib/task/file/canonical';
import { pointerStep } from '@/lib/task/file/json-layout';
import { locate } from '@/lib/task/file/locate';
import type { JsonValue } from '@/lib/task/schema';

function placeIn(text: string, pointer: string): string {
  const place = locate(encodeUtf8(text), [pointer]).get(pointer);
  return `${place?.line}:${place?.column}`;
}

describe('locate', () => {
  it.each([
    ['the whole', '\n  {"a": 1}', '', '2:3'],
    ['a member', '{"a": 1,\n "b": [2]}', '/b', '2:7'],
    ['an item of an item', '{"b": [[1, 2], [3, {"c": 4}]]}', '/b/1/1/c', '1:26'],
    ['a key that must be escaped', '{"a/b~": {"": 7}}', '/a~1b~0/', '1:15'],
    ['a key that is written with an escape', '{"\\u0061": 7}', '/a', '1:12'],
    ['what stands behind quotes and brackets in texts', '{"a": "\\\\", "b": "\\"]}", "c": 1}', '/c', '1:31'],
    ['the last of two equal keys', '{"a": [1], "a": [2]}', '/a/0', '1:18'],
    ['the outer value where the last of two equal keys has no such place', '{"a": [1, 2], "a": [3]}', '/a/1', '1:20'],
    ['the innermost value around what is not there', '{"a": {"b": 1}}', '/a/c/d', '1:7'],
    ['the innermost value around a step into a text', '{"a": "text"}', '/a/0', '1:7'],
    ['a number that only Python reads', '{"a": [NaN, -Infinity, 3]}', '/a/2', '1:24'],
    ['columns in code points', '{"a": "🧵𝒳é", "b": 1}', '/b', '1:19'],
    ['lines that end in other ways', '{"a":\r\n1,\r\n"b":\r\n2}', '/b', '4:1'],
    ['a key like a method of objects', '{"__proto__": {"constructor": 1}}', '/__proto__/constructor', '1:31'],
  ])('finds %s', (_, text, pointer, place) => {
    expect(placeIn(text, pointer)).toBe(place);
  });

  it('does not count a byte-order mark', () => {
    expect(placeIn('\uFEFF{"a": 1}', '/a')).toBe('1:7');
  });

  it('finds the last whole value before the file breaks off', () => {
    expect(placeIn('{"a": [1, {"b": "x', '/a/1/b')).toBe('1:17');
    expect(placeIn('{"a" [1], "c": 1}', '/c')).toBe('1:1');
  });

  it('finds every value of any task', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
        const json = value as JsonValue;
        const bytes = canonicalBytes(json);
        const lines = new TextDecoder().decode(bytes).split('\n');
        const all = placesOf(json, '');
        const found = locate(bytes, all.keys());
        for (const [pointer, inner] of all) {
          const { line, column } = found.get(pointer) ?? { line: 0, column: 0 };
          const rest = [...(lines[line - 1] ?? '')].slice(column - 1).join('');
          expect(rest.startsWith(beginningOf(inner)), `${pointer} is at ${rest}`).toBe(true);
        }
      }),
    );
  });

  it('never throws, whatever the bytes are', () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.string(), (bytes, text) => {
        locate(bytes, ['', '/a', '/0/1']);
        locate(encodeUtf8(`{"a": [${text}`), ['/a/0/b']);
      }),
    );
  });
});

/** Every value within a value, by its pointer. */
function placesOf(value: JsonValue, pointer: string): Map<string, JsonValue> {
  const below = value !== null && typeof value === 'object' ? Object.entries(value) : [];
  return new Map([
    [pointer, value],
    ...below.flatMap(([key, inner]) => [...placesOf(inner, pointer + pointerStep(key))]),
  ]);
}

/** How a value begins in the file: its bracket, or the whole of it. */
function beginningOf(value: JsonValue): string {
  if (Array.isArray(value)) return '[';
  if (typeof value === 'string') return '"';
  return value !== null && typeof value === 'object' ? '{' : new TextDecoder().decode(canonicalBytes(value));
}
