import type { Path } from '@/lib/checks/path';
import { TASK_KEYS } from '@/lib/task/schema';

const FIELD_ORDER = new Map<string | number | undefined, number>(TASK_KEYS.map((key, index) => [key, index]));

/** Orders paths as people read a task: the whole first, then the fields in the format's order, lists by position. */
export function comparePaths(a: Path, b: Path): number {
  const byField = fieldRank(a) - fieldRank(b);
  if (byField !== 0) return byField;
  for (let depth = 0; depth < Math.min(a.length, b.length); depth++) {
    const order = compareParts(a[depth], b[depth]);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

function fieldRank(path: Path): number {
  if (path.length === 0) return -1;
  return FIELD_ORDER.get(path[0]) ?? TASK_KEYS.length;
}

function compareParts(a: string | number | undefined, b: string | number | undefined): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  const left = String(a);
  const right = String(b);
  return left < right ? -1 : left > right ? 1 : 0;
}
