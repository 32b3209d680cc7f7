import type { MendedText } from '@/lib/checks/repair-texts';
import { hasText } from '@/lib/checks/texts/has-text';

const NAMES: Readonly<Record<string, string>> = {
  '\u00AD': 'a soft hyphen (U+00AD)',
  '\u180E': 'a Mongolian vowel separator (U+180E)',
  '\u200B': 'a space without width (U+200B)',
  '\u200C': 'a non-joiner (U+200C)',
  '\u200D': 'a joiner (U+200D)',
  '\u2060': 'a word joiner (U+2060)',
  '\u2061': 'an invisible operator (U+2061)',
  '\u2062': 'an invisible operator (U+2062)',
  '\u2063': 'an invisible operator (U+2063)',
  '\u2064': 'an invisible operator (U+2064)',
  '\uFEFF': 'a byte-order mark (U+FEFF)',
};
const ANY = /[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]|[\u{E0000}-\u{E007F}]+/gu;
/** Scripts from right to left, whose texts need marks of direction beside digits and Latin words. */
const RIGHT_TO_LEFT =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;
/** Joiners mean nothing between these; in all other scripts, and between the parts of emoji, they do. */
const NEVER_JOINED = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{ASCII}\p{Zs}]?$/u;
/** A space without width beside these parts nothing. */
const NO_LETTER = /^[\s\p{P}]?$/u;
/** In scripts without spaces, one without width parts the words. */
const UNSPACED_LETTER =
  /^[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Javanese}\p{Script=Balinese}\p{Script=Tai_Tham}\p{Script=New_Tai_Lue}\p{Script=Tai_Le}]$/u;
const LETTER = /^\p{L}$/u;
const FLAG = '\u{1F3F4}';

type Kind = 'invisible' | 'hidden';

/** What of a text is invisible and should not be there: each kind once, with the name of the first such character. */
export function invisibleIn(text: string): Map<Kind, string> {
  const found = new Map<Kind, string>();
  eachInvisible(text, (kind, name) => {
    if (!found.has(kind)) found.set(kind, name);
    return undefined;
  });
  return found;
}

/**
 * The text without what is invisible and does nothing. What may stand for a space or a hyphen at the end of a line stays, so that
 * no two words become one and none stays cut in two unseen.
 */
export function dropInvisible(text: string): MendedText {
  const dropped = eachInvisible(text, (kind, _name, isCertain) => (kind === 'invisible' && isCertain ? '' : undefined));
  return hasText(dropped) ? { text: dropped, isSure: true } : { text, isSure: false };
}

type Look = (kind: Kind, name: string, isCertain: boolean) => string | undefined;

/** Shows each character that should not be there, and puts in its place what is given back. */
function eachInvisible(text: string, look: Look): string {
  const isRightToLeft = RIGHT_TO_LEFT.test(text);
  return text.replace(ANY, (character, offset: number) => {
    const before = lastCharacter(text.slice(Math.max(0, offset - 2), offset));
    const after = firstCharacter(text.slice(offset + character.length, offset + character.length + 2));
    const judged = judge(character, before, after, isRightToLeft);
    return (judged && look(...judged)) ?? character;
  });
}

function judge(
  character: string,
  before: string,
  after: string,
  isRightToLeft: boolean,
): [kind: Kind, name: string, isCertain: boolean] | undefined {
  const name = NAMES[character] ?? 'a mark of direction';
  if (character.length > 1) return before === FLAG ? undefined : ['hidden', 'tag characters', false];
  switch (character) {
    case '\u00AD':
      return ['invisible', name, LETTER.test(before) && LETTER.test(after)];
    case '\u200B':
      if (UNSPACED_LETTER.test(before) || UNSPACED_LETTER.test(after)) return undefined;
      return ['invisible', name, NO_LETTER.test(before) || NO_LETTER.test(after)];
    case '\u180E':
    case '\u200C':
    case '\u200D':
      return NEVER_JOINED.test(before) && NEVER_JOINED.test(after) ? ['invisible', name, true] : undefined;
    case '\u202D':
    case '\u202E':
      return ['hidden', 'an override of direction', false];
    default:
      return isRightToLeft && NAMES[character] === undefined ? undefined : ['invisible', name, true];
  }
}

function lastCharacter(text: string): string {
  return Array.from(text).at(-1) ?? '';
}

function firstCharacter(text: string): string {
  return Array.from(text)[0] ?? '';
}
