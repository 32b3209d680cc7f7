import { describe, expect, it } from 'vitest';
import { Turns } from '@/lib/threads/turns';

const LIMITS = { atOnce: 2, waiting: 2, waitLimit: 60_000 };

/** Work that ends when it is told to. */
function held() {
  let end = () => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { work: () => ended, end: () => end() };
}

describe('Turns', () => {
  it('lets so many at a time, the others in their order', async () => {
    const turns = new Turns(LIMITS);
    const [first, second] = [held(), held()];
    const began: string[] = [];
    const all = [turns.take(first.work), turns.take(second.work)];
    for (const name of ['c', 'd']) all.push(turns.take(async () => void began.push(name)));
    await Promise.resolve();
    expect(began).toEqual([]);
    second.end();
    await Promise.all(all.slice(1));
    expect(began).toEqual(['c', 'd']);
    first.end();
    await Promise.all(all);
  });

  it('refuses more than may wait, and gives a place back after a failure', async () => {
    const turns = new Turns({ ...LIMITS, atOnce: 1, waiting: 1 });
    const first = held();
    const running = turns.take(first.work);
    const failing = turns.take(() => Promise.reject(new Error('failed')));
    await expect(turns.take(async () => 0)).rejects.toMatchObject({
      code: 'unavailable',
      details: { retryAfterSeconds: 5 },
    });
    first.end();
    await expect(failing).rejects.toThrow('failed');
    await running;
    await expect(turns.take(async () => 1)).resolves.toBe(1);
  });

  it('frees the place of one whose client has gone', async () => {
    const turns = new Turns({ ...LIMITS, atOnce: 1, waiting: 1 });
    const [first, gone] = [held(), new AbortController()];
    const running = turns.take(first.work);
    const waiting = turns.take(async () => 0, gone.signal);
    gone.abort();
    await expect(waiting).rejects.toMatchObject({ code: 'unavailable' });
    await expect(turns.take(async () => 0, gone.signal)).rejects.toMatchObject({ code: 'unavailable' });
    const next = turns.take(async () => 1);
    first.end();
    await running;
    await expect(next).resolves.toBe(1);
  });

  it('gives up when the turn does not come', async () => {
    const turns = new Turns({ ...LIMITS, atOnce: 1, waitLimit: 50 });
    const first = held();
    const running = turns.take(first.work);
    await expect(turns.take(async () => 0)).rejects.toMatchObject({ code: 'unavailable' });
    first.end();
    await running;
    await expect(turns.take(async () => 1)).resolves.toBe(1);
  });
});
