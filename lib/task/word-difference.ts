import { type Run, sequenceDifference } from '@/lib/task/sequence-difference';

/** A stretch of a text: in both versions, only in the earlier one, or only in the later one. */
export interface TextPart {
  kind: Run<string>['kind'];
  text: string;
}

// Finds the words of scripts that write none apart (Thai, Chinese) by their dictionaries, whatever the language.
const words = new Intl.Segmenter('und', { granularity: 'word' });

/**
 * What makes one text out of another, word by word. The `same` and `removed` parts make up `before`, the `same` and
 * `added` ones `after`. White space between two changed words changes with them, so that phrases stay together.
 */
export function wordDifference(before: string, after: string): TextPart[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }];
  const runs = sequenceDifference(tokensOf(before), tokensOf(after));
  const parts: TextPart[] = [];
  let removed = '';
  let added = '';
  const flush = () => {
    if (removed) parts.push({ kind: 'removed', text: removed });
    if (added) parts.push({ kind: 'added', text: added });
    removed = '';
    added = '';
  };
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

function tokensOf(text: string): string[] {
  return Array.from(words.segment(text), ({ segment }) => segment);
}
