import { sequenceDifference } from '@/lib/task/compare/sequence-difference';
import { plainKey } from '@/lib/task/file/plain-key';

/** A place at which two lists differ; an item is null where a list has none there. Places count from 0. */
export interface ListChange<T> {
  before: { index: number; item: T } | null;
  after: { index: number; item: T } | null;
}

/**
 * Where two short lists of plain values differ. What was removed and what was added at the same place is taken for one
 * item that changed, in its order.
 */
export function listDifference<T>(before: readonly T[], after: readonly T[]): ListChange<T>[] {
  const changes: ListChange<T>[] = [];
  let removed: ListChange<T>['before'][] = [];
  let added: ListChange<T>['after'][] = [];
  const flush = () => {
    for (let place = 0; place < Math.max(removed.length, added.length); place++) {
      changes.push({ before: removed[place] ?? null, after: added[place] ?? null });
    }
    removed = [];
    added = [];
  };
  let from = 0;
  let to = 0;
  for (const { kind, items } of sequenceDifference(before.map(plainKey), after.map(plainKey))) {
    if (kind === 'same') flush();
    else if (kind === 'removed') removed.push(...placed(before, from, items.length));
    else added.push(...placed(after, to, items.length));
    if (kind !== 'added') from += items.length;
    if (kind !== 'removed') to += items.length;
  }
  flush();
  return changes;
}

function placed<T>(list: readonly T[], start: number, count: number): { index: number; item: T }[] {
  return list.slice(start, start + count).map((item, place) => ({ index: start + place, item }));
}
