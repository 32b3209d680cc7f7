import type { ComboboxOption } from '@/components/ui/combobox-filter';
import { LANGUAGE_NAMES } from '@/lib/task/languages';
import { languageIndex } from '@/lib/task/meaning/language-index';
import { meantLanguage } from '@/lib/task/meaning/meant-language';

/** The languages, the most widely used first, each with its code and the other words by which it is found. */
export function languageOptions(): ComboboxOption[] {
  const { byCode, others, placeOf } = languageIndex();
  const codes = new Map<string, string>();
  for (const [code, name] of byCode) if (code.length < (codes.get(name)?.length ?? 4)) codes.set(name, code);
  const words = new Map<string, string[]>();
  for (const [word, { names }] of others) for (const name of names) words.set(name, [...(words.get(name) ?? []), word]);
  return LANGUAGE_NAMES.map((name) => ({ name, place: placeOf(name) }))
    .sort((a, b) => a.place - b.place)
    .map(({ name }) => {
      const hint = codes.get(name);
      const terms = words.get(name);
      return { value: name, label: name, ...(hint && { hint }), ...(terms && { terms }) };
    });
}

/** The languages that may be meant by what was typed. */
export function meantLanguages(query: string): readonly string[] {
  return meantLanguage(query).names;
}
