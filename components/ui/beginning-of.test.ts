import { expect, it } from 'vitest';
import { beginningOf } from '@/components/ui/beginning-of';

it.each([
  ['abc', 3, 'abc'],
  ['abcd', 3, 'abc…'],
  ['ab😀d', 3, 'ab…'],
  ['', 3, ''],
])('of %j gives the first %i units: %j', (text, most, beginning) => {
  expect(beginningOf(text, most)).toBe(beginning);
});
