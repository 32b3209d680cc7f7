import { audit } from '@/lib/audit/audit';
import { assertCan } from '@/lib/auth/assert-can';
import type { Actor } from '@/lib/auth/policy';
import { transaction } from '@/lib/db/transaction';
import { AppError } from '@/lib/errors';
import { notify } from '@/lib/inbox/notify';
import { removeFromPool } from '@/lib/pool/index-task';
import { lockTask } from '@/lib/reviews/lock-task';
import { reviewText } from '@/lib/reviews/review-text';

/**
 * Takes an accepted task out of future releases (maintainers); past ones keep it.
 * @throws AppError `invalid` without a reason; `conflict` unless it is accepted, or while a revision of it is in review;
 *   `forbidden`, `not-found`
 */
export async function retireTask(actor: Actor | null, taskId: string, reason: string): Promise<void> {
  const text = reviewText(reason, 'reason', 'Please give the reason: the authors read it.');
  await transaction(async (tx) => {
    const maintainer = assertCan(actor, 'task:retire');
    const task = await lockTask(tx, taskId);
    if (task.state !== 'ACCEPTED') throw new AppError('conflict', 'Only an accepted task can be retired.');
    if (task.queued) {
      throw new AppError('conflict', 'A new revision of this task is in review. Decide about it first.');
    }
    await tx.task.update({ where: { id: taskId }, data: { state: 'RETIRED' } });
    await removeFromPool(tx, taskId);
    const { name: taskName } = task;
    const href = `/submissions/${task.acceptedSubmissionId}`;
    const who = maintainer.name;
    await notify(tx, task.authorIds, { kind: 'task-retired', taskId, taskName, who, text, href });
    await audit(tx, {
      actor: maintainer,
      verb: 'task.retired',
      subject: { type: 'task', id: taskId },
      before: { state: 'ACCEPTED' },
      after: { state: 'RETIRED', reason: text },
    });
  });
}
