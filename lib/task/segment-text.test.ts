import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segmentText } from '@/lib/task/segment-text';

const words = new Intl.Segmenter('en', { granularity: 'word' });
const characters = new Intl.Segmenter('und', { granularity: 'grapheme' });
const found = (text: string, segmenter: Intl.Segmenter) =>
  [...segmentText(text, segmenter)].map(({ segment }) => segment);
const whole = (text: string, segmenter: Intl.Segmenter) => [...segmenter.segment(text)].map(({ segment }) => segment);

/** What joins with its neighbours, or parts them, in one way or another. */
const units = [
  'a',
  'B',
  '1',
  '.',
  ',',
  "'",
  ' ',
  '\n',
  '\r',
  '\u0301',
  '\u200d',
  '👩',
  '🇦',
  'א',
  '"',
  '_',
  'カ',
  'ひ',
  'क',
  '्',
  '\u1100',
];

describe('the segments of a text', () => {
  it('are those of the whole text, where a text has several windows', () => {
    const texts = fc
      .array(fc.constantFrom(...units), { minLength: 1_000, maxLength: 3_000 })
      .map((list) => list.join(''));
    fc.assert(
      fc.property(texts, (text) => {
        expect(found(text, characters)).toEqual(whole(text, characters));
        expect(found(text, words)).toEqual(whole(text, words));
      }),
      { numRuns: 40 },
    );
  });

  it.each(['a', '\u0301', '👩‍', '🇦', 'x1', '\u200d'])('do not end with a window when %j is repeated', (unit) => {
    const text = `${unit.repeat(5_000)}. End`;
    expect(found(text, characters)).toEqual(whole(text, characters));
    expect(found(text, words)).toEqual(whole(text, words));
  });

  it('make up the text in scripts without spaces, too', () => {
    const text = 'สวัสดีครับผมชื่อสมชาย中文没有空格'.repeat(300);
    expect(found(text, words).join('')).toBe(text);
    const count = whole(text, words).length;
    expect(Math.abs(found(text, words).length - count)).toBeLessThan(count / 100);
  });
});
