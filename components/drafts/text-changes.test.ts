import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textChanges } from '@/components/drafts/text-changes';

const marked = (before: string, after: string) =>
  textChanges(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'removed' ? `[-${text}-]` : `{+${text}+}`))
    .join('');

describe('what differs between two texts', () => {
  it.each([
    [' a  b ', 'a  b', '[- -]a  b[- -]'],
    ['Paris.', 'Paris', 'Paris[-.-]'],
    ['true story', 'True story', '[-true-]{+True+} story'],
    ['عربي ', 'عربي', 'عربي[- -]'],
    ['same', 'same', 'same'],
    ['', 'new', '{+new+}'],
  ])('from %j to %j', (before, after, expected) => expect(marked(before, after)).toBe(expected));

  it('gives both texts back, whatever they are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (before, after) => {
        const parts = textChanges(before, after);
        const without = (kind: string) => parts.filter((part) => part.kind !== kind).map(({ text }) => text);
        expect([without('added').join(''), without('removed').join('')]).toEqual([before, after]);
      }),
    );
  });

  it('does not think long about long texts', () => {
    const before = Array.from({ length: 5_000 }, (_, i) => `a${i}`).join(' ');
    const after = Array.from({ length: 5_000 }, (_, i) => `b${i}`).join(' ');
    expect(textChanges(before, after)).toHaveLength(2);
  });
});
