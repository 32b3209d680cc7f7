import type { Report } from '@/lib/checks/finding';
import type { Tx } from '@/lib/db/client';
import { notify } from '@/lib/inbox/notify';
import { indexTask } from '@/lib/pool/index-task';
import type { PoolEntry } from '@/lib/pool/pool-entry';
import { recordAcceptance } from '@/lib/rechecks/record-check';
import { type CurrentSubmission, endClaims } from '@/lib/reviews/lock-submission';
import { storedFacts, taskColumns } from '@/lib/reviews/stored-facts';
import { parseTaskName } from '@/lib/task/name';

/** What the checks of a file have found, and what other tasks are compared with from now on. */
export interface CheckedTask {
  report: Report;
  entry: PoolEntry;
}

/**
 * Makes a locked submission the accepted revision of its task: the task shows its facts from now on, the credits are
 * frozen, the authors hear of it. The revision that was accepted before keeps its state: it is in past releases. The
 * caller has checked the file, asserts rights and writes the audit row.
 */
export async function acceptSubmission(
  tx: Tx,
  submission: CurrentSubmission,
  { report, entry }: CheckedTask,
): Promise<void> {
  const { id, taskId, name, authorIds } = submission;
  const now = new Date();
  const facts = storedFacts.parse(submission.facts);
  await tx.submission.update({
    where: { id },
    data: { state: 'APPROVED', decidedAt: now, credits: facts.contributors },
  });
  await endClaims(tx, id);
  const slug = parseTaskName(name)?.slug;
  await tx.task.update({
    where: { id: taskId },
    data: {
      state: 'ACCEPTED',
      acceptedSubmissionId: id,
      acceptedAt: now,
      ...(slug !== undefined && { slug }),
      ...taskColumns(facts),
    },
  });
  await indexTask(tx, taskId, entry);
  await recordAcceptance(tx, { taskId, submissionId: id }, report);
  const href = `/submissions/${id}`;
  await notify(tx, authorIds, { kind: 'submission-approved', taskId, taskName: name, who: '', href });
}
