import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type TextPart, wordDifference } from '@/lib/task/compare/word-difference';

const textOf = (parts: readonly TextPart[], but: TextPart['kind']) =>
  parts
    .filter(({ kind }) => kind !== but)
    .map(({ text }) => text)
    .join('');
const changes = (before: string, after: string) =>
  wordDifference(before, after)
    .filter(({ kind }) => kind !== 'same')
    .map(({ kind, text }) => `${kind === 'removed' ? '-' : '+'}${text}`);

describe('the difference of two texts', () => {
  it('goes word by word', () => {
    expect(wordDifference('Answer yes or no.', 'Answer "yes" or no.').map(({ text }) => text)).toEqual([
      'Answer ',
      '"',
      'yes',
      '"',
      ' or no.',
    ]);
  });

  it.each([
    ['at the ends', ' a  b ', 'a  b', ['- ', '- ']],
    ['after Arabic', 'عربي ', 'عربي', ['- ']],
    ['between words', 'a b', 'a  b', ['+ ']],
    ['in line breaks', 'a\r\nb', 'a\nb', ['-\r']],
  ])('shows no more than the white space that changes %s', (_, before, after, expected) => {
    expect(changes(before, after)).toEqual(expected);
  });

  it('says what is new where there was nothing, and nothing of nothing', () => {
    expect([changes('', 'new'), changes('old', ''), wordDifference('', '')]).toEqual([['+new'], ['-old'], []]);
  });

  it('keeps a changed phrase together', () => {
    expect(changes('Say one short word now.', 'Say two long words now.')).toEqual([
      '-one short word',
      '+two long words',
    ]);
  });

  it.each([
    ['Chinese', '请回答是或否', '请回答对或否', ['-是', '+对']],
    ['Thai', 'ตอบว่าใช่หรือไม่', 'ตอบว่าถูกหรือไม่', ['-ใช่', '+ถูก']],
  ])('finds the words of %s, which are not written apart', (_, before, after, expected) => {
    expect(changes(before, after)).toEqual(expected);
  });

  it('holds both texts, whatever they are', () => {
    const piece = fc.constantFrom('yes', 'no', ' ', '\n', '. ', '是否', 'ใช่', 'نعم ', 'हाँ', '😀', 'e\u0301');
    const text = fc.oneof(
      fc.array(piece, { maxLength: 15 }).map((pieces) => pieces.join('')),
      fc.array(piece, { minLength: 70, maxLength: 90 }).map((pieces) => pieces.join('')),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = wordDifference(before, after);
        expect([textOf(parts, 'added'), textOf(parts, 'removed')]).toEqual([before, after]);
      }),
    );
  });

  it('never parts the halves of a character, also where no space ends a word', () => {
    const long = '😀'.repeat(100);
    expect(changes(`${long}😀${long}`, `${long}😁${long}`)).toEqual(['-😀', '+😁']);
    expect(changes(`${long}x`, `${long}`)).toEqual(['-x']);
  });

  it('finds one word in a long text, and takes long stretches that differ as they are', () => {
    const long = 'word '.repeat(200_000);
    expect(changes(`${long}yes ${long}`, `${long}no ${long}`)).toEqual(['-yes', '+no']);
    const [first, last] = [`begin ${long}end`, `BEGIN ${long}END`];
    expect(wordDifference(first, last)).toEqual([
      { kind: 'removed', text: first },
      { kind: 'added', text: last },
    ]);
  });

  it('gives up on texts that have too little in common, but keeps their common beginning and end', () => {
    const words = (seed: string) => Array.from({ length: 2_000 }, (_, i) => `${seed}${i}`).join(' ');
    const parts = wordDifference(`Begin ${words('a')} end`, `Begin ${words('b')} end`);
    expect(parts.map(({ kind }) => kind)).toEqual(['same', 'removed', 'added', 'same']);
  });
});
