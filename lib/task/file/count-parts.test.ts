import { expect, it } from 'vitest';
import { hasMoreParts } from '@/lib/task/file/count-parts';

it.each([
  ['{"a": [1, 2], "b": {}}', 7],
  ['["a, b", "[{:", "\\"[,", "\\\\", "\\\\\\",,"]', 5],
  ['["open, [, {', 1],
  ['[[[[', 4],
])('counts commas, colons and opening brackets outside of strings: %s', (text, parts) => {
  expect(hasMoreParts(text, parts)).toBe(false);
  expect(hasMoreParts(text, parts - 1)).toBe(true);
});
