import { diffArrays } from 'diff';

/** A stretch of two sequences: in both, only in the earlier one, or only in the later one. */
export interface Run<T> {
  kind: 'same' | 'removed' | 'added';
  items: T[];
}

/** More edits than this say nothing to a reader any more, and take time with their square. */
const MAX_EDITS = 600;

/**
 * The shortest way from one sequence to another (Myers 1986), item by item, compared with `===`. The `same` and
 * `removed` runs make up `before`, the `same` and `added` ones `after`; where both stand at one place, `removed` comes
 * first. What differs in more than 600 edits is removed and added as a whole, but for a common beginning and end.
 */
export function sequenceDifference<T>(before: readonly T[], after: readonly T[]): Run<T>[] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let end = 0;
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  return [
    { kind: 'same', items: before.slice(0, start) } as const,
    ...middle(before.slice(start, before.length - end), after.slice(start, after.length - end)),
    { kind: 'same', items: before.slice(before.length - end) } as const,
  ].filter(({ items }) => items.length > 0);
}

function middle<T>(before: T[], after: T[]): Run<T>[] {
  const parts = before.length > 0 && after.length > 0 ? diffArrays(before, after, { maxEditLength: MAX_EDITS }) : null;
  if (!parts) {
    return [
      { kind: 'removed', items: before },
      { kind: 'added', items: after },
    ];
  }
  return parts.map(({ value, added, removed }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    items: value,
  }));
}
