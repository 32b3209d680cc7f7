import { segmentText } from '@/lib/task/segment-text';

/** Signs that join with their neighbours to one character, or may: marks, joiners, flags, skin tones, jamo, CR LF. */
const JOINS =
  /[\p{M}\p{Cf}\p{Regional_Indicator}\p{Emoji_Modifier}\p{Grapheme_Extend}\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff\r]/u;
/** Letters that do, too: Unicode's `Prepend` and `SpacingMark`, for which regular expressions have no name. */
const JOINING_LETTERS =
  /[\u0d4e\u0e33\u0eb3\u{111c2}\u{111c3}\u{113d1}\u{1193f}\u{11941}\u{11a84}-\u{11a89}\u{11d46}\u{11f02}]/u;
const ASTRAL = /[\ud800-\udfff]/;
const SEGMENTER = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** The length of a text in characters as people count them (grapheme clusters): “é” and “👩‍🌾” are one each. */
export function textLength(text: string): number {
  // Most texts need no segmenter, which takes a hundred times as long.
  if (!JOINS.test(text) && !JOINING_LETTERS.test(text)) {
    return ASTRAL.test(text) ? Array.from(text).length : text.length;
  }
  let length = 0;
  for (const _ of segmentText(text, SEGMENTER)) length++;
  return length;
}
