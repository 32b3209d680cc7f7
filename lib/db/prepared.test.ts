import { describe, expect, it } from 'vitest';
import { Outdated, withPrepared } from '@/lib/db/prepared';

describe('withPrepared', () => {
  it('prepares again while what was prepared is outdated, and says which time is the last', async () => {
    let prepared = 0;
    const seen: [number, boolean][] = [];
    const outcome = await withPrepared(
      async () => ++prepared,
      async (number, last) => {
        seen.push([number, last]);
        if (!last) throw new Outdated();
        return 'done';
      },
    );
    expect(outcome).toBe('done');
    expect(seen).toEqual([
      [1, false],
      [2, false],
      [3, true],
    ]);
  });

  it('passes any other error on', async () => {
    let prepared = 0;
    const failing = withPrepared(
      async () => ++prepared,
      async () => {
        throw new TypeError('other');
      },
    );
    await expect(failing).rejects.toThrow(TypeError);
    expect(prepared).toBe(1);
  });
});
