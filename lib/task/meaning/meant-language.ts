import { isLanguageName } from '@/lib/task/languages';
import { languageByCode, languageByTag } from '@/lib/task/meaning/language-code';
import { KNOWN_PLACE, type LanguageIndex, languageIndex } from '@/lib/task/meaning/language-index';
import { languageInParts } from '@/lib/task/meaning/language-parts';
import { languageBySlips, languagesByBeginning } from '@/lib/task/meaning/language-slips';
import { NO_LANGUAGES } from '@/lib/task/meaning/language-words';
import { type Meaning, NOTHING } from '@/lib/task/meaning/meaning';
import { nameKey } from '@/lib/task/meaning/name-key';
import { normalizeText } from '@/lib/task/normalize-text';

/** No language has a longer name; a text that does is not looked into. */
const MOST_CHARACTERS = 120;

/** So many languages whose names begin alike are listed. */
const MOST_BEGUN = 5;

const NONE: ReadonlySet<string> = new Set(NO_LANGUAGES.split(/\s+/).filter(Boolean));

/**
 * The language of ISO 639 that somebody means by a text: a code, or a name that people write. Codes and names come first,
 * a variety (`English (US)`) next, and slips of the pen last: these never lead to a language that few people mean.
 */
export function meantLanguage(text: string): Meaning {
  const written = withoutEdges(text);
  if (written === '' || written.length > MOST_CHARACTERS) return NOTHING;
  if (isLanguageName(written)) return { names: [written], choice: 'certain' };
  const index = languageIndex();
  return namedLanguage(written, index) ?? languageInParts(written, index, partOf) ?? guessed(written, index);
}

/** Without white space, quotation marks and stops around it. */
function withoutEdges(text: string): string {
  const trimmed = text.trim();
  if (trimmed.length > MOST_CHARACTERS || isLanguageName(trimmed)) return trimmed;
  return trimmed.replace(/^[\s"'`“”‘’«».,;:*_-]+/, '').replace(/[\s"'`“”‘’«».,;:*_-]+$/, '');
}

/** A name or a code in a longer text: `English` in `English (US)`. */
function partOf(part: string, index: LanguageIndex): Meaning | null {
  return isLanguageName(part) ? { names: [part], choice: 'certain' } : namedLanguage(part, index);
}

/** What a code, a tag or a known name says; null for what is none of these. */
function namedLanguage(written: string, index: LanguageIndex): Meaning | null {
  const code = languageByCode(written, index);
  if (NONE.has(nameKey(written)) || written === 'NA') return mostlyNone(written, code, index);
  return code ?? bySpelling(written, index) ?? byOtherName(written, index) ?? languageByTag(written, index);
}

/** A word that means no language, but may be the code of a widely used one: `nan`. */
function mostlyNone(written: string, code: Meaning | null, index: LanguageIndex): Meaning {
  const [name] = written === written.toLowerCase() ? (code?.names ?? []) : [];
  return name !== undefined && index.placeOf(name) < KNOWN_PLACE ? { names: [name], choice: 'open' } : NOTHING;
}

/** A name in another case, with other spaces or hyphens; with other marks or without its addition it is likely only. */
function bySpelling(written: string, index: LanguageIndex): Meaning | null {
  if (/[^\p{L}\p{M}\p{N}\s_'’ʼ.,;()-]/u.test(written)) return null;
  const key = nameKey(written);
  const names = index.byKey.get(key) ?? [];
  const [name] = names;
  if (name === undefined) return byHead(key, index);
  const others = index.others.get(key)?.names ?? [];
  const isSame = isSameSpelling(written, name);
  // A name that few people know may be any word in lower case: `label` is one.
  if (isSame && key.length > 3 && index.placeOf(name) <= KNOWN_PLACE) return { names: [name], choice: 'certain' };
  const isClear = names.length === 1 && (isSame || (others.length === 0 && index.placeOf(name) <= KNOWN_PLACE));
  return { names: [...new Set([...others, ...names])], choice: isClear ? 'likely' : 'open' };
}

/** Case, spaces and hyphens are spelling; marks and apostrophes tell one rare language from another. */
function isSameSpelling(written: string, name: string): boolean {
  return plain(written) === plain(name);
}

function plain(text: string): string {
  return normalizeText(text, 'NFC')
    .toLowerCase()
    .replace(/[\s_-]+/g, '');
}

/** `Modern Greek` for `Modern Greek (1453-)`; of `Ama (Sudan)` and `Ama (Papua New Guinea)` none is chosen. */
function byHead(key: string, index: LanguageIndex): Meaning | null {
  const names = index.byKeyOfHead.get(key) ?? [];
  // What the Unicode CLDR calls so is the one that people mean: `Tonga`, the language of the islands.
  if (names.length === 0 || index.others.has(key)) return null;
  return { names, choice: names.length === 1 && key.length > 3 ? 'likely' : 'open' };
}

function byOtherName(written: string, index: LanguageIndex): Meaning | null {
  const key = nameKey(written);
  const other = /[/&+|]/.test(written) ? undefined : index.others.get(key);
  const [name] = other?.names ?? [];
  if (other === undefined || name === undefined) return null;
  const names = [...new Set([...other.names, ...(index.byKeyOfHead.get(key) ?? [])])];
  if (names.length === 1) return { names, choice: other.exact ? 'certain' : 'likely' };
  return { names, choice: other.names.length === 1 && index.placeOf(name) < KNOWN_PLACE ? 'likely' : 'open' };
}

/** The beginning of a name, or a name with slips. */
function guessed(written: string, index: LanguageIndex): Meaning {
  const key = nameKey(written);
  const begun = key.length < 4 ? [] : languagesByBeginning(key, index, 2 * key.length);
  if (begun.length > 0) return { names: begun.slice(0, MOST_BEGUN), choice: begun.length === 1 ? 'likely' : 'open' };
  return languageBySlips(key, index);
}
