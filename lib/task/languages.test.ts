import { iso6393 } from 'iso-639-3';
import { describe, expect, it } from 'vitest';
import { isLanguageName, LANGUAGE_NAMES } from '@/lib/task/languages';

describe('language names', () => {
  it('are sorted, and each stands once', () => {
    expect(LANGUAGE_NAMES.length).toBeGreaterThan(8_000);
    for (let index = 1; index < LANGUAGE_NAMES.length; index++) {
      expect((LANGUAGE_NAMES[index - 1] ?? '') < (LANGUAGE_NAMES[index] ?? '')).toBe(true);
    }
  });

  it('hold all of ISO 639-3', () => {
    const names = iso6393.map(({ name }) => name.replace('(individual language)', '').replace(' languages', '').trim());
    expect(names.filter((name) => !isLanguageName(name))).toEqual([]);
  });

  it.each([
    'English',
    'Central Khmer',
    'Khmer',
    'Panjabi',
    'Nepali',
    'Swahili',
    'Bihari',
    'Bantu',
    'Himachali; Western Pahari',
    'Modern Greek (1453-)',
    'Ainu',
    'Chinese',
  ])('hold %s', (name) => expect(isLanguageName(name)).toBe(true));

  it.each(['english', 'Englisch', 'Nepali (individual language)', 'Bihari languages', '', 'Valencian', 'constructor'])(
    'do not hold %j',
    (name) => expect(isLanguageName(name)).toBe(false),
  );
});
