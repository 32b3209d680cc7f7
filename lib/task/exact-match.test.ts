import { describe, expect, it } from 'vitest';
import { isExactMatch, plainAnswer } from '@/lib/task/exact-match';
import { splitAsPython, stripAsPython } from '@/lib/task/python-space';

describe('an exact match', () => {
  it.each([
    ['Yes.', ['yes']],
    ['  New\tYork ', ['no', 'new york']],
    ['“yes”', ['“Yes”']],
    ["don't", ['dont']],
    ['ÉTÉ', ['été']],
    ['...', ['']],
  ])('finds %j among %j', (prediction, references) => expect(isExactMatch(prediction, references)).toBe(true));

  it.each([
    ['yes', ['no', 'yes, it is']],
    ['“yes”', ['yes']],
    ['the cat', ['cat']],
    ['ete', ['été']],
    ['是。', ['是']],
    ['yes', []],
  ])('does not find %j among %j', (prediction, references) => expect(isExactMatch(prediction, references)).toBe(false));

  it('takes away every sign of ASCII and no other', () => {
    expect(plainAnswer('!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~')).toBe('');
    expect(plainAnswer('a–b、c۔')).toBe('a–b、c۔');
  });

  it('puts words one space apart', () => expect(plainAnswer(' a - b\u00a0\u3000c\n')).toBe('a b c'));
});

describe('white space as Python sees it', () => {
  it('is also U+0085 and the separators, but not U+FEFF', () => {
    expect(stripAsPython('\u001c\u0085\u3000 a b \u001f\n')).toBe('a b');
    expect(stripAsPython('\ufeffa ')).toBe('\ufeffa');
    expect(stripAsPython(' \n ')).toBe('');
    expect(splitAsPython('\u001fa\u0085b \ufeff ')).toEqual(['a', 'b', '\ufeff']);
  });
});
