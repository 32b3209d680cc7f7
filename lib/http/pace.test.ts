import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Pace } from '@/lib/http/pace';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'performance'], now: 0 });
});
afterEach(() => {
  vi.useRealTimers();
});

/** How long, in milliseconds, it takes until all have passed. */
async function timeOf(work: Promise<unknown>): Promise<number> {
  const begin = performance.now();
  let end: number | undefined;
  void work.then(() => {
    end = performance.now();
  });
  while (end === undefined) await vi.advanceTimersByTimeAsync(1);
  return end - begin;
}

it('lets a first burst pass at once', async () => {
  const pace = new Pace({ rate: 1_000, burst: 500 });
  expect(await timeOf(pace.pass(500))).toBeLessThanOrEqual(1);
});

it('spreads what comes beyond it, of whomever it is', async () => {
  const pace = new Pace({ rate: 1_000, burst: 500 });
  const all = Promise.all(Array.from({ length: 10 }, () => pace.pass(250)));
  expect(await timeOf(all)).toBeCloseTo(2_000, -1);
});

it('gives no more than the burst for having waited long', async () => {
  const pace = new Pace({ rate: 1_000, burst: 500 });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(await timeOf(pace.pass(1_500))).toBeCloseTo(1_000, -1);
});
