import { audit } from '@/lib/audit/audit';
import { assertCan } from '@/lib/auth/assert-can';
import type { Actor } from '@/lib/auth/policy';
import { transaction } from '@/lib/db/transaction';
import { AppError } from '@/lib/errors';
import { LIVE, NOW, UNATTENDED } from '@/lib/rechecks/recheck-run';

/**
 * Ends the re-check that is running (maintainers): at once where no worker is at it, else after the task that is being
 * checked. What has been checked stays.
 * @throws AppError `conflict` when none is running; `forbidden`
 */
export async function cancelRecheck(actor: Actor | null): Promise<void> {
  const maintainer = assertCan(actor, 'recheck:run');
  await transaction(async (tx) => {
    const [job] = await tx.$queryRaw<{ id: string; done: number; total: number | null }[]>`
      UPDATE "Job" SET "cancelRequested" = true,
        state = CASE WHEN ${UNATTENDED} THEN 'CANCELLED' ELSE state END,
        "finishedAt" = CASE WHEN ${UNATTENDED} THEN ${NOW} END
      WHERE ${LIVE} AND NOT "cancelRequested"
      RETURNING id::text, done, total`;
    if (!job) throw new AppError('conflict', 'No re-check is running.');
    const { id, ...after } = job;
    await audit(tx, { actor: maintainer, verb: 'recheck.cancelled', subject: { type: 'job', id }, after });
  });
}
