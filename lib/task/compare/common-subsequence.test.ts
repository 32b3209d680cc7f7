import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TokenPattern } from '@/lib/task/compare/common-subsequence';

/** The textbook's table. */
function commonLength(one: readonly string[], other: readonly string[]): number {
  let row = new Array<number>(other.length + 1).fill(0);
  for (const token of one) {
    const next = [0];
    other.forEach((candidate, place) => {
      const best = Math.max(row[place + 1] ?? 0, next[place] ?? 0);
      next.push(candidate === token ? (row[place] ?? 0) + 1 : best);
    });
    row = next;
  }
  return row[other.length] ?? 0;
}

/** Few different tokens, so that much is common; long enough for several words of bits. */
const tokens = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 140 });

describe('the longest common subsequence', () => {
  it.each([
    ['the cat sat on the mat', 'the cat on a mat', 4],
    ['a b c', 'c b a', 1],
    ['a a a', 'a', 1],
    ['a b', 'c d', 0],
  ])('of %j and %j has %i tokens', (one, other, length) => {
    expect(new TokenPattern(one.split(' ')).commonLength(other.split(' '))).toBe(length);
  });

  it('is what the table says, for lists of any length', () => {
    fc.assert(
      fc.property(tokens, tokens, (one, other) => {
        expect(new TokenPattern(one).commonLength(other)).toBe(commonLength(one, other));
      }),
    );
  });

  it.each([31, 32, 33, 64, 65])('counts all of %i equal tokens, where a word of bits is full', (length) => {
    const same = Array.from({ length }, (_, place) => place % 5);
    expect(new TokenPattern(same).commonLength(same)).toBe(length);
  });

  it('is the same when one pattern is used again', () => {
    const pattern = new TokenPattern(['a', 'b', 'c']);
    expect([['a', 'c'], ['b'], ['a', 'c']].map((list) => pattern.commonLength(list))).toEqual([2, 1, 2]);
  });
});
