import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { proveCanonical } from '@/lib/task/file/prove-canonical';
import { scanJson } from '@/lib/task/file/scan-json';
import type { JsonObject } from '@/lib/task/schema';

const utf8 = new TextEncoder();

/** What the proof says of a text that `JSON.parse` takes. */
function isProved(text: string): boolean {
  return proveCanonical(utf8.encode(text), JSON.parse(text) as JsonObject) !== null;
}

const key = fc.oneof(fc.constantFrom('id', 'input', 'a"b', 'a\\', '__proto__', '2', ''), fc.string({ maxLength: 4 }));
/** Texts that look like the end of a string, or like what stands between two. */
const text = fc.oneof(
  fc.constantFrom('"', '",', '"\n', '",\n', '\\', '\\"', '": "', '\u0001', 'a\nb', '\\u0000', '", "id": "x'),
  fc.string({ unit: 'binary-ascii', maxLength: 8 }),
);
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    text,
    fc.constantFrom(null, true, false),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(key, tie('value'), { maxKeys: 4 }),
  ),
}));
const task = fc.dictionary(key, value, { maxKeys: 5 }) as fc.Arbitrary<JsonObject>;

describe('the proof that a file is canonical', () => {
  it('is found for texts with any escapes that can be stored', () => {
    const task = { a: ['"', '",', '\\', 'x\ny', '\u0001', '"quoted"', ''], b: {}, c: [], d: [null, true, { e: 'f' }] };
    expect(isProved(JSON.stringify(task, null, 4))).toBe(true);
  });

  it.each([
    ['a second member in place of indentation', '{\n"a":1, "a": "b"\n}'],
    ['a second member in place of an indentation', '{\n    "a": {\n"b":"",  "b": "c"\n    }\n}'],
    ['a string in two parts', '{\n    "id": "x", "id": "y"\n}'],
    ['an escape that need not be', '{\n    "a": "\\u0061"\n}'],
    ['a number', '{\n    "a": 1\n}'],
    ['a character that cannot be stored', '{\n    "a": "\\u0000"\n}'],
    ['half of a surrogate pair', '{\n    "a": "\\ud800"\n}'],
    ['another indentation', '{\n  "a": "b"\n}'],
    ['something at the end', '{\n    "a": "b"\n}\n'],
    ['keys in another order than JavaScript’s', '{\n    "b": "",\n    "1": ""\n}'],
  ])('is not found for %s', (_what, text) => expect(isProved(text)).toBe(false));

  it('holds only for the canonical file, and never hides a fault', () => {
    fc.assert(
      fc.property(task, fc.infiniteStream(fc.nat()), fc.nat({ max: 4 }), (task, numbers, changes) => {
        const pieces = ['"', ',', ':', ' ', '\n', '    ', '"id":"",', '\\', '\\n', '}', ']', 'x', ''];
        let text = JSON.stringify(task, null, 4);
        const next = (limit: number) => (numbers.next().value ?? 0) % limit;
        for (let change = 0; change < changes; change++) {
          const at = next(text.length + 1);
          text = text.slice(0, at) + pieces[next(pieces.length)] + text.slice(at + next(9));
        }
        let value: unknown;
        try {
          value = JSON.parse(text);
        } catch {
          return;
        }
        if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
        const proof = proveCanonical(utf8.encode(text), value as JsonObject);
        if (proof === null) return;
        expect(proof.hasEscapes).toBe(text.includes('\\'));
        expect(text).toBe(JSON.stringify(value, null, 4));
        expect(scanJson(text)).toMatchObject({
          value,
          faults: [],
          layout: { keyOrder: new Map(), numbers: new Map() },
        });
      }),
      { numRuns: 3_000 },
    );
  });
});
