import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { inEvenTime } from '@/lib/auth/even-time';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const after = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

it.each([
  [1, 250],
  [180, 250],
  [260, 500],
])('work of %i ms takes %i ms, whether it succeeds or fails', async (ms, wanted) => {
  for (const fails of [false, true]) {
    const start = performance.now();
    const run = inEvenTime(250, async () => {
      await after(ms);
      if (fails) throw new Error('refused');
    });
    const settled = Promise.allSettled([run]);
    await vi.runAllTimersAsync();
    expect((await settled)[0].status).toBe(fails ? 'rejected' : 'fulfilled');
    expect(performance.now() - start).toBeCloseTo(wanted, 3);
  }
});
