import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import { transaction } from '@/lib/db/transaction';
import { changeSettings } from '@/lib/members/settings';
import { nextTaskNumber, raiseTaskNumber, takeTaskNumber } from '@/lib/submissions/task-number';
import { anActor } from '@/lib/testing/factory';

const take = () => transaction(takeTaskNumber);

describe('task numbers', () => {
  it('start where the setting says, are given one after the other, and asking takes none', async () => {
    expect(await nextTaskNumber(db())).toBe(2_000);
    expect(await Promise.all([take(), take(), take()]).then((numbers) => numbers.sort())).toEqual([
      2_000, 2_001, 2_002,
    ]);
    expect([await nextTaskNumber(db()), await nextTaskNumber(db())]).toEqual([2_003, 2_003]);
  });

  it('are given again when the one who took them fails', async () => {
    const next = await nextTaskNumber(db());
    const failing = transaction(async (tx) => {
      await takeTaskNumber(tx);
      throw new Error('after taking');
    });
    await expect(failing).rejects.toThrow('after taking');
    expect(await take()).toBe(next);
  });

  it('go on after an import’s number, and never back', async () => {
    await transaction((tx) => raiseTaskNumber(tx, 2_700));
    await transaction((tx) => raiseTaskNumber(tx, 600));
    expect(await take()).toBe(2_701);
  });

  it('go on after the highest number of a task, whoever gave it', async () => {
    await db().task.create({ data: { number: 5_000, slug: 'synthetic_parity' } });
    expect(await nextTaskNumber(db())).toBe(5_001);
    expect(await take()).toBe(5_001);
  });

  it('go on from a higher beginning, which cannot be among those that are given', async () => {
    const maintainer = await anActor('MAINTAINER');
    const last = await take();
    await expect(changeSettings(maintainer, { firstTaskNumber: last })).rejects.toMatchObject({
      details: { fieldErrors: { firstTaskNumber: expect.stringContaining(`${last + 1} or more`) } },
    });
    // What stays as it was needs no second look.
    await changeSettings(maintainer, { firstTaskNumber: 2_000, leaseMinutes: 60 });
    await changeSettings(maintainer, { firstTaskNumber: 8_000 });
    expect([await nextTaskNumber(db()), await take(), await take()]).toEqual([8_000, 8_000, 8_001]);
  });

  it('are unique but among imported tasks, whoever writes them', async () => {
    const { id: createdById } = await anActor();
    await db().task.create({ data: { number: 8_861, slug: 'imported_one' } });
    await db().task.create({ data: { number: 8_861, slug: 'imported_two' } });
    await expect(db().task.create({ data: { number: 8_861, slug: 'imported_two' } })).rejects.toThrow();
    await expect(db().task.create({ data: { number: 8_861, slug: 'own', createdById } })).rejects.toThrow();
    await db().task.create({ data: { number: 8_862, slug: 'own', createdById } });
    await expect(db().task.create({ data: { number: 8_862, slug: 'imported' } })).rejects.toThrow();
  });

  it('make an import wait for a submission that takes one, and the other way round', async () => {
    const order: string[] = [];
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    let taken = () => {};
    const hasTaken = new Promise<void>((resolve) => {
      taken = resolve;
    });
    const submission = transaction(async (tx) => {
      await takeTaskNumber(tx);
      taken();
      await held;
      order.push('submission');
    });
    await hasTaken;
    const importing = transaction((tx) => raiseTaskNumber(tx, 9_900)).then(() => order.push('import'));
    await expect.poll(waitingLocks, { timeout: 10_000 }).toBeGreaterThan(0);
    release();
    await Promise.all([submission, importing]);
    expect(order).toEqual(['submission', 'import']);
  });
});

async function waitingLocks(): Promise<number> {
  const [row] = await db().$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM pg_locks WHERE NOT granted`;
  return row?.count ?? 0;
}
