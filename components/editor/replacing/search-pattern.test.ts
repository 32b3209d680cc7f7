import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BLANK_SEARCH, type Search, searchPattern } from '@/components/editor/replacing/search-pattern';

describe('searchPattern', () => {
  it('takes every sign of a plain search as it stands', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.string(), (find, replace) => {
        expect(replaceIn(`<${find}>`, { find, replace, matchCase: true, wholeCell: false })).toContain(replace);
        expect(replaceIn(find, { find, replace, matchCase: true, wholeCell: true })).toBe(replace);
      }),
    );
  });

  it('puts groups into the replacement of a regular expression', () => {
    expect(replaceIn('Smith, Jane', { find: '(\\w+), (\\w+)', replace: '$2 $1', isPattern: true })).toBe('Jane Smith');
    expect(replaceIn('Smith, Jane', { find: '(\\w+), (\\w+)', replace: '\\2 \\1', isPattern: true })).toBe(
      'Jane Smith',
    );
    expect(replaceIn('5', { find: '(5)', replace: '\\\\1', isPattern: true })).toBe('\\1');
    expect(replaceIn('5', { find: '(?<n>\\d)', replace: '$<n>$$', isPattern: true })).toBe('5$');
    expect(replaceIn('5', { find: '5', replace: '$&$1', isPattern: false })).toBe('$&$1');
  });

  it('writes line breaks, tabs and backslashes as signs', () => {
    expect(replaceIn('a;b', { find: ';', replace: '\\n', isPattern: true })).toBe('a\nb');
    expect(replaceIn('a;b', { find: ';', replace: '\\\\n', isPattern: true })).toBe('a\\nb');
    expect(replaceIn('a;b', { find: ';', replace: '\\n' })).toBe('a\\nb');
  });

  it('matches case when asked to, in every script that has it', () => {
    expect(replaceIn('Yes yes', { find: 'yes', replace: 'no' })).toBe('no no');
    expect(replaceIn('Yes yes', { find: 'yes', replace: 'no', matchCase: true })).toBe('Yes no');
    expect(replaceIn('ДА', { find: 'да', replace: 'нет' })).toBe('нет');
  });

  it('matches whole cells, also where the expression has alternatives', () => {
    expect(replaceIn('yes, of course', { find: 'no|yes', replace: 'x', isPattern: true, wholeCell: true })).toBe(
      'yes, of course',
    );
    expect(replaceIn('yes', { find: 'no|yes', replace: 'x', isPattern: true, wholeCell: true })).toBe('x');
  });

  it('matches whole words, in every script', () => {
    expect(replaceIn('cat, concat, cats', { find: 'cat', replace: 'dog', wholeWord: true })).toBe('dog, concat, cats');
    expect(replaceIn('кот котик', { find: 'кот', replace: 'пёс', wholeWord: true })).toBe('пёс котик');
    expect(replaceIn('año an', { find: 'an|a', replace: 'x', isPattern: true, wholeWord: true })).toBe('año x');
    expect(replaceIn('C++ or C++11', { find: 'C++', replace: 'C', wholeWord: true })).toBe('C or C++11');
  });

  it('keeps the numbers of groups beside whole words', () => {
    expect(replaceIn('a1 b2', { find: '(\\w)(\\d)', replace: '$2$1', isPattern: true, wholeWord: true })).toBe('1a 2b');
  });

  it('goes on behind a match that is empty, by whole characters', () => {
    expect(replaceIn('ab', { find: 'x*', replace: '-', isPattern: true })).toBe('-a-b-');
    expect(replaceIn('😀é', { find: 'x*', replace: '-', isPattern: true })).toBe('-😀-é-');
  });

  it('never cuts a character in halves', () => {
    expect(replaceIn('😀', { find: '.', replace: 'x', isPattern: true })).toBe('x');
  });

  it.each(['(', 'a)(b', '[z-a]', '*', '(?<n>a)\\k<m>'])('says that %j is not valid', (find) => {
    const problem = searchPattern({ ...BLANK_SEARCH, find, isPattern: true, wholeCell: true });
    expect(problem).toMatch(/^This is no valid regular expression: .+\.$/);
  });
});

function replaceIn(text: string, search: Partial<Search>): string {
  const found = searchPattern({ ...BLANK_SEARCH, ...search });
  if (typeof found === 'string') throw new Error(found);
  return text.replace(found.pattern, found.replacement);
}
