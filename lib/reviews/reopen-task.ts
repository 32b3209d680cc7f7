import { audit } from '@/lib/audit/audit';
import { assertCan } from '@/lib/auth/assert-can';
import type { Actor } from '@/lib/auth/policy';
import { transaction } from '@/lib/db/transaction';
import { AppError } from '@/lib/errors';
import { notify } from '@/lib/inbox/notify';
import { indexStoredTask } from '@/lib/pool/index-task';
import { type CurrentTask, lockTask } from '@/lib/reviews/lock-task';
import { reviewText } from '@/lib/reviews/review-text';

/**
 * Takes a rejection or a retirement back (maintainers). A task with an accepted revision is accepted again; another one
 * goes to its authors as if changes had been requested, for its last revision stays rejected.
 * @throws AppError `conflict` unless it is rejected or retired; `forbidden`, `not-found`
 */
export async function reopenTask(actor: Actor | null, taskId: string, reason = ''): Promise<void> {
  const text = reviewText(reason, 'reason');
  await transaction(async (tx) => {
    const maintainer = assertCan(actor, 'task:reopen');
    const task = await lockTask(tx, taskId);
    if (task.state !== 'REJECTED' && task.state !== 'RETIRED') {
      throw new AppError('conflict', 'Only a rejected or retired task can be reopened.');
    }
    const state = stateAfter(task);
    await tx.task.update({ where: { id: taskId }, data: { state } });
    if (state === 'ACCEPTED') await indexStoredTask(tx, taskId);
    const href = state === 'ACCEPTED' ? `/tasks/${task.name}` : `/drafts/${taskId}`;
    const who = maintainer.name;
    await notify(tx, task.authorIds, { kind: 'task-reopened', taskId, taskName: task.name, who, text, href });
    await audit(tx, {
      actor: maintainer,
      verb: 'task.reopened',
      subject: { type: 'task', id: taskId },
      before: { state: task.state },
      after: { state, reason: text },
    });
  });
}

function stateAfter(task: CurrentTask): 'ACCEPTED' | 'CHANGES_REQUESTED' | 'DRAFT' {
  if (task.acceptedSubmissionId !== null) return 'ACCEPTED';
  return task.submissions > 0 ? 'CHANGES_REQUESTED' : 'DRAFT';
}
