import { afterEach, describe, expect, it } from 'vitest';
import { ThreadPool } from '@/lib/threads/thread-pool';
import { typescriptThread } from '@/lib/threads/typescript-thread';

const LIMITS = {
  threads: 1,
  large: 1,
  waiting: 2,
  waitingBytes: 1000,
  timeLimit: 60_000,
  waitLimit: 60_000,
  keptHeap: 1 << 30,
};
const LARGE = 8 * 1024 * 1024;

let pool: ThreadPool | undefined;
afterEach(async () => await pool?.close());

/** Work for these tests alone, served as the app's is. */
const newPool = (limits: Partial<typeof LIMITS> = {}) => {
  const start = () =>
    typescriptThread(new URL('./testing/thread.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: 64 },
    });
  pool = new ThreadPool(start, { ...LIMITS, ...limits });
  return pool;
};
const run = (name: string, input: unknown, more: { weight?: number; signal?: AbortSignal } = {}) =>
  (pool ?? newPool()).run({ name, input, weight: 1, ...more });

describe('ThreadPool', () => {
  it('does one job after the other in the same thread', async () => {
    newPool();
    const seen = await Promise.all([run('count', 'a'), run('count', 'b'), run('count', 'c')]);
    expect(seen).toEqual([
      ['a', 1],
      ['b', 2],
      ['c', 3],
    ]);
  });

  it('gives errors of the work with code and details, and goes on', async () => {
    newPool();
    await expect(run('refuse', null)).rejects.toMatchObject({
      name: 'AppError',
      code: 'invalid',
      message: 'No.',
      details: { places: [1] },
    });
    await expect(run('break', null)).rejects.toThrow('broken');
    await expect(run('no such work', null)).rejects.toThrow('no such work');
    await expect(run('count', 'a')).resolves.toEqual(['a', 1]);
  });

  it('stops what takes too long, for that job alone', async () => {
    newPool({ timeLimit: 1_000 });
    const late = run('spin', null);
    const next = run('count', 'a');
    await expect(late).rejects.toMatchObject({
      code: 'too-large',
      message: expect.stringContaining('longer than 1 s'),
    });
    await expect(next).resolves.toEqual(['a', 1]);
  });

  it('stops what takes too much memory, for that job alone', async () => {
    newPool();
    const eater = run('eat', null);
    const next = run('count', 'a');
    await expect(eater).rejects.toMatchObject({ code: 'too-large', message: expect.stringContaining('memory') });
    await expect(next).resolves.toEqual(['a', 1]);
  });

  it('refuses more than may wait, by count and by bytes, and says when to come again', async () => {
    newPool();
    const stop = new AbortController();
    const running = run('spin', null, { signal: stop.signal });
    const waiting = [run('count', 'a', { weight: 600 }), run('count', 'b', { weight: 400 })];
    const refusal = { code: 'unavailable', details: { retryAfterSeconds: 5 } };
    await expect(run('count', 'c', { weight: 0 })).rejects.toMatchObject(refusal);
    stop.abort();
    await expect(running).rejects.toMatchObject({ code: 'unavailable' });
    await Promise.all(waiting);

    const again = new AbortController();
    const second = run('spin', null, { signal: again.signal });
    const heavy = run('count', 'd', { weight: 900 });
    await expect(run('count', 'e', { weight: 101 })).rejects.toMatchObject(refusal);
    again.abort();
    await expect(second).rejects.toMatchObject({ code: 'unavailable' });
    await heavy;
  });

  it('gives up what waits too long', async () => {
    newPool({ waitLimit: 300 });
    const stop = new AbortController();
    const running = run('spin', null, { signal: stop.signal });
    await expect(run('count', 'a')).rejects.toMatchObject({ code: 'unavailable', details: { retryAfterSeconds: 5 } });
    stop.abort();
    await expect(running).rejects.toMatchObject({ code: 'unavailable' });
  });

  it('frees the place of a job whose client has gone', async () => {
    newPool();
    const [first, second] = [new AbortController(), new AbortController()];
    const running = run('spin', null, { signal: first.signal });
    const waiting = run('count', 'never', { signal: second.signal });
    const last = run('count', 'a');
    second.abort();
    await expect(waiting).rejects.toMatchObject({ code: 'unavailable' });
    first.abort();
    await expect(running).rejects.toMatchObject({ code: 'unavailable' });
    await expect(last).resolves.toEqual(['a', 1]);
    await expect(run('count', 'b', { signal: first.signal })).rejects.toMatchObject({ code: 'unavailable' });
  });

  it('lets small jobs pass large ones that wait for their turn', async () => {
    newPool({ threads: 2, large: 1, waitingBytes: 4 * LARGE });
    const stop = new AbortController();
    const large = run('spin', null, { weight: LARGE, signal: stop.signal });
    const order: string[] = [];
    const nextLarge = run('count', 'large', { weight: LARGE }).then(() => order.push('large'));
    await run('count', 'small').then(() => order.push('small'));
    stop.abort();
    await expect(large).rejects.toMatchObject({ code: 'unavailable' });
    await nextLarge;
    expect(order).toEqual(['small', 'large']);
  });

  it('answers what a job asks, and passes on why there is no answer', async () => {
    newPool();
    const answer = async (question: unknown) => {
      if (question === 'never') throw new TypeError('no answer');
      return `${question}!`;
    };
    await expect(pool?.run({ name: 'ask', input: 'so', weight: 1, answer })).resolves.toEqual(['so!', 'so!!']);
    await expect(pool?.run({ name: 'ask', input: 'never', weight: 1, answer })).rejects.toThrow(TypeError);
    await expect(run('count', 'a')).resolves.toEqual(['a', 1]);
  });

  it('ends a thread that keeps too much', async () => {
    newPool({ keptHeap: 0 });
    await run('count', 'a');
    await expect(run('count', 'b')).resolves.toEqual(['b', 1]);
  });
});
