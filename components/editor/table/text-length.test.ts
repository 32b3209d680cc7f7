import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textLength } from '@/components/editor/table/text-length';

describe('textLength', () => {
  it.each([
    ['', 0],
    ['yes', 3],
    ['e\u0301', 1],
    ['👩‍🌾', 1],
    ['👍🏽', 1],
    ['🇨🇭🇫🇷', 2],
    ['नमस्ते', 3],
    ['ที่นี่', 2],
    ['你好', 2],
    ['𝒳𝒴', 2],
    ['각', 1],
    ['a\r\nb', 3],
    ['\u0d4eക', 1],
  ])('counts %j as people do', (text, length) => {
    expect(textLength(text)).toBe(length);
  });

  it('takes no short cut that counts otherwise than the segmenter', () => {
    const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });
    const unit = fc.constantFrom(...JOINING, 'a', 'ب', '语', '가', 'க', '\n', '\u0000');
    fc.assert(
      fc.property(fc.string({ unit }), (text) => {
        expect(textLength(text)).toBe([...segmenter.segment(text)].length);
      }),
    );
  });
});

/** One of each kind that joins with its neighbours: marks, joiners, flags, jamo, prefixed letters, line ends. */
const MARKS = ['\u0301', '\u093f', '\u094d', '\u0e33', '\u200d', '\ufe0f', '\u20e3', '👩', '🏽', '🇨', '🇭'];
const LETTERS = ['\u1100', '\u1161', '\u11a8', '\u0600', '\u0d4e', '\u{111c2}'];
const JOINING = [...MARKS, ...LETTERS, '\r'];
