import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Starts so many of the works a second, one after the other, whether or not those before have ended, as visitors do. Gives
 * how long each took in milliseconds, counted from the moment at which it was due. The first one is due after `delay`
 * milliseconds.
 */
export async function openLoop(
  perSecond: number,
  works: readonly (() => Promise<unknown>)[],
  delay = 0,
): Promise<number[]> {
  const start = performance.now() + delay;
  return await Promise.all(
    works.map(async (work, place) => {
      const due = start + (place * 1_000) / perSecond;
      await sleep(due - performance.now());
      await work();
      return performance.now() - due;
    }),
  );
}
