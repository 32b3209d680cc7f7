import { type Run, sequenceDifference } from '@/lib/task/compare/sequence-difference';
import { segmentText } from '@/lib/task/segment-text';

/** A stretch of a text: in both versions, only in the earlier one, or only in the later one. */
export interface TextPart {
  kind: Run<string>['kind'];
  text: string;
}

/** Words are looked for in so many UTF-16 units of either text; a longer change counts as rewritten, for time's sake. */
const MAX_LENGTH = 30_000;
/** Where no white space ends a word, so many units before and after a change are enough to find its words. */
const MAX_WORD = 64;

// Finds the words of scripts that write none apart (Thai, Chinese) by their dictionaries, whatever the language.
const words = new Intl.Segmenter('und', { granularity: 'word' });

/**
 * What makes one text out of another, word by word. The `same` and `removed` parts make up `before`, the `same` and
 * `added` ones `after`. White space between two changed words changes with them, so that phrases stay together.
 */
export function wordDifference(before: string, after: string): TextPart[] {
  const start = sharedStart(before, after);
  const end = before === after ? 0 : sharedEnd(before, after, start);
  return joined([
    { kind: 'same', text: before.slice(0, start) },
    ...changedWords(before.slice(start, before.length - end), after.slice(start, after.length - end)),
    { kind: 'same', text: before.slice(before.length - end) },
  ]);
}

function changedWords(before: string, after: string): TextPart[] {
  if (Math.max(before.length, after.length) > MAX_LENGTH) {
    return [
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ];
  }
  const parts: TextPart[] = [];
  let removed = '';
  let added = '';
  const flush = () => {
    parts.push({ kind: 'removed', text: removed }, { kind: 'added', text: added });
    removed = '';
    added = '';
  };
  const runs = sequenceDifference(wordsOf(before), wordsOf(after));
  runs.forEach(({ kind, items }, index) => {
    const text = items.join('');
    const joins = kind === 'same' && index + 1 < runs.length && removed + added !== '' && text.trim() === '';
    if (kind === 'same' && !joins) {
      flush();
      parts.push({ kind, text });
    }
    if (kind === 'removed' || joins) removed += text;
    if (kind === 'added' || joins) added += text;
  });
  flush();
  return parts;
}

function wordsOf(text: string): string[] {
  return Array.from(segmentText(text, words), ({ segment }) => segment);
}

/** How many units at the beginning are the same, up to the beginning of a word. */
function sharedStart(before: string, after: string): number {
  const most = Math.min(before.length, after.length);
  let same = 0;
  while (same < most && before.charCodeAt(same) === after.charCodeAt(same)) same++;
  if (same === before.length && same === after.length) return same;
  let start = same;
  while (start > 0 && same - start < MAX_WORD && !isSpace(before, start - 1)) start--;
  return start > 0 && cutsPair(before, start) ? start - 1 : start;
}

/** How many units at the end are the same, down to the end of a word, without those that `start` has counted. */
function sharedEnd(before: string, after: string, start: number): number {
  const most = Math.min(before.length, after.length) - start;
  const unit = (text: string, fromEnd: number) => text.charCodeAt(text.length - 1 - fromEnd);
  let same = 0;
  while (same < most && unit(before, same) === unit(after, same)) same++;
  let end = same;
  while (end > 0 && same - end < MAX_WORD && !isSpace(before, before.length - end)) end--;
  return end > 0 && cutsPair(before, before.length - end) ? end - 1 : end;
}

function isSpace(text: string, index: number): boolean {
  return text.charAt(index).trim() === '';
}

/** Whether a cut before `index` would part the halves of a surrogate pair. */
function cutsPair(text: string, index: number): boolean {
  return /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(index - 1, index + 1));
}

function joined(parts: readonly TextPart[]): TextPart[] {
  const whole: TextPart[] = [];
  for (const { kind, text } of parts) {
    const last = whole.at(-1);
    if (text === '') continue;
    if (last?.kind === kind) last.text += text;
    else whole.push({ kind, text });
  }
  return whole;
}
