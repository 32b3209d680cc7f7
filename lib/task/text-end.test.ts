import { describe, expect, it } from 'vitest';
import { lengthWithoutEnd } from '@/lib/task/text-end';

describe('the length of a text without what stands at its end', () => {
  it.each([
    ['a  b  ', / /, 4],
    ['a b', / /, 3],
    ['   ', / /, 0],
    ['', / /, 0],
    ['a👩👩', /\P{L}/u, 1],
    ['👩', /\p{L}/u, 2],
    ['a\ud800', /\P{L}/u, 1],
  ])('of %j, %s', (text, pattern, length) => {
    expect(lengthWithoutEnd(text, pattern)).toBe(length);
  });
});
