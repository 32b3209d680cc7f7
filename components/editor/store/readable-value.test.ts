import { describe, expect, it } from 'vitest';
import { readableValue } from '@/components/editor/store/readable-value';

describe('a value in words', () => {
  it.each([
    ['a text', ' yes ', ' yes '],
    ['a text that looks like JSON', '["a", 1] ', '["a", 1] '],
    ['a list', ['yes', 'no'], 'yes · no'],
    ['an instance', { id: 'task001-1', input: 'Is it?', output: ['yes', 'no'] }, 'Is it? → yes · no'],
    ['what is no text', [null, 1, Number.NaN, true], 'null · 1 · NaN · true'],
  ])('is %s', (_, value, words) => expect(readableValue(value)).toBe(words));
});
