import { LANGUAGE_NAMES_TEXT } from '@/lib/task/language-names';

/** The language names that upstream takes (ISO 639-2 and 639-3), sorted by code points. About 8,000. */
export const LANGUAGE_NAMES: readonly string[] = LANGUAGE_NAMES_TEXT.replaceAll('\n', '').split('|');

const KNOWN: ReadonlySet<string> = new Set(LANGUAGE_NAMES);

/** Whether this is an ISO 639 name, letter by letter. */
export function isLanguageName(name: string): boolean {
  return KNOWN.has(name);
}
