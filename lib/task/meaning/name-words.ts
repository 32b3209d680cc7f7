import { normalizeText } from '@/lib/task/normalize-text';

/** A word of a name that says something. */
export interface Word {
  /** In lower case. */
  text: string;
  /** Without the ending of the plural, and in American spelling: what two spellings of a word share. */
  stem: string;
  /** Whether a small word joins it to what stands before: `French` in `Translation to French`. */
  isJoined: boolean;
}

const SMALL: ReadonlySet<string> = new Set('a an and the of in on to for from into by with as or'.split(' '));

/**
 * The words of a name, whatever stands between them: spaces, hyphens, arrows, small words. `DataToText` is `Data to Text`.
 */
export function nameWords(text: string): Word[] {
  const words = normalizeText(text, 'NFKC')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/[&+]/g, ' and ')
    .toLowerCase()
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter(Boolean);
  return words.flatMap((word, at) =>
    SMALL.has(word) ? [] : [{ text: word, stem: stemOf(word), isJoined: SMALL.has(words[at - 1] ?? '') }],
  );
}

function stemOf(word: string): string {
  const american = word.replace(/isation(s?)$/, 'ization$1').replace(/dialog(s?)$/, 'dialogue$1');
  if (american.length < 4) return american;
  if (/ies?$/.test(american)) return american.replace(/ies?$/, 'y');
  return /[^su]s$/.test(american) ? american.slice(0, -1) : american;
}
