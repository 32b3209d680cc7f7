import { describe, expect, it } from 'vitest';
import { listDifference } from '@/lib/task/compare/list-difference';

const short = (before: string, after: string) =>
  listDifference([...before], [...after]).map((change) => [change.before?.item ?? '', change.after?.item ?? '']);

describe('the difference of two lists', () => {
  it.each([
    ['abc', 'abc', []],
    ['abc', 'axc', [['b', 'x']]],
    ['abc', 'bc', [['a', '']]],
    ['abc', 'abxc', [['', 'x']]],
    [
      'abc',
      'xyzc',
      [
        ['a', 'x'],
        ['b', 'y'],
        ['', 'z'],
      ],
    ],
    ['', 'a', [['', 'a']]],
  ])('of %j and %j pairs what changed at one place', (before, after, expected) => {
    expect(short(before, after)).toEqual(expected);
  });

  it('gives the place on either side', () => {
    expect(listDifference(['a', 'b', 'c'], ['b', 'd'])).toEqual([
      { before: { index: 0, item: 'a' }, after: null },
      { before: { index: 2, item: 'c' }, after: { index: 1, item: 'd' } },
    ]);
  });
});
