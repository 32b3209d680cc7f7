/** A number from 0 to 2^32 - 1 that looks random, the same for the same numbers (the finishing step of MurmurHash3). */
export function mixed(numbers: Iterable<number>): number {
  let hash = 0x9e3779b9;
  for (const number of numbers) {
    hash = Math.imul(hash ^ number, 0x85ebca6b);
    hash ^= hash >>> 13;
    hash = Math.imul(hash, 0xc2b2ae35);
    hash ^= hash >>> 16;
  }
  return hash >>> 0;
}

/** Positions in an order that looks random, the same for the same seed. */
export function seededOrder(positions: readonly number[], seed: number): number[] {
  const ranks = new Map(positions.map((position) => [position, mixed([seed, position])]));
  return [...positions].sort((a, b) => (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0) || a - b);
}
