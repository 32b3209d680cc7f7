import { KNOWN_PLACE, type LanguageIndex } from '@/lib/task/meaning/language-index';
import { languagesByBeginning } from '@/lib/task/meaning/language-slips';
import type { Meaning } from '@/lib/task/meaning/meaning';
import { nameKey } from '@/lib/task/meaning/name-key';

/**
 * Codes that may have been meant for something else: words of English, and codes of countries where another language
 * than theirs is spoken (`kr` is Kanuri, and written for Korean).
 */
const DOUBTFUL: ReadonlySet<string> = new Set(
  (
    'am an as be he hi id in is it me my no or so to arm cat fry geo hat ice lim lit mac may pan per run sat sin sun tat tel ' +
    'ton war af ba br ca ch ee et ie kg kr la mo mol se si tw uk'
  ).split(' '),
);

/** `de`, `deu` or `ger`. Certain where the code stands as codes do, and nothing else can be meant. */
export function languageByCode(written: string, index: LanguageIndex): Meaning | null {
  const code = written.toLowerCase();
  const name = /^[a-z]{2,3}$/.test(code) ? index.byCode.get(code) : undefined;
  if (name === undefined) return null;
  const word = index.others.get(code)?.names ?? [];
  const alike = [...word, ...(index.byKey.get(code) ?? [])].filter((other) => other !== name);
  // `Yi` is written as a name is.
  if (word.length > 0 && /^[A-Z][a-z]+$/.test(written)) return { names: [...alike, name], choice: 'open' };
  const isCommon = index.placeOf(name) < KNOWN_PLACE || nameKey(name) === code;
  // Two letters are a code of ISO 639-1; of the 8,000 codes of three letters, people know few.
  const others = code.length === 3 && !isCommon ? otherReadings(code, index) : [];
  if (others.length > 0) return { names: [...new Set([...others, name, ...alike])], choice: 'open' };
  const isCertain = alike.length === 0 && written === code && isCommon && !DOUBTFUL.has(code);
  return { names: [name, ...alike], choice: isCertain ? 'certain' : 'likely' };
}

/** The widely used languages whose name begins with these letters, and those whose name they are but for an addition. */
function otherReadings(letters: string, index: LanguageIndex): string[] {
  const begun = languagesByBeginning(letters, index).filter((name) => nameKey(name).startsWith(letters));
  return [...begun, ...(index.byKeyOfHead.get(letters) ?? [])];
}

/** Languages whose tags begin with another's code (RFC 5646, 2.2.2): `zh-yue`. */
const WITH_EXTENSION: ReadonlySet<string> = new Set(['ar', 'kok', 'lv', 'ms', 'sgn', 'sw', 'uz', 'zh']);

/**
 * The language of a tag (RFC 5646, FLORES, POSIX), without what the rest adds: `en-US`, `zh_Hant_TW`, `eng_Latn`,
 * `sr-Latn-RS`, `en_US.UTF-8`.
 */
export function languageByTag(written: string, index: LanguageIndex): Meaning | null {
  const tag = /^([a-z]{2,3})(?=[-_.@])((?:[-_][a-z0-9]{1,10})*)(?:[.@][\w@-]+)?$/i.exec(written);
  const [, first = '', rest = ''] = tag ?? [];
  const code = first.toLowerCase();
  const subtags = rest.toLowerCase().split(/[-_]/).slice(1);
  const name = index.byCode.get(code);
  if (name === undefined || !subtags.every(isSubtag)) return null;
  const [extension = ''] = subtags;
  const extended = WITH_EXTENSION.has(code) && extension.length === 3 ? index.byCode.get(extension) : undefined;
  return { names: [extended ?? name], choice: 'likely' };
}

/** The scripts of ISO 15924 that texts are written in today. */
const SCRIPTS: ReadonlySet<string> = new Set(
  (
    'adlm arab aran armn bali beng bopo cans cher copt cyrl deva ethi geor goth grek gujr guru hang hani hans hant hebr ' +
    'hira java jpan kana khmr knda kore laoo latn lisu mlym mong mtei mymr nkoo olck orya plrd rohg sinh sund syrc taml ' +
    'telu tfng thaa thai tibt vaii yiii zxxx zyyy'
  ).split(' '),
);

/** The variants that are met without a region, and three words that are written in their place. */
const VARIANTS: ReadonlySet<string> = new Set(
  'valencia tarask pinyin rozaj polyton monoton scouse aranes latam simplified traditional'.split(' '),
);

/** A script, region, variant or extension; a first one of five letters and more could be any word (`non-English`). */
function isSubtag(subtag: string, position: number): boolean {
  if (/^[a-z]{4}$/.test(subtag)) return SCRIPTS.has(subtag);
  return subtag.length < 4 || /\d/.test(subtag) || position > 0 || VARIANTS.has(subtag);
}
