import { emptyLayout, type JsonLayout } from '@/lib/task/file/json-layout';

/**
 * Takes a layout apart by the first `steps` steps of its pointers (`/Instances/17` for two), in one pass. The pointers of a
 * part start at its place; entries for places further out are left out, and so are parts of a list from item `most` on.
 */
export function layoutParts(
  layout: JsonLayout,
  steps: number,
  most = Number.POSITIVE_INFINITY,
): ReadonlyMap<string, JsonLayout> {
  const parts = new Map<string, JsonLayout>();
  const isBeyond = (path: string, end: number) => Number(path.slice(path.lastIndexOf('/', end - 1) + 1, end)) >= most;
  for (const [path, order] of layout.keyOrder) {
    const end = endOfStep(path, steps);
    if (end >= 0 && !isBeyond(path, end)) part(parts, path.slice(0, end)).keyOrder.set(path.slice(end), order);
  }
  for (const [path, text] of layout.numbers) {
    const end = endOfStep(path, steps);
    if (end >= 0 && !isBeyond(path, end)) part(parts, path.slice(0, end)).numbers.set(path.slice(end), text);
  }
  return parts;
}

function part(parts: Map<string, JsonLayout>, key: string): JsonLayout {
  const known = parts.get(key);
  if (known !== undefined) return known;
  const made = emptyLayout();
  parts.set(key, made);
  return made;
}

/** Where the first `steps` steps end; -1 when there are fewer. */
function endOfStep(path: string, steps: number): number {
  let at = path === '' ? -1 : 0;
  for (let step = 0; step < steps; step++) {
    if (at < 0 || at >= path.length) return -1;
    const next = path.indexOf('/', at + 1);
    at = next < 0 ? path.length : next;
  }
  return at;
}
