import { describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/auth/policy';
import { createDraftFromFile } from '@/lib/drafts/create-draft';
import { loadDraft } from '@/lib/drafts/load-draft';
import { saveDraft } from '@/lib/drafts/save-draft';
import { claimReview } from '@/lib/reviews/claim-review';
import { recordVerdict } from '@/lib/reviews/record-verdict';
import { submissionSummary } from '@/lib/reviews/submission-summary';
import { comment, openThread, resolveThread } from '@/lib/reviews/threads';
import { submitDraft } from '@/lib/submissions/submit-draft';
import { withdrawSubmission } from '@/lib/submissions/withdraw-submission';
import { isSame } from '@/lib/task/draft/draft-difference';
import { anActor, aTaskFile } from '@/lib/testing/factory';

async function aDraft(seed: number): Promise<{ author: Actor; taskId: string }> {
  const author = await anActor();
  const task = { ...aTaskFile({ seed }), Note: { z: 1, a: [2] } };
  const bytes = Buffer.from(JSON.stringify(task, null, 4));
  const { taskId } = await createDraftFromFile(author, `task001_synthetic_parity_${seed}.json`, bytes);
  return { author, taskId };
}

async function aSentBackDraft(seed: number) {
  const { author, taskId } = await aDraft(seed);
  const reviewer = await anActor('REVIEWER');
  const { submissionId } = await submitDraft(author, taskId, { baseVersion: 1, note: '' });
  const open = await openThread(reviewer, submissionId, { anchor: '/Definition/0', body: 'Which labels?' });
  const closed = await openThread(reviewer, submissionId, { anchor: '', body: 'Never mind.' });
  await resolveThread(reviewer, closed.threadId);
  const review = await claimReview(reviewer, { submissionId });
  await recordVerdict(reviewer, review?.id ?? '', { verdict: 'request-changes', comment: 'Name the labels.' });
  return { author, reviewer, taskId, submissionId, threadId: open.threadId };
}

describe('what an author sees before submitting', () => {
  it('is nothing to compare with before the first submission, nor after it was withdrawn', async () => {
    const { author, taskId } = await aDraft(1);
    expect(await submissionSummary(author, taskId)).toEqual({ last: null, version: 1, threads: [] });
    const { submissionId } = await submitDraft(author, taskId, { baseVersion: 1, note: '' });
    await withdrawSubmission(author, submissionId);
    expect((await submissionSummary(author, taskId)).last).toBeNull();
  });

  it('is no difference right after submitting, in a draft whose ids had no number then', async () => {
    const { author, taskId } = await aDraft(2);
    await saveDraft(author, taskId, {
      baseVersion: 1,
      edits: [{ type: 'set-field', field: 'summary', value: 'Odd or even' }],
    });
    await submitDraft(author, taskId, { baseVersion: 2, note: '' });
    const { last, version } = await submissionSummary(author, taskId);
    expect([last?.revision, version, last && isSame(last.difference)]).toEqual([1, 2, true]);
  });

  it('is what changed since, what reviewers said, and which discussions are open', async () => {
    const { author, reviewer, taskId, submissionId, threadId } = await aSentBackDraft(3);
    const [first, second] = (await loadDraft(author, taskId)).rows;
    await saveDraft(author, taskId, {
      baseVersion: 1,
      edits: [
        { type: 'set-field', field: 'Definition', value: ['Answer "odd" or "even".'] },
        { type: 'delete-row', id: first?.id ?? '' },
        { type: 'put-row', id: second?.id ?? '', position: second?.position ?? 0, input: 'New', outputs: ['odd'] },
      ],
    });
    const { last, threads } = await submissionSummary(author, taskId);
    expect(last).toMatchObject({
      submissionId,
      revision: 1,
      verdicts: [{ reviewer: reviewer.name, state: 'CHANGES_REQUESTED', comment: 'Name the labels.' }],
      difference: {
        fields: [{ field: 'Definition', after: ['Answer "odd" or "even".'] }],
        added: { count: 0 },
        removed: { count: 1, first: [{ index: 0, row: { id: first?.id } }] },
        changed: { count: 1, first: [{ index: 0, after: { input: 'New' } }] },
        moved: { count: 0 },
      },
    });
    expect(threads).toMatchObject([
      {
        id: threadId,
        submissionId,
        anchor: '/Definition/0',
        commentCount: 1,
        last: { body: 'Which labels?', byAuthor: false },
      },
    ]);
    await comment(author, threadId, 'They are named now.');
    const [answered] = (await submissionSummary(author, taskId)).threads;
    expect(answered).toMatchObject({ commentCount: 2, last: { name: author.name, byAuthor: true } });
  });

  it('is for those only who may see the draft', async () => {
    const { taskId } = await aSentBackDraft(4);
    const maintainer = await anActor('MAINTAINER');
    expect((await submissionSummary(maintainer, taskId)).last?.revision).toBe(1);
    await expect(submissionSummary(await anActor('REVIEWER'), taskId)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(submissionSummary(null, taskId)).rejects.toMatchObject({ code: 'not-signed-in' });
  });
});
