/**
 * How many UTF-16 units a segmenter sees at once. The engine takes time for each segment with the length of the whole text,
 * so that 150,000 full stops in one piece take twenty seconds. A window holds any text that people read at a glance whole.
 */
const WINDOW = 1_024;
/** So many segments before the end of a window are looked at again in the next one: the end may have cut them short. */
const UNSURE = 4;

/** A piece of a text; of words, whether it is one. */
export type Segment = Pick<Intl.SegmentData, 'segment' | 'isWordLike'>;

/**
 * The segments of a text (words or characters, whatever the segmenter finds), in time that grows with the text and not with its
 * square. What borders segments stands within a few of them, so each window begins where a segment does. Only in
 * scripts without spaces, whose words a dictionary finds, may a word in a text of several windows be cut otherwise.
 */
export function* segmentText(text: string, segmenter: Intl.Segmenter): Generator<Segment> {
  let size = WINDOW;
  for (let start = 0; start < text.length; ) {
    const end = Math.min(text.length, start + size);
    const segments = [...segmenter.segment(text.slice(start, end))];
    const sure = end === text.length ? segments.length : segments.length - UNSURE;
    // A word may be longer than a window.
    size = sure > 0 ? WINDOW : size * 2;
    for (const segment of segments.slice(0, Math.max(0, sure))) yield segment;
    start += sure < segments.length ? (segments[Math.max(0, sure)]?.index ?? 0) : end - start;
  }
}
