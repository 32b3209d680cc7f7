import { describe, expect, it } from 'vitest';
import { parseJson } from '@/lib/records/parse-json';

describe('JSON of other people', () => {
  it.each([
    ['[12345678901234567890, -98765432109876543210]', ['12345678901234567890', '-98765432109876543210']],
    ['[1234567890123456, 1.0, 1e3, -0.5e-7]', [1234567890123456, 1, 1000, -0.5e-7]],
    ['[1e999, -1E+400, 1e-999]', ['1e999', '-1E+400', 0]],
    ['{"a": NaN, "b": [Infinity, -Infinity]}', { a: null, b: [null, null] }],
  ])('keeps the numbers of %s', (text, value) => {
    expect(parseJson(text)).toEqual(value);
  });

  it('leaves the texts as they are, whatever stands in them', () => {
    const texts = ['NaN', '12345678901234567890 "1e999"', 'a \\', '\\"', 'x\\\\', '-Infinity, 1e999'];
    expect(parseJson(JSON.stringify([...texts, 7]).replace('7]', '12345678901234567890]'))).toEqual([
      ...texts,
      '12345678901234567890',
    ]);
  });

  it('takes the last of equal keys, and __proto__ for a key like others', () => {
    expect(Object.entries(parseJson('{"a": 1, "a": 2, "__proto__": 12345678901234567890}') ?? {})).toEqual([
      ['a', 2],
      ['__proto__', '12345678901234567890'],
    ]);
  });

  it.each(['[1', '"12345678901234567890', '[NaN', '{"a": 12345678901234567890,}', 'Infinityy', ''])(
    'says that %j is none',
    (text) => {
      expect(() => parseJson(text)).toThrow(SyntaxError);
    },
  );
});
