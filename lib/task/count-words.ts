import { segmentText } from '@/lib/task/segment-text';

/** Finds words in any script, also where no spaces stand between them. */
const SEGMENTER = new Intl.Segmenter('en', { granularity: 'word' });

/** White space and ASCII's signs, but for the underscore: however many there are, they make no word. */
const NO_WORDS = /[\s!-/:-@[-^`{-~]{100,}/g;

/** How many words a text has; stops at `most`, so that a long text of words takes no longer than its beginning. */
export function countWords(text: string, most: number): number {
  let words = 0;
  // A line break ends words and begins none, as what it stands for does.
  for (const { isWordLike } of segmentText(text.replace(NO_WORDS, '\n'), SEGMENTER)) {
    if (isWordLike) words++;
    if (words >= most) break;
  }
  return words;
}
