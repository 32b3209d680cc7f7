import { nameKey } from '@/lib/task/meaning/name-key';
import { nameWords, type Word } from '@/lib/task/meaning/name-words';

/** How many slips of the pen one word is from another; infinitely many where they are two words. */
export type Slips = (word: string, known: string) => number;

/** A name, ready to be compared. */
export interface SplitName {
  name: string;
  key: string;
  words: readonly Word[];
}

export function splitName(name: string): SplitName {
  return { name, key: nameKey(name), words: nameWords(name) };
}

/**
 * How many slips one name is from another: within its words, in their order, or in the spaces between them. Infinitely many
 * where a word is another one. A plural is half a slip.
 */
export function slipsBetween(written: SplitName, known: SplitName, slips: Slips): number {
  if (written.key === known.key) return 0;
  if (written.words.length !== known.words.length) return slipsInSpaces(written.key, known.key, slips);
  let sum = 0;
  for (const [at, { text, stem }] of written.words.entries()) {
    const other = known.words[at];
    if (other === undefined) return Number.POSITIVE_INFINITY;
    if (stem !== other.stem) sum += slips(text, other.text);
    else if (text !== other.text) sum += 0.5;
    if (sum === Number.POSITIVE_INFINITY) return sum;
  }
  return written.words.length === 0 ? Number.POSITIVE_INFINITY : sum;
}

/** `Sentimentanalisis`: another number of words, and one slip at most. */
function slipsInSpaces(written: string, known: string, slips: Slips): number {
  if (Math.abs(written.length - known.length) > 1) return Number.POSITIVE_INFINITY;
  const distance = slips(written, known);
  return distance <= 1 ? distance : Number.POSITIVE_INFINITY;
}
