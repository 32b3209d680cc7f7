/** Slots of the table for each text. The fuller the table, the more texts share a slot by chance. */
const SLOTS = 32;
const MOST_BITS = 22;

/** The table of most tasks, kept, since a new one would have to be fetched from the system each time. */
const kept = new Uint8Array(2 ** 18);

/**
 * The indices, in order, of the texts that may have an equal, as their fingerprints have. Equal texts have equal
 * fingerprints, so the others have none. A table with few slots, which stays near the processor, finds nearly all of these;
 * only what shares a slot is compared.
 */
export function likelyRepeats(fingerprints: Int32Array): number[] {
  const bits = Math.min(MOST_BITS, 32 - Math.clz32(fingerprints.length * SLOTS));
  const shift = 32 - bits;
  const size = 2 ** bits;
  const uses = size > kept.length ? new Uint8Array(size) : kept.fill(0, 0, size);
  for (let index = 0; index < fingerprints.length; index++) {
    const slot = slotOf(fingerprints[index] ?? 0, shift);
    if (uses[slot] !== 2) uses[slot] = (uses[slot] ?? 0) + 1;
  }
  const sharing: number[] = [];
  for (let index = 0; index < fingerprints.length; index++) {
    if (uses[slotOf(fingerprints[index] ?? 0, shift)] === 2) sharing.push(index);
  }
  return withEqual(fingerprints, sharing);
}

/** The indices whose fingerprint, and not only its slot, is that of another. */
function withEqual(fingerprints: Int32Array, indices: readonly number[]): number[] {
  const once = new Set<number>();
  const repeated = new Set<number>();
  for (const index of indices) {
    const fingerprint = fingerprints[index] ?? 0;
    if (once.has(fingerprint)) repeated.add(fingerprint);
    else once.add(fingerprint);
  }
  return repeated.size === 0 ? [] : indices.filter((index) => repeated.has(fingerprints[index] ?? 0));
}

/** The upper bits of a product (Knuth's multiplicative hashing), which depend on all bits of the fingerprint. */
function slotOf(fingerprint: number, shift: number): number {
  return Math.imul(fingerprint, 0x9e3779b1) >>> shift;
}
