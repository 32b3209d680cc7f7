import { areLabels } from '@/lib/records/label-tally';
import { samplePositions } from '@/lib/task/sample-positions';

/** What was drawn, with the figures that explain it. */
export interface BalancedSample<T> {
  /** In the order in which they were given. */
  chosen: T[];
  /** How many there were and are of each label, the most frequent first; null when the outputs are no closed set. */
  labels: { label: string; before: number; after: number }[] | null;
}

/**
 * Draws `size` items. Where the first outputs are labels of a closed set, every label gets the same share, and what rare
 * ones leave over is dealt to the others; else each item has the same chance. The same seed gives the same sample.
 */
export function sampleBalanced<T>(
  items: readonly T[],
  size: number,
  labelOf: (item: T) => string,
  seed: number,
): BalancedSample<T> {
  const classes = new Map<string, number[]>();
  items.forEach((item, index) => {
    const label = labelOf(item);
    const indices = classes.get(label);
    if (indices === undefined) classes.set(label, [index]);
    else indices.push(index);
  });
  if (classes.size < 2 || !areLabels(classes.size, items.length)) {
    return { chosen: pick(items, samplePositions(items.length, seed, { count: size })), labels: null };
  }
  const shares = fairShares(
    [...classes.values()].map(({ length }) => length),
    size,
  );
  const drawn = [...classes.values()].map((indices, index) => draw(indices, shares[index] ?? 0, seed));
  const labels = [...classes].map(([label, { length }], index) => ({
    label,
    before: length,
    after: drawn[index]?.length ?? 0,
  }));
  return { chosen: pick(items, drawn.flat()), labels: labels.sort((a, b) => b.before - a.before) };
}

/** How many each class gives: as equal as can be, none more than it has; the rest of a division goes to the first ones. */
function fairShares(counts: readonly number[], size: number): number[] {
  const shares = counts.map(() => 0);
  let left = Math.min(
    size,
    counts.reduce((sum, count) => sum + count, 0),
  );
  const byCount = counts.map((count, index) => ({ count, index })).sort((a, b) => a.count - b.count);
  byCount.forEach(({ count, index }, place) => {
    const share = Math.min(count, Math.ceil(left / (byCount.length - place)));
    shares[index] = share;
    left -= share;
  });
  return shares;
}

/** Draws some of the indices, none twice. */
function draw(indices: readonly number[], count: number, seed: number): number[] {
  return samplePositions(indices.length, seed, { count }).map((position) => indices[position] ?? 0);
}

function pick<T>(items: readonly T[], indices: readonly number[]): T[] {
  const chosen = new Set(indices);
  return items.filter((_, index) => chosen.has(index));
}
