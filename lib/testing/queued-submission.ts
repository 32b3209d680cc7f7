import type { Actor } from '@/lib/auth/policy';
import { put } from '@/lib/blobs/store';
import { db } from '@/lib/db/client';
import { jsonObject } from '@/lib/db/json';
import { claimReview } from '@/lib/reviews/claim-review';
import { recordVerdict } from '@/lib/reviews/record-verdict';
import { taskFacts } from '@/lib/task/facts';
import type { TaskFile } from '@/lib/task/schema';
import { anActor, aTaskFile } from '@/lib/testing/factory';

let numbers = 0;

interface SubmissionOptions {
  author?: Actor;
  approvalsNeeded?: number;
  /** Makes the next revision of this task instead of a new task. */
  taskId?: string;
  /** Changes the file before it is stored. */
  change?: (file: TaskFile) => void;
}

/** A task of a number of its own with a submission in the queue, as submitting a draft leaves them. */
export async function aQueuedSubmission({ author, approvalsNeeded = 2, taskId, change }: SubmissionOptions = {}) {
  const owner = author ?? (await anActor());
  const task = taskId ? await db().task.findUniqueOrThrow({ where: { id: taskId } }) : await aTask(owner.id);
  const number = task.number ?? 0;
  const file = aTaskFile({ seed: number, number });
  change?.(file);
  const { sha256 } = await put(db(), Buffer.from(JSON.stringify(file, null, 4)));
  const revision = (await db().submission.count({ where: { taskId: task.id } })) + 1;
  return await db().submission.create({
    data: {
      taskId: task.id,
      revision,
      name: `task${String(number).padStart(3, '0')}_${task.slug}`,
      sha256,
      report: {
        engineVersion: '1',
        verdict: 'pass',
        upstream: 'pass',
        counts: { error: 0, warning: 0, info: 0 },
        totals: {},
        findings: [],
      },
      engineVersion: '1',
      facts: jsonObject(taskFacts(file, 'Say whether a number is odd or even.')),
      approvalsNeeded,
      submittedById: owner.id,
    },
  });
}

async function aTask(authorId: string) {
  numbers += 1;
  return await db().task.create({
    data: {
      number: numbers,
      slug: `synthetic_parity_list_${numbers}`,
      state: 'IN_REVIEW',
      createdById: authorId,
      authors: { create: { userId: authorId } },
    },
  });
}

/** A task with one accepted revision, as the last approval leaves it. */
export async function anAcceptedTask(options: SubmissionOptions = {}) {
  const { id } = await aQueuedSubmission({ ...options, approvalsNeeded: 1 });
  const reviewer = await anActor('REVIEWER');
  const review = await claimReview(reviewer, { submissionId: id });
  if (!review) throw new Error('The submission of the test could not be claimed.');
  await recordVerdict(reviewer, review.id, { verdict: 'approve', comment: '' });
  return await db().submission.findUniqueOrThrow({ where: { id } });
}
