import { isLanguageName, LANGUAGE_NAMES } from '@/lib/task/languages';
import { LANGUAGE_CODES_TEXT, SHORT_CODES_TEXT } from '@/lib/task/meaning/language-codes';
import { OTHER_NAMES_TEXT } from '@/lib/task/meaning/language-other-names';
import { placeInUse } from '@/lib/task/meaning/language-use';
import { LANGUAGE_WORDS } from '@/lib/task/meaning/language-words';
import { nameKey } from '@/lib/task/meaning/name-key';

/** How widely a language is used: places in `language-use.ts`, then those that the Unicode CLDR knows, then the rest. */
export const KNOWN_PLACE = 1_000;
const OTHER_PLACE = 2_000;

/** What a word that is no name of ISO 639 says. */
export interface OtherName {
  /** Names of ISO 639, the most widely used first. */
  names: readonly string[];
  /** Whether it says just that; otherwise a variety, or a name that is known in few places. */
  exact: boolean;
}

/** Everything by which languages are found. Made when first asked for: the names alone are 8,000. */
export interface LanguageIndex {
  /** The name by its code: ISO 639-1, 639-2/B, 639-2/T, 639-3, in lower case. */
  byCode: ReadonlyMap<string, string>;
  /** The names by their `nameKey`, the most widely used first. */
  byKey: ReadonlyMap<string, readonly string[]>;
  /** The names that have an addition in brackets by the key of what stands before it. */
  byKeyOfHead: ReadonlyMap<string, readonly string[]>;
  /** By the key of another name. */
  others: ReadonlyMap<string, OtherName>;
  /** How widely a name's language is used: less is more. */
  placeOf(name: string): number;
}

/** Codes that ISO 639-1 has given up, and that files still have. */
const FORMER_CODES = {
  iw: 'heb',
  in: 'ind',
  ji: 'yid',
  jw: 'jav',
  mo: 'ron',
  bh: 'bih',
  scc: 'srp',
  scr: 'hrv',
  mol: 'ron',
};

/** Of two names that ISO 639-2 and 639-3 have for a language, the one that the collection uses. */
const IN_USE = { khm: 'Central Khmer' };

/** Codes of countries that people take for the language's; no language has them. */
const COUNTRIES = { jp: 'jpn', cn: 'zho', ua: 'ukr', gr: 'ell', cz: 'ces', dk: 'dan', vn: 'vie', sp: 'spa', ir: 'fas' };

let made: LanguageIndex | undefined;

export function languageIndex(): LanguageIndex {
  made ??= makeIndex();
  return made;
}

function makeIndex(): LanguageIndex {
  const codes = codesOfNames();
  const byCode = namesOfCodes(codes);
  const known = new Set(rowsOf(OTHER_NAMES_TEXT).map(([code]) => code));
  const placeOf = (name: string) => {
    const code = codes.get(name) ?? codes.get(name.split(';')[0] ?? '') ?? codeOf(name) ?? '';
    const place = placeInUse(code);
    return Number.isFinite(place) ? place : known.has(code) ? KNOWN_PLACE : OTHER_PLACE;
  };
  const codeOf = (name: string) => Object.entries(IN_USE).find(([, used]) => used === name)?.[0];
  const byKey = new NameLists();
  const byKeyOfHead = new NameLists();
  for (const name of LANGUAGE_NAMES) {
    byKey.add(nameKey(name), name);
    const head = name.replace(/\s*\([^()]*\)$/, '');
    if (head !== name) byKeyOfHead.add(nameKey(head), name);
  }
  const others = otherNames(byCode, byKey.lists);
  for (const list of [...byKey.lists.values(), ...byKeyOfHead.lists.values()]) sortByPlace(list, placeOf);
  for (const other of others.values()) sortByPlace(other.names, placeOf);
  return { byCode, byKey: byKey.lists, byKeyOfHead: byKeyOfHead.lists, others, placeOf };
}

class NameLists {
  readonly lists = new Map<string, string[]>();

  add(key: string, name: string): void {
    const list = this.lists.get(key);
    if (list === undefined) this.lists.set(key, [name]);
    else if (!list.includes(name)) list.push(name);
  }
}

function sortByPlace(names: string[], placeOf: (name: string) => number): void {
  if (names.length > 1) names.sort((a, b) => placeOf(a) - placeOf(b));
}

function codesOfNames(): Map<string, string> {
  const text = LANGUAGE_CODES_TEXT.replaceAll('\n', '');
  const codes = new Map<string, string>();
  LANGUAGE_NAMES.forEach((name, index) => {
    const code = text.slice(index * 3, index * 3 + 3);
    if (code !== '---') codes.set(name, code);
  });
  return codes;
}

function namesOfCodes(codes: ReadonlyMap<string, string>): Map<string, string> {
  const names = new Map<string, string>();
  for (const [name, code] of codes) names.set(code, plainest(name));
  for (const [code, name] of Object.entries(IN_USE)) names.set(code, name);
  const shorter = SHORT_CODES_TEXT.trim()
    .split(/\s+/)
    .map((pair) => pair.split(':'));
  for (const [short = '', code = ''] of [...shorter, ...Object.entries(FORMER_CODES)]) {
    const name = names.get(code);
    if (name !== undefined && !names.has(short)) names.set(short, name);
  }
  return names;
}

/** `Malay` for `Malay (macrolanguage)`, where ISO 639 has both. */
function plainest(name: string): string {
  const head = name.replace(' (macrolanguage)', '');
  return isLanguageName(head) ? head : name;
}

interface MutableOther {
  names: string[];
  exact: boolean;
}

function otherNames(
  byCode: ReadonlyMap<string, string>,
  byKey: ReadonlyMap<string, readonly string[]>,
): Map<string, MutableOther> {
  const others = new Map<string, MutableOther>();
  function add(word: string, name: string | undefined, exact: boolean): void {
    const key = nameKey(word);
    if (name === undefined || key === '' || byKey.get(key)?.includes(name)) return;
    const other = others.get(key);
    if (other === undefined) others.set(key, { names: [name], exact });
    else if (other.names.includes(name)) other.exact ||= exact;
    else if (exact === other.exact) others.set(key, { names: [...other.names, name], exact: false });
    else if (exact) others.set(key, { names: [name], exact });
  }
  for (const [code, own, foreign] of rowsOf(OTHER_NAMES_TEXT)) {
    for (const word of own) add(word, byCode.get(code), true);
    for (const word of foreign) add(word, byCode.get(code), false);
  }
  for (const line of LANGUAGE_WORDS.trim().split('\n')) {
    const [code = '', words = ''] = line.split(': ');
    const [exact = '', inexact = ''] = words.split('~');
    for (const word of exact.split(',')) add(word, byCode.get(code), true);
    for (const word of inexact.split(',')) add(word, byCode.get(code), false);
  }
  for (const name of LANGUAGE_NAMES) {
    const parts = name.split(';').map((part) => part.trim());
    if (parts.length === 1) continue;
    const target = parts.find(isLanguageName) ?? name;
    for (const part of parts) if (!others.has(nameKey(part))) add(part, target, false);
  }
  for (const [code, language] of Object.entries(COUNTRIES))
    if (!byCode.has(code)) add(code, byCode.get(language), false);
  return others;
}

/** The lines `code:name|name>name|name` of the table. */
function rowsOf(text: string): [code: string, own: string[], foreign: string[]][] {
  return text
    .trim()
    .split('\n')
    .map((line) => {
      const [code = '', names = ''] = line.split(':');
      const [own = '', foreign = ''] = names.split('>');
      return [code, own.split('|').filter(Boolean), foreign.split('|').filter(Boolean)];
    });
}
