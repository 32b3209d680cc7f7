/** A stretch of two texts: in both, in the first only, or in the second only. */
export interface TextPart {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

/** Words, single spaces and single signs: what a reader sees as one change. */
const TOKENS = /\s|[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu;

/** Above this many pairs of tokens the middle of the texts counts as rewritten: a preview must not wait. */
const MOST_PAIRS = 250_000;

/** What differs between two texts, as stretches in their order. */
export function textChanges(before: string, after: string): TextPart[] {
  const a = before.match(TOKENS) ?? [];
  const b = after.match(TOKENS) ?? [];
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const middle = compare(a.slice(start, a.length - end), b.slice(start, b.length - end));
  return joined([
    { kind: 'same', text: a.slice(0, start).join('') },
    ...middle,
    { kind: 'same', text: a.slice(a.length - end).join('') },
  ]);
}

function compare(a: readonly string[], b: readonly string[]): TextPart[] {
  if (a.length * b.length > MOST_PAIRS || a.length === 0 || b.length === 0) {
    return [
      { kind: 'removed', text: a.join('') },
      { kind: 'added', text: b.join('') },
    ];
  }
  const parts: TextPart[] = [];
  const lengths = commonLengths(a, b);
  const width = b.length + 1;
  for (let i = 0, j = 0; i < a.length || j < b.length; ) {
    const down = lengths[(i + 1) * width + j] ?? 0;
    const right = lengths[i * width + j + 1] ?? 0;
    if (i < a.length && j < b.length && a[i] === b[j]) {
      parts.push({ kind: 'same', text: a[i++] ?? '' });
      j++;
    } else if (j === b.length || (i < a.length && down >= right)) parts.push({ kind: 'removed', text: a[i++] ?? '' });
    else parts.push({ kind: 'added', text: b[j++] ?? '' });
  }
  return parts;
}

/** For every pair of ends of the two lists the length of their longest common subsequence, row by row. */
function commonLengths(a: readonly string[], b: readonly string[]): Uint16Array {
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const down = lengths[(i + 1) * width + j] ?? 0;
      const right = lengths[i * width + j + 1] ?? 0;
      lengths[i * width + j] = a[i] === b[j] ? (lengths[(i + 1) * width + j + 1] ?? 0) + 1 : Math.max(down, right);
    }
  }
  return lengths;
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
