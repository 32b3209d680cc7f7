/** How often each output occurs. */
export interface LabelDistribution {
  /** The most frequent outputs, most frequent first. */
  labels: { label: string; count: number }[];
  /** How many different outputs there are, and outputs in all. */
  distinct: number;
  total: number;
  /** Entropy divided by the logarithm of `distinct`, from 0 (one output only) to 1 (all alike); null for one output. */
  balance: number | null;
}

/**
 * Counts the outputs of all instances, flattened, as SuperNI's balance rule does. Outputs that are not text are left out.
 * At most `shown` labels are listed; `balance` is over all of them.
 */
export function labelDistribution(outputs: Iterable<unknown>, shown = 15): LabelDistribution {
  const counts = new Map<string, number>();
  let total = 0;
  for (const output of outputs) {
    if (typeof output !== 'string') continue;
    counts.set(output, (counts.get(output) ?? 0) + 1);
    total += 1;
  }
  const labels = [...counts].map(([label, count]) => ({ label, count }));
  labels.sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1));
  return { labels: labels.slice(0, shown), distinct: counts.size, total, balance: balanceOf(counts, total) };
}

function balanceOf(counts: ReadonlyMap<string, number>, total: number): number | null {
  if (counts.size < 2) return null;
  let entropy = 0;
  for (const count of counts.values()) entropy -= (count / total) * Math.log(count / total);
  return entropy / Math.log(counts.size);
}
