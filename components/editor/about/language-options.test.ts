import { describe, expect, it } from 'vitest';
import { languageOptions, meantLanguages } from '@/components/editor/about/language-options';
import { filterOptions, searchable } from '@/components/ui/combobox-filter';
import { LANGUAGE_NAMES } from '@/lib/task/languages';

const options = searchable(languageOptions());
const found = (query: string) =>
  filterOptions(options, query, 20, meantLanguages(query)).shown.map(({ label }) => label);

describe('the picker of languages', () => {
  it('has all of them, each once, and begins with those that most tasks have', () => {
    expect(options.map(({ value }) => value).sort()).toEqual([...LANGUAGE_NAMES].sort());
    expect(found('').slice(0, 3)).toEqual(['English', 'Chinese', 'Spanish']);
  });

  it.each([
    ['arab', 'Arabic'],
    ['en', 'English'],
    ['En', 'En'],
    ['de', 'German'],
    ['zh-Hans', 'Chinese'],
    ['eng_Latn', 'English'],
    ['bangla', 'Bengali'],
    ['bang', 'Bengali'],
    ['isizu', 'Zulu'],
    ['kisw', 'Swahili'],
    ['deutsch', 'German'],
    ['français', 'French'],
    ['中文', 'Chinese'],
    ['العرب', 'Arabic'],
    ['port', 'Portuguese'],
    ['jap', 'Japanese'],
    ['viet', 'Vietnamese'],
    ['gree', 'Modern Greek (1453-)'],
    ['khmer', 'Khmer'],
    ['brazilian portuguese', 'Portuguese'],
    ['Frnch', 'French'],
    ['mandarin', 'Mandarin Chinese'],
    ['arabana', 'Arabana'],
  ])('finds first for %s %s', (query, name) => expect(found(query)[0]).toBe(name));

  it('lists what contains the words behind what is meant, and nothing for nonsense', () => {
    expect(found('sign lang')).toContain('American Sign Language');
    expect(found('zzzzzz')).toEqual([]);
  });
});
