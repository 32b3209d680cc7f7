import { normalizeText } from '@/lib/task/normalize-text';

/** How many letters of each end count. In most tasks, 12 tell more than nine of ten inputs from all others. */
const SAMPLE = 12;

const DROPPED = 0;
const SPELLED_OUT = 0xfffe;
const UNKNOWN = 0xffff;
const PRIME = 0x01000193;

/** What each UTF-16 unit counts for, found out when first met: one letter, nothing, or something to be spelled out. */
const LETTERS = new Uint16Array(0x10000).fill(UNKNOWN);

/** White space, marks, punctuation with all that serves as a quotation mark, and what is not drawn. */
const NO_LETTER = /[\s\p{M}\p{P}\p{Cc}\p{Default_Ignorable_Code_Point}`\u02BB-\u02BD\u275B-\u275E]+/gu;

/**
 * A number that is the same for all texts with the same `comparisonKey`, and so with the same `inputKey`, made of the first and
 * last letters: without case, white space, punctuation and marks, in Unicode's compatibility form. Texts that differ only
 * in their middle have the same, too.
 */
export function inputFingerprint(text: string): number {
  const start = sampleHash(text, 0, 1);
  const end = start === null ? null : sampleHash(text, text.length - 1, -1);
  if (start !== null && end !== null) return start ^ Math.imul(end, PRIME);
  const letters = spelledOut(text);
  return plainHash(letters, 0, 1) ^ Math.imul(plainEndHash(letters), PRIME);
}

/** As `inputFingerprint`, but of the last letters alone, which tell most inputs apart already. */
export function endFingerprint(text: string): number {
  return sampleHash(text, text.length - 1, -1) ?? plainEndHash(spelledOut(text));
}

/** What each ASCII character counts for. */
const ASCII_LETTERS = Uint8Array.from({ length: 128 }, (_, unit) => letterOf(unit));

/** The `endFingerprint` of the text that stands in `bytes`, all ASCII, from `start` to before `end`. */
export function asciiEndFingerprint(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0;
  for (let at = end - 1, taken = 0; taken < SAMPLE && at >= start; at--) {
    const letter = ASCII_LETTERS[bytes[at] ?? 0] ?? 0;
    const isLetter = (letter + 0xffff) >>> 16;
    hash = Math.imul(hash ^ letter, 1 + isLetter * (PRIME - 1));
    taken += isLetter;
  }
  return hash;
}

/** The hash of the first letters from an offset on; null when they need to be spelled out. */
function sampleHash(text: string, from: number, step: number): number | null {
  let hash = 0;
  for (let at = from, taken = 0; taken < SAMPLE && at >= 0 && at < text.length; at += step) {
    let letter = LETTERS[text.charCodeAt(at)] ?? UNKNOWN;
    if (letter >= SPELLED_OUT) {
      letter = letterOf(text.charCodeAt(at));
      if (letter === SPELLED_OUT) return null;
    }
    // Without a branch, since a processor cannot guess where the spaces are: 1 for a letter, 0 for what is dropped.
    const isLetter = (letter + 0xffff) >>> 16;
    hash = Math.imul(hash ^ letter, 1 + isLetter * (PRIME - 1));
    taken += isLetter;
  }
  return hash;
}

/** `sampleHash` of a text that is spelled out. */
function plainHash(letters: string, from: number, step: number): number {
  let hash = 0;
  for (let at = from, taken = 0; taken < SAMPLE && at >= 0 && at < letters.length; at += step, taken++) {
    hash = Math.imul(hash ^ letters.charCodeAt(at), PRIME);
  }
  return hash;
}

function plainEndHash(letters: string): number {
  return plainHash(letters, letters.length - 1, -1);
}

function letterOf(unit: number): number {
  const known = LETTERS[unit] ?? UNKNOWN;
  if (known !== UNKNOWN) return known;
  const letters = isSurrogate(unit) ? null : spelledOut(String.fromCharCode(unit));
  const letter = letters?.length === 1 ? letters.charCodeAt(0) : letters === '' ? DROPPED : SPELLED_OUT;
  LETTERS[unit] = letter;
  return letter;
}

function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff;
}

/** The letters of a text, each by itself: taken apart, in lower case, without what is no letter. */
function spelledOut(text: string): string {
  const lower = normalizeText(normalizeText(text, 'NFKD').toLowerCase(), 'NFKD').replace(NO_LETTER, '');
  return lower.replaceAll('ß', 'ss').replaceAll('ς', 'σ');
}
