import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { utf8Bytes, utf8Length } from '@/lib/task/file/utf8-bytes';
import { loadGpt2Tokenizer } from '@/lib/task/prompt/gpt2-tokens';

const { encode, count, lengthOf, bytesOf } = await loadGpt2Tokenizer();

const pieces = [
  'a',
  'The',
  ' ',
  '  ',
  '\n',
  '0',
  '42',
  "'ll",
  '…',
  '你好',
  'สวัสดี',
  'नमस्ते',
  'مرحبا',
  '😀',
  '\ud800',
  '\udc00',
  '\ufeff',
];
const text = fc.oneof(
  fc.array(fc.constantFrom(...pieces)).map((list) => list.join('')),
  fc.string({ unit: 'binary' }),
);

describe('GPT-2’s tokens', () => {
  it.each([
    ['', []],
    ['Hello world', [15496, 995]],
    ["I'll don't", [40, 1183, 836, 470]],
    ['hello   world', [31373, 220, 220, 995]],
    [' \n \n x', [220, 198, 220, 198, 2124]],
    ['\n\n', [628]],
    ['<|endoftext|>', [27, 91, 437, 1659, 5239, 91, 29]],
    ['你好', [19526, 254, 25001, 121]],
    ['สวัสดี', [19567, 103, 19567, 100, 19567, 109, 19567, 103, 19567, 242, 19567, 113]],
    ['नमस्ते', [11976, 101, 11976, 106, 11976, 116, 24231, 235, 11976, 97, 24231, 229]],
    ['مرحبا', [25405, 26897, 148, 255, 39848, 12919]],
    ['😀', [47249, 222]],
    // A byte-order mark is no white space, and so it leaves the space before it alone.
    ['a \ufeffb', [64, 27332, 119, 123, 65]],
    ['\ud800x', [4210, 87]],
  ])('of %j', (given, ids) => {
    expect(encode(given)).toEqual(ids);
    expect(count(given)).toBe(ids.length);
  });

  it('hold the bytes of the text, all of them, and are never more than these', () => {
    fc.assert(
      fc.property(text, (given) => {
        const ids = encode(given);
        expect(ids.map(bytesOf).join('')).toBe(utf8Bytes(given));
        expect(count(given)).toBe(ids.length);
        expect(ids.length).toBeLessThanOrEqual(utf8Length(given));
      }),
    );
  });

  it('tell how long the text is that the first of them hold, in whole characters', () => {
    expect(lengthOf('Hello world', 1)).toBe(5);
    // The first token has three of the four bytes of the face.
    expect([0, 1, 2, 3].map((tokens) => lengthOf('😀', tokens))).toEqual([0, 0, 2, 2]);
    fc.assert(
      fc.property(text, fc.nat(30), (given, tokens) => {
        const bytes = encode(given).slice(0, tokens).map(bytesOf).join('');
        const start = given.slice(0, lengthOf(given, tokens));
        expect(bytes.startsWith(utf8Bytes(start))).toBe(true);
        expect(bytes.length - utf8Length(start)).toBeLessThan(4);
      }),
    );
  });

  it('are found in a run of 300,000 letters without a word’s end', () => {
    expect(count('你好世界'.repeat(25_000))).toBe(200_000);
    expect(lengthOf('a'.repeat(300_000), 10)).toBeLessThan(1_000);
  });

  it('have ids from 0 to 50,255', () => {
    expect(bytesOf(50_255)).toBe(' gazed');
    expect(() => bytesOf(50_256)).toThrow(RangeError);
  });

  it('are loaded once', () => expect(loadGpt2Tokenizer()).toBe(loadGpt2Tokenizer()));
});

describe('the UTF-8 bytes of a text', () => {
  it('are as many as said', () => {
    expect(['a', 'é', '你', '😀', '\ud800', '\udc00\ud800'].map(utf8Length)).toEqual([1, 2, 3, 4, 3, 6]);
    fc.assert(fc.property(text, (given) => void expect(utf8Length(given)).toBe(utf8Bytes(given).length)));
  });
});
