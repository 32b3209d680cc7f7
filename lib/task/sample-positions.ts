import { seededRandom } from '@/lib/task/seeded-random';

/** How many instances a reviewer is shown at first, and with each "more". */
export const SAMPLE_SIZE = 20;

/**
 * Positions of a sample of `total` instances, in random order but always the same for a seed. A later part continues an
 * earlier one: `sample(n, s, {from: 20})` shares no position with `sample(n, s)`, and all parts together are all positions.
 */
export function samplePositions(
  total: number,
  seed: number,
  { from = 0, count = SAMPLE_SIZE }: { from?: number; count?: number } = {},
): number[] {
  const next = seededRandom(seed);
  // Fisher-Yates from the front; only swapped positions are held, so a sample costs its own size.
  const swapped = new Map<number, number>();
  const end = Math.min(total, from + count);
  const drawn: number[] = [];
  for (let i = 0; i < end; i++) {
    const j = i + Math.floor(next() * (total - i));
    const taken = swapped.get(j) ?? j;
    swapped.set(j, swapped.get(i) ?? i);
    if (i >= from) drawn.push(taken);
  }
  return drawn;
}
