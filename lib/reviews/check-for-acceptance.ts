import type { Actor } from '@/lib/auth/policy';
import { db, type Tx } from '@/lib/db/client';
import { Outdated } from '@/lib/db/prepared';
import { AppError } from '@/lib/errors';
import { checkStoredFile } from '@/lib/pool/check-stored-file';
import { isSamePool, lockPool, type PoolVersion, poolVersion } from '@/lib/pool/pool-version';
import type { CheckedTask } from '@/lib/reviews/accept-submission';
import type { CurrentSubmission } from '@/lib/reviews/lock-submission';

/** What the checks found in a file, and at which version of the pool. */
export interface EarlyCheck extends CheckedTask {
  sha256: string;
  pool: PoolVersion;
}

/** Checks the file of a review before any lock is taken, where the actor's approval would be the last one needed. */
export async function checkEarly(actor: Actor | null, reviewId: string): Promise<EarlyCheck | null> {
  const [due] = await db().$queryRaw<{ sha256: string; name: string; taskId: string }[]>`
    SELECT submission.sha256, submission.name, submission."taskId"::text AS "taskId"
    FROM "Review" review JOIN "Submission" submission ON submission.id = review."submissionId"
    WHERE review.id::text = ${reviewId} AND review."reviewerId"::text = ${actor?.id ?? ''}
      AND review.state IN ('OPEN', 'EXPIRED') AND submission.state = 'QUEUED'
      AND 1 + (SELECT count(*) FROM "Review" other WHERE other."submissionId" = submission.id AND other.state = 'APPROVED')
        >= submission."approvalsNeeded"`;
  if (!due) return null;
  // Read before the facts: what changes in between makes this check outdated.
  const pool = await poolVersion(db());
  return { ...due, pool, ...(await checkStoredFile(due)) };
}

/**
 * What the current rules find in the very bytes that were reviewed (invariant 2). Keeps the pool as it is until the
 * transaction ends, so `early` counts only when it was the same then; without one that counts the file is checked here
 * when this is the `last` attempt.
 * @throws Outdated; AppError `conflict` with `reason: 'checks'` and the `report` when there is an error
 */
export async function assertChecksPass(
  tx: Tx,
  { sha256, name, taskId }: CurrentSubmission,
  early: EarlyCheck | null,
  last: boolean,
): Promise<CheckedTask> {
  await lockPool(tx);
  const counts = early?.sha256 === sha256 && isSamePool(early.pool, await poolVersion(tx));
  if (!counts && !last) throw new Outdated();
  const checked =
    counts && early ? early : await checkStoredFile({ sha256, name, taskId }, { client: tx, urgent: true });
  const { report, entry } = checked;
  if (report.counts.error === 0) return { report, entry };
  const message =
    'The checks or the collection have changed since this was submitted, and there is an error now. It cannot be accepted: please request changes.';
  throw new AppError('conflict', message, { reason: 'checks', report });
}
