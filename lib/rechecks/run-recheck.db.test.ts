import { beforeEach, describe, expect, it } from 'vitest';
import { ENGINE_VERSION } from '@/lib/checks/engine/engine-version';
import { db } from '@/lib/db/client';
import { cancelRecheck } from '@/lib/rechecks/cancel-recheck';
import { type RecheckLease, takeRecheck } from '@/lib/rechecks/recheck-lease';
import { runRecheck } from '@/lib/rechecks/run-recheck';
import { startDueRecheck, startRecheck } from '@/lib/rechecks/start-recheck';
import type { TaskFile } from '@/lib/task/schema';
import { anActor } from '@/lib/testing/factory';
import { asOwner, asOwnerUnguarded } from '@/lib/testing/owner';
import { anAcceptedTask, aQueuedSubmission } from '@/lib/testing/queued-submission';

const never = new AbortController().signal;
const lastJob = () => db().job.findFirstOrThrow({ orderBy: { createdAt: 'desc' } });
const verbs = async () =>
  (await db().auditEntry.findMany({ where: { subjectType: 'job' }, orderBy: { id: 'asc' } })).map(({ verb }) => verb);

/** As if the accepted tasks had been checked with the rules before these. */
async function makeOutdated(): Promise<void> {
  await db().taskCheck.updateMany({ data: { engineVersion: 'before', checkedAt: new Date(0) } });
}

beforeEach(async () => {
  await db().taskCheck.deleteMany();
  await asOwner('DELETE FROM "Job"');
  await db().task.updateMany({ where: { state: 'ACCEPTED' }, data: { state: 'RETIRED' } });
});

describe('a re-check', () => {
  it('runs the current rules on every accepted task that they have not seen, and says how it went', async () => {
    const accepted = [await anAcceptedTask(), await anAcceptedTask(), await anAcceptedTask()];
    await makeOutdated();
    await startDueRecheck({ versionChanged: true });

    const seen: number[] = [];
    expect(await runRecheck({ signal: never, onProgress: (checked) => seen.push(checked) })).toBe('done');

    expect(seen).toEqual([1, 2, 3]);
    const checks = await db().taskCheck.findMany();
    expect(checks.map(({ submissionId }) => submissionId).sort()).toEqual(accepted.map(({ id }) => id).sort());
    for (const check of checks) expect(check).toMatchObject({ engineVersion: ENGINE_VERSION, errors: 0, fault: null });
    expect(await lastJob()).toMatchObject({
      state: 'DONE',
      done: 3,
      total: 3,
      report: { accepted: 3, checked: 3, failing: 0, newlyFailing: 0, unreadable: 0 },
    });
    expect((await verbs()).slice(-2)).toEqual(['recheck.started', 'recheck.finished']);
    expect(await startDueRecheck({ versionChanged: true })).toBeNull();
  });

  it('goes on where a worker that was killed has stopped, once its lease is over', async () => {
    for (let task = 0; task < 3; task++) await anAcceptedTask();
    await makeOutdated();
    await startDueRecheck({ versionChanged: true });
    const stopping = new AbortController();
    await runRecheck({ signal: stopping.signal, onProgress: () => stopping.abort() });
    // What a kill would have left: one task is done, and the lease is still the dead worker's.
    const inAMinute = new Date(Date.now() + 60_000);
    await db().job.updateMany({ data: { leaseId: crypto.randomUUID(), leaseUntil: inAMinute } });
    const [first] = await db().taskCheck.findMany({ where: { engineVersion: ENGINE_VERSION } });

    expect(await runRecheck({ signal: never })).toBe('idle');
    await db().job.updateMany({ data: { leaseUntil: new Date(0) } });
    expect(await runRecheck({ signal: never })).toBe('done');

    expect(await lastJob()).toMatchObject({ state: 'DONE', done: 3, total: 3 });
    const again = await db().taskCheck.findUniqueOrThrow({ where: { taskId: first?.taskId ?? '' } });
    expect(again.checkedAt).toEqual(first?.checkedAt);
  });

  it('is put down at once by a worker that ends in order', async () => {
    await anAcceptedTask();
    await makeOutdated();
    await startDueRecheck({ versionChanged: true });
    expect(await runRecheck({ signal: AbortSignal.abort() })).toBe('stopped');
    expect(await lastJob()).toMatchObject({ state: 'RUNNING', done: 0, leaseUntil: null });
    expect(await runRecheck({ signal: never })).toBe('done');
  });

  it('is taken by one of two workers', async () => {
    for (let task = 0; task < 4; task++) await anAcceptedTask();
    await makeOutdated();
    await startDueRecheck({ versionChanged: true });
    const outcomes = await Promise.all([runRecheck({ signal: never }), runRecheck({ signal: never })]);
    expect(outcomes.sort()).toEqual(['done', 'idle']);
    expect(await lastJob()).toMatchObject({ done: 4 });
  });

  it('is left by a worker that was too slow and has lost it to another', async () => {
    for (let task = 0; task < 2; task++) await anAcceptedTask();
    await makeOutdated();
    await startDueRecheck({ versionChanged: true });
    let other: RecheckLease | null = null;
    const slow = await runRecheck({
      signal: never,
      onProgress: async () => {
        await db().job.updateMany({ data: { leaseUntil: new Date(0) } });
        other = await takeRecheck();
      },
    });
    expect(slow).toBe('lost');
    expect(other).not.toBeNull();
    expect(await lastJob()).toMatchObject({ state: 'RUNNING', done: 1, total: 2 });
    expect(await db().taskCheck.count({ where: { engineVersion: ENGINE_VERSION } })).toBe(1);
  });

  it('records a task whose file is gone or damaged as such, and checks the rest', async () => {
    const [gone, fine] = [await anAcceptedTask(), await anAcceptedTask()];
    await makeOutdated();
    await damage(gone.sha256);
    await startDueRecheck({ versionChanged: true });
    expect(await runRecheck({ signal: never })).toBe('done');
    const faults = await db().taskCheck.findMany({ select: { submissionId: true, fault: true } });
    expect(faults).toContainEqual({ submissionId: gone.id, fault: `The stored blob ${gone.sha256} is damaged.` });
    expect(faults).toContainEqual({ submissionId: fine.id, fault: null });
    expect(await lastJob()).toMatchObject({ state: 'DONE', report: { checked: 2, unreadable: 1 } });
    expect(await startDueRecheck({ versionChanged: true })).toBeNull();
  });

  it('tells errors that the report of the acceptance did not have from those that it had', async () => {
    const unexplained = (file: TaskFile) => {
      for (const example of file['Negative Examples']) example.explanation = ' ';
    };
    const known = await anAcceptedTask();
    const blob = await aQueuedSubmission({ change: unexplained });
    await replaceContent(known.id, blob.sha256, {});
    const knew = await anAcceptedTask();
    await replaceContent(knew.id, blob.sha256, { 'explanations/blank': 2 });
    await makeOutdated();
    await startDueRecheck({ versionChanged: true });
    await runRecheck({ signal: never });

    const checks = await db().taskCheck.findMany({ orderBy: { newErrors: 'desc' } });
    expect(checks).toMatchObject([
      { submissionId: known.id, errors: 2, newErrors: 2, totals: { 'explanations/blank': 2 } },
      { submissionId: knew.id, errors: 2, newErrors: 0 },
    ]);
    expect(checks.map(({ newMessages }) => newMessages.includes('explanations/blank'))).toEqual([true, false]);
    expect(await lastJob()).toMatchObject({ report: { failing: 2, newlyFailing: 1 } });
    const states = await db().task.findMany({ where: { check: { errors: { gt: 0 } } }, select: { state: true } });
    expect(states).toEqual([{ state: 'ACCEPTED' }, { state: 'ACCEPTED' }]);
  });
});

describe('cancelling a re-check', () => {
  it('ends it after the task that is being checked, and keeps what is done', async () => {
    for (let task = 0; task < 3; task++) await anAcceptedTask();
    await makeOutdated();
    const maintainer = await anActor('MAINTAINER');
    await startRecheck(maintainer, { all: false });
    const cancelOnce = async (checked: number) => (checked === 1 ? await cancelRecheck(maintainer) : undefined);
    expect(await runRecheck({ signal: never, onProgress: cancelOnce })).toBe('cancelled');

    expect(await lastJob()).toMatchObject({ state: 'CANCELLED', done: 2, total: 3 });
    expect(await db().taskCheck.count({ where: { engineVersion: ENGINE_VERSION } })).toBe(2);
    expect((await verbs()).slice(-2)).toEqual(['recheck.started', 'recheck.cancelled']);
    // The clock does not begin it again.
    expect(await startDueRecheck({ versionChanged: false })).toBeNull();
  });

  it('ends one at once that no worker has begun, or whose worker is gone', async () => {
    await anAcceptedTask();
    await makeOutdated();
    const maintainer = await anActor('MAINTAINER');
    await startRecheck(maintainer, { all: true });
    await cancelRecheck(maintainer);
    expect(await lastJob()).toMatchObject({ state: 'CANCELLED', done: 0 });
    expect(await runRecheck({ signal: never })).toBe('idle');
    await expect(cancelRecheck(maintainer)).rejects.toMatchObject({ code: 'conflict' });
  });
});

async function damage(sha256: string): Promise<void> {
  const change = `UPDATE "Blob" SET deflated = '\\x00', "deflatedSize" = 1 WHERE sha256 = $1`;
  await asOwnerUnguarded('Blob', change, [sha256]);
}

/** Puts other content and another stored report into a submission, as older rules would have let it be accepted. */
async function replaceContent(id: string, sha256: string, totals: Record<string, number>): Promise<void> {
  const change = `UPDATE "Submission" SET sha256 = $1, report = jsonb_set(report, '{totals}', $2) WHERE id = $3`;
  await asOwnerUnguarded('Submission', change, [sha256, JSON.stringify(totals), id]);
}
