import { beforeEach, describe, expect, it } from 'vitest';
import { COMMAND_LINE } from '@/lib/auth/command-line';
import { db } from '@/lib/db/client';
import { cancelRecheck } from '@/lib/rechecks/cancel-recheck';
import { runRecheck } from '@/lib/rechecks/run-recheck';
import { startDueRecheck, startRecheck } from '@/lib/rechecks/start-recheck';
import { anActor } from '@/lib/testing/factory';
import { asOwner } from '@/lib/testing/owner';
import { anAcceptedTask } from '@/lib/testing/queued-submission';

const never = new AbortController().signal;

beforeEach(async () => {
  await db().taskCheck.deleteMany();
  await asOwner('DELETE FROM "Job"');
  await db().task.updateMany({ where: { state: 'ACCEPTED' }, data: { state: 'RETIRED' } });
});

describe('starting a re-check', () => {
  it('is for maintainers and the command line', async () => {
    await anAcceptedTask();
    for (const role of ['CONTRIBUTOR', 'REVIEWER'] as const) {
      await expect(startRecheck(await anActor(role), { all: true })).rejects.toMatchObject({ code: 'forbidden' });
      await expect(cancelRecheck(await anActor(role))).rejects.toMatchObject({ code: 'forbidden' });
    }
    await expect(startRecheck(null, { all: true })).rejects.toMatchObject({ code: 'not-signed-in' });
    await expect(cancelRecheck(null)).rejects.toMatchObject({ code: 'not-signed-in' });
    expect(await startRecheck(COMMAND_LINE, { all: true })).toMatchObject({ total: 1 });
  });

  it('begins one, however many ask at once', async () => {
    await anAcceptedTask();
    const maintainer = await anActor('MAINTAINER');
    const started = await Promise.allSettled([1, 2, 3].map(() => startRecheck(maintainer, { all: true })));
    expect(started.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected']);
    expect(await startDueRecheck({ versionChanged: true })).toBeNull();
    expect(await db().job.count()).toBe(1);
  });

  it('checks every accepted task again when all are wanted, and otherwise only what is due', async () => {
    const { taskId } = await anAcceptedTask();
    await anAcceptedTask();
    await startDueRecheck({ versionChanged: true });
    await runRecheck({ signal: never });
    const maintainer = await anActor('MAINTAINER');
    await expect(startRecheck(maintainer, { all: false })).rejects.toMatchObject({ code: 'conflict' });
    await db().taskCheck.update({ where: { taskId }, data: { engineVersion: 'before' } });
    expect(await startRecheck(maintainer, { all: false })).toMatchObject({ total: 1 });
    await runRecheck({ signal: never });

    expect(await startRecheck(maintainer, { all: true })).toMatchObject({ total: 2 });
    const { createdAt } = await db().job.findFirstOrThrow({ orderBy: { createdAt: 'desc' } });
    expect(await runRecheck({ signal: never })).toBe('done');
    expect(await db().taskCheck.count({ where: { checkedAt: { gte: createdAt } } })).toBe(2);
  });

  it('leaves another version’s re-check to its worker, and ends it when that is gone', async () => {
    await anAcceptedTask();
    await db().taskCheck.deleteMany();
    await startDueRecheck({ versionChanged: true });
    const input = { engineVersion: 'other', all: false };
    await db().job.updateMany({ data: { input, state: 'RUNNING', leaseUntil: new Date(Date.now() + 60_000) } });
    expect(await startDueRecheck({ versionChanged: true })).toBeNull();
    expect(await runRecheck({ signal: never })).toBe('idle');

    await db().job.updateMany({ data: { leaseUntil: new Date(0) } });
    expect(await runRecheck({ signal: never })).toBe('idle');
    expect(await startDueRecheck({ versionChanged: true })).toMatchObject({ total: 1 });
    const jobs = await db().job.findMany({ orderBy: { createdAt: 'asc' } });
    expect(jobs.map(({ state }) => state)).toEqual(['CANCELLED', 'QUEUED']);
  });
});

describe('the clock', () => {
  it('starts a re-check for a task that was accepted without a complete report, not for other versions', async () => {
    const { taskId } = await anAcceptedTask();
    await startDueRecheck({ versionChanged: true });
    await runRecheck({ signal: never });
    await db().taskCheck.updateMany({ data: { engineVersion: 'before' } });
    expect(await startDueRecheck({ versionChanged: false })).toBeNull();

    await anAcceptedTask({ taskId });
    await db().taskCheck.deleteMany();
    expect(await startDueRecheck({ versionChanged: false })).toMatchObject({ total: 1 });
  });
});
