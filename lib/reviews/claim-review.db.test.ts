import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/auth/policy';
import { db } from '@/lib/db/client';
import { addAuthor, removeAuthor } from '@/lib/drafts/authors';
import { createDraft } from '@/lib/drafts/create-draft';
import { saveDraft } from '@/lib/drafts/save-draft';
import { claimReview } from '@/lib/reviews/claim-review';
import { listQueue } from '@/lib/reviews/queries';
import { anActor } from '@/lib/testing/factory';
import { asOwner } from '@/lib/testing/owner';
import { aQueuedSubmission } from '@/lib/testing/queued-submission';

let reviewer: Actor;
beforeEach(async () => {
  await db().submission.updateMany({ where: { state: 'QUEUED' }, data: { state: 'WITHDRAWN' } });
  reviewer = await anActor('REVIEWER');
});

describe('claiming a review', () => {
  it('takes the oldest submission, then the next, then nothing', async () => {
    const first = await aQueuedSubmission();
    const second = await aQueuedSubmission();
    expect(await claimReview(reviewer)).toMatchObject({ submissionId: first.id, taskId: first.taskId });
    expect(await claimReview(reviewer)).toMatchObject({ submissionId: second.id });
    expect(await claimReview(reviewer)).toBeNull();
  });

  it('writes the lease of the settings and an audit row', async () => {
    await db().setting.create({ data: { key: 'leaseMinutes', value: 30 } });
    await aQueuedSubmission();
    const review = await claimReview(reviewer);
    await asOwner('DELETE FROM "Setting"');
    const minutes = ((review?.leaseUntil.getTime() ?? 0) - Date.now()) / 60_000;
    expect(minutes).toBeGreaterThan(29);
    expect(minutes).toBeLessThanOrEqual(30);
    const rows = await db().auditEntry.findMany({ where: { subjectId: review?.id ?? '' } });
    expect(rows).toMatchObject([{ verb: 'review.claimed', actorId: reviewer.id }]);
  });

  it('is for reviewers', async () => {
    await aQueuedSubmission();
    await expect(claimReview(null)).rejects.toMatchObject({ code: 'not-signed-in' });
    await expect(claimReview(await anActor('CONTRIBUTOR'))).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('never offers a task that one (co-)authored', async () => {
    const { id } = await aQueuedSubmission({ author: reviewer });
    expect(await claimReview(reviewer)).toBeNull();
    expect(await claimReview(reviewer, { submissionId: id })).toBeNull();
  });

  it('never offers a task to who wrote in its draft and was taken off since', async () => {
    const [writer, guest, starter] = [await anActor('REVIEWER'), await anActor('REVIEWER'), await anActor('REVIEWER')];
    const { taskId } = await createDraft(starter);
    for (const { email } of [writer, guest]) await addAuthor(starter, taskId, email);
    const row = { type: 'put-row' as const, id: 'a', position: 1, input: 'x', outputs: ['y'] };
    await saveDraft(writer, taskId, { baseVersion: 1, edits: [row] });
    await addAuthor(starter, taskId, reviewer.email);
    for (const { id } of [writer, guest, starter]) await removeAuthor(reviewer, taskId, id);
    const { id: submissionId } = await aQueuedSubmission({ author: reviewer, taskId });

    expect(await claimReview(writer, { submissionId })).toBeNull();
    expect(await claimReview(starter)).toBeNull();
    expect((await listQueue(writer)).items).toMatchObject([{ submissionId, bar: 'own' }]);
    // Who only looked on has written nothing that they would judge.
    expect(await claimReview(guest)).toMatchObject({ submissionId });
  });

  it('takes the named submission, whatever is older', async () => {
    await aQueuedSubmission();
    const { id } = await aQueuedSubmission();
    expect(await claimReview(reviewer, { submissionId: id })).toMatchObject({ submissionId: id });
    expect(await claimReview(reviewer, { submissionId: id })).toBeNull();
    expect(await claimReview(reviewer, { submissionId: 'no-uuid' })).toBeNull();
  });

  it('passes over what one has skipped, unless it is named', async () => {
    const { id } = await aQueuedSubmission();
    const review = await claimReview(reviewer);
    await db().review.update({ where: { id: review?.id ?? '' }, data: { state: 'SKIPPED' } });
    expect(await claimReview(reviewer)).toBeNull();
    expect(await claimReview(reviewer, { submissionId: id })).toMatchObject({ submissionId: id });
  });

  it('counts approvals and open claims against the approvals needed', async () => {
    const { id } = await aQueuedSubmission({ approvalsNeeded: 2 });
    const approved = await claimReview(await anActor('REVIEWER'));
    await db().review.update({ where: { id: approved?.id ?? '' }, data: { state: 'APPROVED' } });
    expect(await claimReview(await anActor('REVIEWER'))).toMatchObject({ submissionId: id });
    expect(await claimReview(reviewer)).toBeNull();
  });

  it('gives away the place of a claim whose lease has ended, and marks that one', async () => {
    await aQueuedSubmission({ approvalsNeeded: 1 });
    const lost = await claimReview(await anActor('REVIEWER'));
    await endLease(lost?.id);
    expect(await claimReview(reviewer)).toMatchObject({ submissionId: lost?.submissionId });
    expect(await db().review.findUnique({ where: { id: lost?.id ?? '' } })).toMatchObject({ state: 'EXPIRED' });
  });

  it('lets the same reviewer claim again after their lease has ended', async () => {
    await aQueuedSubmission({ approvalsNeeded: 1 });
    const lost = await claimReview(reviewer);
    await endLease(lost?.id);
    const again = await claimReview(reviewer);
    expect(again).toMatchObject({ submissionId: lost?.submissionId });
    expect(again?.id).not.toBe(lost?.id);
  });

  it('gives a double click one claim', async () => {
    await aQueuedSubmission();
    const clicks = await Promise.all([claimReview(reviewer), claimReview(reviewer), claimReview(reviewer)]);
    expect(clicks.filter((review) => review !== null)).toHaveLength(1);
  });

  it.each([1, 2, 3])('gives no place twice to 32 reviewers at once (round %i)', async () => {
    const submissions = await Promise.all(Array.from({ length: 10 }, () => aQueuedSubmission({ approvalsNeeded: 2 })));
    const reviewers = await Promise.all(Array.from({ length: 32 }, () => anActor('REVIEWER')));

    const claims = (await Promise.all(reviewers.map((someone) => claimReview(someone)))).filter((one) => one !== null);

    const perSubmission = submissions.map(({ id }) => claims.filter(({ submissionId }) => submissionId === id).length);
    expect(perSubmission).toEqual(submissions.map(() => 2));
    const open = await db().review.groupBy({ by: ['submissionId'], where: { state: 'OPEN' }, _count: true });
    const ours = open.filter(({ submissionId }) => submissions.some(({ id }) => id === submissionId));
    expect(ours.map(({ _count }) => _count)).toEqual(submissions.map(() => 2));
  });
});

describe('the database', () => {
  it('itself refuses a claim for which no place is left', async () => {
    const { id: submissionId, taskId } = await aQueuedSubmission({ approvalsNeeded: 1 });
    await claimReview(reviewer, { submissionId });
    const { id: reviewerId } = await anActor('REVIEWER');
    const leaseUntil = new Date(Date.now() + 60_000);
    const surplus = db().review.create({ data: { taskId, submissionId, reviewerId, leaseUntil, seed: 1 } });
    await expect(surplus).rejects.toThrow(/as many reviewers as it needs/);
  });
});

async function endLease(id: string | undefined): Promise<void> {
  await db().review.update({ where: { id: id ?? '' }, data: { leaseUntil: new Date(Date.now() - 1000) } });
}
