import { expect, it } from 'vitest';
import { ENGINE_VERSION } from '@/lib/checks/engine/engine-version';
import type { Report } from '@/lib/checks/finding';
import { db } from '@/lib/db/client';
import { transaction } from '@/lib/db/transaction';
import { recordAcceptance, recordCheck } from '@/lib/rechecks/record-check';
import { anAcceptedTask, aQueuedSubmission } from '@/lib/testing/queued-submission';

const report: Report = {
  engineVersion: ENGINE_VERSION,
  verdict: 'fail',
  upstream: 'pass',
  counts: { error: 1, warning: 0, info: 0 },
  totals: { 'explanations/blank': 1 },
  skipped: [],
  findings: [
    {
      rule: 'explanations',
      message: 'blank',
      severity: 'error',
      path: '/Positive Examples/0/explanation',
      params: { text: 'a lone \uD800 and \0' },
      upstream: false,
    },
  ],
};

it('keeps what was found with what an older report did not have, also where it holds what jsonb cannot', async () => {
  const { id: submissionId, taskId } = await anAcceptedTask();
  expect(await transaction((tx) => recordCheck(tx, { taskId, submissionId }, { report }))).toBe(true);
  expect(await db().taskCheck.findUnique({ where: { taskId } })).toMatchObject({
    submissionId,
    fault: null,
    errors: 1,
    totals: report.totals,
    newMessages: ['explanations/blank'],
    newErrors: 1,
    report: { findings: [{ params: { text: 'a lone \uFFFD and \uFFFD' } }] },
  });
});

it('writes nothing about a revision that is not the accepted one any more, even when that is changing just now', async () => {
  const { id: submissionId, taskId } = await anAcceptedTask();
  await db().taskCheck.deleteMany({ where: { taskId } });
  const next = await aQueuedSubmission({ taskId });
  let recording: Promise<boolean> | undefined;
  await transaction(async (tx) => {
    await tx.task.update({ where: { id: taskId }, data: { acceptedSubmissionId: next.id } });
    recording = transaction((other) => recordCheck(other, { taskId, submissionId }, { report }));
    // It waits for this transaction, which nothing but its lock on the task tells it of.
    await expect.poll(() => waitingForLock()).toBe(1);
  });
  expect(await recording).toBe(false);
  expect(await db().taskCheck.findUnique({ where: { taskId } })).toBeNull();
});

it('takes the report of an acceptance only when no rule was skipped', async () => {
  const { id: submissionId, taskId } = await anAcceptedTask();
  await db().taskCheck.deleteMany({ where: { taskId } });
  await transaction((tx) => recordAcceptance(tx, { taskId, submissionId }, { ...report, skipped: ['input-length'] }));
  expect(await db().taskCheck.findUnique({ where: { taskId } })).toBeNull();
  await transaction((tx) => recordAcceptance(tx, { taskId, submissionId }, report));
  expect(await db().taskCheck.findUnique({ where: { taskId } })).toMatchObject({ submissionId, errors: 1 });
});

async function waitingForLock(): Promise<number> {
  const [row] = await db().$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM pg_stat_activity
    WHERE datname = current_database() AND wait_event_type = 'Lock'`;
  return row?.count ?? 0;
}
