/**
 * The processor time of each work in milliseconds, helping threads included: the lower quartile, since what other programs
 * do to caches and clocks only adds to it. The works take turns, so that it slows all alike.
 */
export function inTurn(runs: number, works: readonly (() => unknown)[]): number[] {
  const all = works.map((work) => ({ work, times: [] as number[] }));
  for (let run = -5; run < runs; run++) {
    for (const { work, times } of all) {
      const begin = process.cpuUsage();
      work();
      const { user, system } = process.cpuUsage(begin);
      if (run >= 0) times.push((user + system) / 1_000);
    }
  }
  return all.map(({ times }) => times.sort((a, b) => a - b)[Math.floor(times.length / 4)] ?? Number.NaN);
}
