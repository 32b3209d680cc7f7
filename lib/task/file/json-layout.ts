/**
 * What a JavaScript value loses of its JSON text, by JSON Pointer. With it, canonical bytes that were read can be written
 * back without a change. Plain data: it survives `structuredClone`.
 */
export interface JsonLayout {
  /** The keys in file order of each object that JavaScript would list in another order (keys like `"2021"` move to the front). */
  keyOrder: Map<string, string[]>;
  /** The text of each number that `JSON.stringify` would print differently: `1.0`, `1e+16`, `-0.0`, `NaN`, long integers. */
  numbers: Map<string, string>;
}

/** A layout that adds nothing to the value. */
export function emptyLayout(): JsonLayout {
  return { keyOrder: new Map(), numbers: new Map() };
}

/** Whether the value alone tells everything. */
export function isEmptyLayout(layout: JsonLayout): boolean {
  return layout.keyOrder.size === 0 && layout.numbers.size === 0;
}

/** One step of a JSON Pointer (RFC 6901): `/` and the escaped key or index. */
export function pointerStep(key: string | number): string {
  return typeof key === 'number' ? `/${key}` : `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

/** Whether JavaScript lists this key before all others, in numeric order: an integer from 0 to 2^32 - 2. */
export function isIndexKey(key: string): boolean {
  if (key.length === 0 || key.length > 10) return false;
  const first = key.charCodeAt(0);
  if (first < 48 || first > 57) return false;
  const number = Number(key);
  return Number.isInteger(number) && number <= 4_294_967_294 && String(number) === key;
}

/** The part of a layout that belongs to the value at `path`, with pointers that start there. */
export function layoutAt(layout: JsonLayout, path: string): JsonLayout {
  const part = emptyLayout();
  for (const [key, order] of layout.keyOrder) {
    if (key === path || key.startsWith(`${path}/`)) part.keyOrder.set(key.slice(path.length), order);
  }
  for (const [key, text] of layout.numbers) {
    if (key === path || key.startsWith(`${path}/`)) part.numbers.set(key.slice(path.length), text);
  }
  return part;
}
