/** Slots of the table for each text. The fuller the table, the more texts share a slot by chance. */
const SLOTS = 32;
const MOST_BITS = 22;

/** The table of most tasks, kept, since a new one would have to be fetched from the system each time. */
const kept = new Uint8Array(2 ** 18);

/**
 * Which texts may have an equal: 1 for each whose fingerprint, or its slot in a table, is another's too. Equal texts have
 * equal fingerprints, so a 0 is certain; how the others compare is to be found out. Takes one step a text, whatever they are.
 */
export function likelyRepeats(fingerprints: Int32Array): Uint8Array {
  const bits = Math.min(MOST_BITS, 32 - Math.clz32(fingerprints.length * SLOTS));
  const shift = 32 - bits;
  const size = 2 ** bits;
  const uses = size > kept.length ? new Uint8Array(size) : kept.fill(0, 0, size);
  for (let index = 0; index < fingerprints.length; index++) {
    const slot = slotOf(fingerprints[index] ?? 0, shift);
    if (uses[slot] !== 2) uses[slot] = (uses[slot] ?? 0) + 1;
  }
  const repeats = new Uint8Array(fingerprints.length);
  for (let index = 0; index < fingerprints.length; index++) {
    if (uses[slotOf(fingerprints[index] ?? 0, shift)] === 2) repeats[index] = 1;
  }
  return repeats;
}

/** The upper bits of a product (Knuth's multiplicative hashing), which depend on all bits of the fingerprint. */
function slotOf(fingerprint: number, shift: number): number {
  return Math.imul(fingerprint, 0x9e3779b1) >>> shift;
}
