import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeBytePairs } from '@/lib/task/prompt/byte-pair-merge';

/** A small vocabulary, in the order in which its tokens were learnt. */
const TOKENS = ['a', 'b', 'c', 'bc', 'ab', 'aa', 'abc', 'aab', 'aaaa', 'bcbc', 'ca'];
const ranks = new Map(TOKENS.map((token, rank) => [token, rank]));

/** The same by searching all neighbours anew for each merge. */
function mergeSlowly(bytes: string): string[] {
  const parts = [...bytes];
  for (;;) {
    const joints = parts.slice(1).map((part, place) => ranks.get(`${parts[place]}${part}`) ?? Number.POSITIVE_INFINITY);
    const least = Math.min(...joints);
    if (!Number.isFinite(least)) return parts;
    const place = joints.indexOf(least);
    parts.splice(place, 2, `${parts[place]}${parts[place + 1]}`);
  }
}

function merge(bytes: string): (string | undefined)[] {
  return mergeBytePairs(bytes, ranks).map((id) => TOKENS[id]);
}

describe('merging byte pairs', () => {
  it('joins the pair of the lowest rank first, not the longest token', () => {
    expect(merge('aabc')).toEqual(['aa', 'bc']);
    expect(merge('abc')).toEqual(['abc']);
  });

  it('joins the leftmost of equal pairs', () => expect(merge('aaa')).toEqual(['aa', 'a']));

  it('joins nothing in no bytes', () => expect(merge('')).toEqual([]));

  it('gives what a slow search gives', () => {
    const bytes = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 60 });
    fc.assert(fc.property(bytes, (given) => void expect(merge(given)).toEqual(mergeSlowly(given))));
  });

  it('refuses a byte that the vocabulary lacks', () => expect(() => merge('abz')).toThrow('lacks the byte 122'));
});
