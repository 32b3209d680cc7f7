/** Bits of the significand of IEEE 754's smaller numbers, the leading one not counted. */
const BITS = { FLOAT: 23, FLOAT16: 10 } as const;

/**
 * A number that was stored in fewer bits, in the fewest decimal digits that tell it from its neighbours there: 0.1, and not
 * the 0.10000000149011612 that the nearest number of 32 bits is.
 */
export function shortFloat(value: number, type: keyof typeof BITS): number {
  if (!Number.isFinite(value) || Number.isInteger(value)) return value;
  const half = 2 ** (Math.floor(Math.log2(Math.abs(value))) - BITS[type] - 1);
  for (let digits = 1; digits < 17; digits++) {
    const short = Number(value.toPrecision(digits));
    if (Math.abs(short - value) < half) return short;
  }
  return value;
}
