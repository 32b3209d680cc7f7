/** A line of the table: what was measured, against what, in which unit. */
export interface Row {
  work: string;
  ours: string;
  baseline: string;
  ratio: string;
  target: string;
}

/** Runs `work` once to warm up and then `runs` times; gives the median in milliseconds. */
export async function medianMs(runs: number, work: (run: number) => unknown): Promise<number> {
  await work(0);
  const times: number[] = [];
  for (let run = 1; run <= runs; run++) {
    const begin = performance.now();
    await work(run);
    times.push(performance.now() - begin);
  }
  return median(times);
}

/** The middle value. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The least value that such a part of the values (0.95 of them, for instance) does not exceed. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.ceil(sorted.length * part) - 1] ?? Number.NaN;
}

/** Milliseconds with one digit. */
export const ms = (value: number) => `${value.toFixed(1)} ms`;

/** A quotient with two digits. */
export const times = (value: number) => `${value.toFixed(2)} ×`;
