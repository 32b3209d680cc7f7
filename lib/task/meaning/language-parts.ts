import { isLanguageName } from '@/lib/task/languages';
import { KNOWN_PLACE, type LanguageIndex } from '@/lib/task/meaning/language-index';
import { VARIETY_WORDS } from '@/lib/task/meaning/language-words';
import type { Meaning } from '@/lib/task/meaning/meaning';

type ReadPart = (part: string, index: LanguageIndex) => Meaning | null;

const VARIETIES: ReadonlySet<string> = new Set(VARIETY_WORDS.split(/\s+/).filter(Boolean));

/** With these words, a language's name no longer names that language. */
const OTHER_LANGUAGE =
  /(?<!\p{L})(non|not|no|except|without|any|other|old|middle|ancient|classical|early|proto|pidgin|creoles?|sign)(?!\p{L})/iu;

/** What separates two languages, or a language and what is said of it. */
const BETWEEN = /[,;/|+&:→]|->|\s[-–—]\s|\s(?:and|or|to|y|und|et)\s/i;

/**
 * The language in a text that says more: `English (US)`, `Brazilian Portuguese`, `Kurdish, Central`, `English language`. Of
 * two languages in one text (`English, Hindi`) none is chosen. Null where no part is a language.
 */
export function languageInParts(written: string, index: LanguageIndex, read: ReadPart): Meaning | null {
  return (
    inverted(written) ??
    inBrackets(written, index, read) ??
    separated(written, index, read) ??
    inWords(written, index, read)
  );
}

/** `Kurdish, Central` is `Central Kurdish`. */
function inverted(written: string): Meaning | null {
  const [, last = '', first = ''] = /^([^,]+), ?([^,]+)$/.exec(written) ?? [];
  const name = `${first} ${last}`;
  return isLanguageName(name) ? { names: [name], choice: 'likely' } : null;
}

function inBrackets(written: string, index: LanguageIndex, read: ReadPart): Meaning | null {
  const [, outside = '', inside = ''] = /^([^([（]+)[([（]([^)\]）]+)[)\]）]$/.exec(written) ?? [];
  if (outside.trim() === '') return null;
  // Where a variety has a name of its own, it is the other way around: `Chinese (Yue)`.
  const whole = `${inside.trim()} ${outside.trim()}`;
  if (isLanguageName(whole)) return { names: [whole], choice: 'likely' };
  const base = readPart(outside.trim(), index, read) ?? inWords(outside.trim(), index, read);
  if (base === null) return null;
  const within = VARIETIES.has(inside.trim().toLowerCase()) ? null : read(inside.trim(), index);
  const more = within === null || within.choice === 'open' ? [] : within.names.slice(0, 1);
  return likely([...base.names, ...more], base);
}

function separated(written: string, index: LanguageIndex, read: ReadPart): Meaning | null {
  const parts = partsOf(written)
    .map((part) => part.trim())
    .filter(Boolean);
  if (parts.length < 2 || parts.length > 8) return null;
  const meanings = parts.flatMap((part) => readPart(part, index, read) ?? inWords(part, index, read) ?? []);
  const names = [...new Set(meanings.flatMap(({ names: all, choice }) => (choice === 'open' ? all : all.slice(0, 1))))];
  if (names.length === 0) return null;
  return { names, choice: names.length === 1 && meanings.every(({ choice }) => choice !== 'open') ? 'likely' : 'open' };
}

/** A language before or behind other words; of words that are no variety, it must be a widely used one. */
function inWords(written: string, index: LanguageIndex, read: ReadPart): Meaning | null {
  const words = written.split(/[\s_]+/);
  if (words.length < 2 || words.length > 6 || OTHER_LANGUAGE.test(written)) return null;
  const kept = words.filter((word) => !VARIETIES.has(word.toLowerCase()));
  if (kept.length === 0) return null;
  const plain = kept.length < words.length ? read(kept.join(' '), index) : null;
  if (plain !== null && plain.names.length > 0) return likely(plain.names, plain);
  const beside = new Set(words.flatMap((_, at) => widelyUsed([words.slice(0, at + 1), words.slice(at)], index, read)));
  const each = new Set(words.flatMap((word) => widelyUsed([[word]], index, read)));
  // The longest part comes first: `Swiss German` before `German`.
  const names = each.size > 1 ? [...each] : [...beside].slice(0, 1);
  return names.length === 0 ? null : { names, choice: names.length === 1 ? 'likely' : 'open' };
}

/** The widely used languages whose names these words are. A code is none here: it could be any word. */
function widelyUsed(parts: readonly string[][], index: LanguageIndex, read: ReadPart): string[] {
  return parts.flatMap((words) => {
    const part = words.join(' ');
    const meaning = /^[a-z]{1,3}$/i.test(part) ? null : readPart(part, index, read);
    const [name] = meaning?.names ?? [];
    return name !== undefined && meaning?.choice !== 'open' && index.placeOf(name) < KNOWN_PLACE ? [name] : [];
  });
}

/** `Hindi-English` is two languages, but `code-mixed` and `pt-br` are one word. */
function partsOf(written: string): string[] {
  const parts = written.split(BETWEEN);
  if (parts.length > 1) return parts;
  const words = written.split(/[-–]/);
  return words.every((word) => word.length > 3) ? words : parts;
}

/** A code counts as part of a text only where it cannot be a word. */
function readPart(part: string, index: LanguageIndex, read: ReadPart): Meaning | null {
  if (/^[a-z]{1,3}$/i.test(part) && part !== part.toLowerCase() && !isLanguageName(part)) return null;
  const meaning = read(part, index);
  return meaning === null || meaning.names.length === 0 ? null : meaning;
}

function likely(names: readonly string[], base: Meaning): Meaning {
  return { names: [...new Set(names)], choice: base.choice === 'open' ? 'open' : 'likely' };
}
