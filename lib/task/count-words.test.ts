import { describe, expect, it } from 'vitest';
import { countWords } from '@/lib/task/count-words';

const ALL = Number.POSITIVE_INFINITY;

describe('the words of a text', () => {
  it.each([
    ['Count the apples.', 3],
    ['Zähle die Äpfel, bitte.', 4],
    ["It isn't 3.5 apples", 4],
    ['snake_case and _', 2],
    ['', 0],
    ['… — !?', 0],
  ])('of %j', (text, words) => {
    expect(countWords(text, ALL)).toBe(words);
  });

  it('are counted as far as it is asked for', () => {
    expect(countWords('one two three four', 3)).toBe(3);
  });

  it.each(['.', ' ', '\n', '!?', '-- '])('are the same with thousands of %j between them', (sign) => {
    expect(countWords(`two${sign.repeat(2_000)}words${sign.repeat(2_000)}`, ALL)).toBe(2);
  });
});
