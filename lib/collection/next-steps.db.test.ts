import { expect, it } from 'vitest';
import { nextSteps } from '@/lib/collection/next-steps';
import { claimReview } from '@/lib/reviews/claim-review';
import { recordVerdict } from '@/lib/reviews/record-verdict';
import { withdrawSubmission } from '@/lib/submissions/withdraw-submission';
import { anActor } from '@/lib/testing/factory';
import { aQueuedSubmission } from '@/lib/testing/queued-submission';

it('a contributor sees their own unfinished tasks, changes requested first, and no reviews', async () => {
  const author = await anActor();
  const queued = await aQueuedSubmission({ author });
  const sentBack = await aQueuedSubmission({ author });
  const reviewer = await anActor('REVIEWER');
  const review = await claimReview(reviewer, { submissionId: sentBack.id });
  await recordVerdict(reviewer, review?.id ?? '', { verdict: 'request-changes', comment: 'Please say more.' });

  const steps = await nextSteps(author);
  expect(steps.ownTasks.map(({ taskId, state, submissionId }) => ({ taskId, state, submissionId }))).toEqual([
    { taskId: sentBack.taskId, state: 'CHANGES_REQUESTED', submissionId: sentBack.id },
    { taskId: queued.taskId, state: 'IN_REVIEW', submissionId: queued.id },
  ]);
  expect(steps.waitingReviews).toBeNull();
  await withdrawSubmission(author, queued.id);
});

it('a reviewer sees how many submissions they could claim, and what they have claimed', async () => {
  const reviewer = await anActor('REVIEWER');
  const first = await aQueuedSubmission();
  await aQueuedSubmission();
  await aQueuedSubmission({ author: reviewer });
  expect((await nextSteps(reviewer)).waitingReviews).toBe(2);

  const review = await claimReview(reviewer, { submissionId: first.id });
  const steps = await nextSteps(reviewer);
  expect(steps.waitingReviews).toBe(1);
  expect(steps.openReviews.map(({ reviewId }) => reviewId)).toEqual([review?.id]);

  await claimReview(await anActor('REVIEWER'), { submissionId: first.id });
  expect((await nextSteps(await anActor('REVIEWER'))).waitingReviews).toBe(2);
});
