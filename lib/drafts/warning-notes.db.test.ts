import { describe, expect, it } from 'vitest';
import { addAuthor } from '@/lib/drafts/authors';
import { createDraft, createDraftFromFile } from '@/lib/drafts/create-draft';
import { deleteDraft } from '@/lib/drafts/delete-draft';
import { listWarningNotes, saveWarningNote } from '@/lib/drafts/warning-notes';
import { claimReview } from '@/lib/reviews/claim-review';
import { loadDesk } from '@/lib/reviews/load-desk';
import { getSubmission } from '@/lib/submissions/queries';
import { submitDraft } from '@/lib/submissions/submit-draft';
import { anActor, aTaskFile } from '@/lib/testing/factory';

const note = (text: string, before = '') => ({ rule: 'instance-count', message: 'few', text, before });

describe('a note on a warning', () => {
  it('is written, changed and taken away by the authors', async () => {
    const [author, friend] = [await anActor(), await anActor()];
    const { taskId } = await createDraft(author);
    await addAuthor(author, taskId, friend.email);
    expect(await saveWarningNote(author, taskId, note('  There are no more.  '))).toBe('There are no more.');
    await saveWarningNote(friend, taskId, note('The source has no more.', 'There are no more.'));
    expect(await listWarningNotes(author, taskId)).toEqual([
      { rule: 'instance-count', message: 'few', text: 'The source has no more.' },
    ]);
    await saveWarningNote(author, taskId, note('', 'The source has no more.'));
    expect(await listWarningNotes(author, taskId)).toEqual([]);
    await deleteDraft(author, taskId);
  });

  it('never overwrites what its author has not seen', async () => {
    const author = await anActor();
    const { taskId } = await createDraft(author);
    await saveWarningNote(author, taskId, note('First.'));
    await expect(saveWarningNote(author, taskId, note('Second.'))).rejects.toMatchObject({
      code: 'conflict',
      details: { text: 'First.' },
    });
    expect(await saveWarningNote(author, taskId, note('First.'))).toBe('First.');
  });

  it('is no business of others, and answers warnings only', async () => {
    const author = await anActor();
    const { taskId } = await createDraft(author);
    for (const actor of [await anActor(), await anActor('MAINTAINER')]) {
      await expect(saveWarningNote(actor, taskId, note('Mine.'))).rejects.toMatchObject({ code: 'forbidden' });
    }
    await expect(listWarningNotes(await anActor(), taskId)).rejects.toMatchObject({ code: 'forbidden' });
    for (const wrong of [{ message: 'too-few' }, { message: 'constructor' }, { rule: 'no-such-rule' }]) {
      await expect(saveWarningNote(author, taskId, { ...note('x'), ...wrong })).rejects.toMatchObject({
        code: 'invalid',
      });
    }
    await expect(saveWarningNote(author, taskId, note('a\0b'))).rejects.toMatchObject({ code: 'invalid' });
  });

  it('goes to the reviewers with the submission as it was then, when its warning still stands', async () => {
    const author = await anActor();
    const bytes = Buffer.from(JSON.stringify(aTaskFile({ seed: 3 }), null, 4));
    const { taskId } = await createDraftFromFile(author, 'task001_synthetic_noted.json', bytes);
    await saveWarningNote(author, taskId, note('The source has no more.'));
    await saveWarningNote(author, taskId, { rule: 'links-in-input', message: 'link', text: 'Gone.', before: '' });
    const { submissionId } = await submitDraft(author, taskId, { baseVersion: 1, note: '' });
    const kept = [{ rule: 'instance-count', message: 'few', text: 'The source has no more.' }];
    expect((await getSubmission(author, submissionId)).warningNotes).toEqual(kept);

    const reviewer = await anActor('REVIEWER');
    const review = await claimReview(reviewer, { submissionId });
    expect((await loadDesk(reviewer, review?.id ?? '')).warningNotes).toEqual(kept);
    await expect(saveWarningNote(author, taskId, note('Too late.', 'The source has no more.'))).rejects.toMatchObject({
      code: 'conflict',
      details: { reason: 'read-only' },
    });
  });
});
