import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import { addAuthor, removeAuthor } from '@/lib/drafts/authors';
import { readAuthorsOverview } from '@/lib/drafts/authors-overview';
import { createDraft } from '@/lib/drafts/create-draft';
import { createDraftFromTask } from '@/lib/drafts/create-draft-from-task';
import { deleteDraft } from '@/lib/drafts/delete-draft';
import { MAX_AUTHORS } from '@/lib/drafts/insert-author';
import { listAuthors, listDrafts } from '@/lib/drafts/queries';
import { saveDraft } from '@/lib/drafts/save-draft';
import { anActor, aUser } from '@/lib/testing/factory';
import { asOwner } from '@/lib/testing/owner';
import { anAcceptedTask } from '@/lib/testing/queued-submission';

const verbs = async (taskId: string) =>
  (await db().auditEntry.findMany({ where: { subjectId: taskId }, orderBy: { id: 'asc' } })).map(({ verb }) => verb);

describe('the authors of a draft', () => {
  it('invite others by address, and can be taken off down to the last', async () => {
    const [author, friend] = [await anActor(), await anActor()];
    const { taskId } = await createDraft(author);
    await addAuthor(author, taskId, ` ${friend.email} `);
    await addAuthor(author, taskId, friend.email);
    expect((await listAuthors(friend, taskId)).map(({ id }) => id)).toEqual([author.id, friend.id]);
    await removeAuthor(friend, taskId, author.id);
    await expect(removeAuthor(friend, taskId, friend.id)).rejects.toMatchObject({ code: 'conflict' });
    await expect(listAuthors(author, taskId)).rejects.toMatchObject({ code: 'forbidden' });
    expect(await verbs(taskId)).toEqual(['draft.created', 'task.author-added', 'task.author-removed']);
  });

  it('cannot invite an unknown or disabled account', async () => {
    const [author, disabled] = [await anActor(), await anActor()];
    await db().user.update({ where: { id: disabled.id }, data: { state: 'DISABLED' } });
    const { taskId } = await createDraft(author);
    for (const email of ['nobody@example.org', disabled.email]) {
      await expect(addAuthor(author, taskId, email)).rejects.toMatchObject({
        code: 'invalid',
        details: { fieldErrors: { email: expect.any(String) } },
      });
    }
  });

  it('hear of it, who was added and who was there', async () => {
    const [author, other, friend] = [await anActor(), await anActor(), await anActor()];
    const { taskId } = await createDraft(author, { slug: 'synthetic_told' });
    await addAuthor(author, taskId, other.email);
    await addAuthor(author, taskId, friend.email);
    const told = await db().inboxItem.findMany({ where: { taskId }, orderBy: { id: 'asc' } });
    expect(told.map(({ userId, kind, data }) => [userId, kind, data])).toEqual([
      [other.id, 'author-added', { taskName: 'synthetic_told', who: author.name, excerpt: '' }],
      [friend.id, 'author-added', { taskName: 'synthetic_told', who: author.name, excerpt: '' }],
      [other.id, 'author-joined', { taskName: 'synthetic_told', who: friend.name, excerpt: '' }],
    ]);
  });

  it('hear of it when one is taken off: the one, and those who stay', async () => {
    const [author, other, friend] = [await anActor(), await anActor(), await anActor()];
    const { taskId } = await createDraft(author, { slug: 'synthetic_parted' });
    for (const { email } of [other, friend]) await addAuthor(author, taskId, email);
    await db().inboxItem.deleteMany({ where: { taskId } });
    await removeAuthor(author, taskId, friend.id);
    await removeAuthor(other, taskId, other.id);
    const told = await db().inboxItem.findMany({ where: { taskId }, orderBy: { id: 'asc' } });
    expect(told.map(({ userId, kind, href, data }) => [userId, kind, href, data])).toEqual([
      [friend.id, 'author-removed', '/drafts', { taskName: 'synthetic_parted', who: author.name, excerpt: '' }],
      [other.id, 'author-left', `/drafts/${taskId}`, { taskName: 'synthetic_parted', who: friend.name, excerpt: '' }],
      [author.id, 'author-left', `/drafts/${taskId}`, { taskName: 'synthetic_parted', who: other.name, excerpt: '' }],
    ]);
  });

  it('are told what to do for someone without an account, where that needs a maintainer, too', async () => {
    const author = await anActor();
    const { taskId } = await createDraft(author);
    const refusal = { code: 'invalid', details: { reason: 'no-account' } };
    const add = () => addAuthor(author, taskId, 'nobody@example.org');
    await expect(add()).rejects.toMatchObject({ ...refusal, message: expect.stringContaining('they can sign up') });
    await db().setting.create({ data: { key: 'signUp', value: 'invitation' } });
    await expect(add()).rejects.toMatchObject({ ...refusal, message: expect.stringContaining('ask a maintainer') });
    await asOwner('DELETE FROM "Setting"');
  });

  it.each(['IN_REVIEW', 'REJECTED', 'RETIRED'] as const)('stay as they are while the task is %s', async (state) => {
    const [author, friend] = [await anActor(), await anActor()];
    const { taskId } = await createDraft(author);
    await db().task.update({ where: { id: taskId }, data: { state } });
    await expect(addAuthor(author, taskId, friend.email)).rejects.toMatchObject({ code: 'conflict' });
  });

  it('are none of those who have judged the task', async () => {
    const author = await anActor();
    const submission = await anAcceptedTask({ author });
    const { taskId } = await createDraftFromTask(author, submission.taskId);
    const review = await db().review.findFirstOrThrow({
      where: { taskId, state: 'APPROVED' },
      include: { reviewer: true },
    });
    await expect(addAuthor(author, taskId, review.reviewer.email)).rejects.toMatchObject({
      code: 'conflict',
      message: `${review.reviewer.name} has reviewed this task, so they cannot become its author.`,
    });
  });

  it('stay authors once the task has been submitted with them', async () => {
    const author = await anActor();
    const { taskId: fresh } = await createDraft(author);
    expect(await readAuthorsOverview(author, fresh)).toMatchObject({ readerId: author.id, mayTakeOff: true });
    const friend = await anActor();
    const { taskId } = await anAcceptedTask({ author });
    await createDraftFromTask(author, taskId);
    await addAuthor(author, taskId, friend.email);
    expect(await readAuthorsOverview(author, taskId)).toMatchObject({ mayInvite: true, mayTakeOff: false });
    await expect(removeAuthor(author, taskId, friend.id)).rejects.toMatchObject({ code: 'conflict' });
  });

  it('are fifty at most', async () => {
    const [author, one, many] = [await anActor(), await anActor(), await anActor()];
    const { taskId } = await createDraft(author);
    for (let count = 1; count < MAX_AUTHORS - 1; count++) {
      const { id: userId } = await aUser();
      await db().taskAuthor.create({ data: { taskId, userId } });
    }
    await addAuthor(author, taskId, one.email);
    await expect(addAuthor(author, taskId, many.email)).rejects.toMatchObject({ code: 'conflict' });
  });

  it('are the only ones who invite', async () => {
    const [author, stranger, maintainer] = [await anActor(), await anActor(), await anActor('MAINTAINER')];
    const { taskId } = await createDraft(author);
    for (const actor of [stranger, maintainer]) {
      await expect(addAuthor(actor, taskId, actor.email)).rejects.toMatchObject({ code: 'forbidden' });
    }
  });
});

describe('the list of one’s drafts', () => {
  it('comes in pages, last changed first, without other people’s', async () => {
    const author = await anActor();
    await createDraft(await anActor());
    const taskIds: string[] = [];
    for (const slug of ['one', 'two', 'three']) taskIds.push((await createDraft(author, { slug })).taskId);
    const [first = ''] = taskIds;
    await saveDraft(author, first, {
      baseVersion: 1,
      edits: [
        { type: 'set-field', field: 'Definition', value: ['Count.'] },
        { type: 'put-row', id: 'a', position: 1, input: 'x', outputs: ['1'] },
      ],
    });
    const page = await listDrafts(author, { limit: 2 });
    expect(page.drafts.map(({ slug }) => slug)).toEqual(['one', 'three']);
    expect(page.drafts[0]).toMatchObject({
      summary: 'Count.',
      instanceCount: 1,
      state: 'DRAFT',
      authorNames: [author.name],
    });
    const rest = await listDrafts(author, { limit: 2, after: page.next ?? undefined });
    expect(rest).toMatchObject({ drafts: [{ slug: 'two' }], next: null });
  });
});

describe('deleting a draft', () => {
  it('removes a task that was never submitted, with everything of it', async () => {
    const author = await anActor();
    const { taskId } = await createDraft(author);
    await saveDraft(author, taskId, {
      baseVersion: 1,
      edits: [{ type: 'put-row', id: 'a', position: 1, input: 'x', outputs: ['1'] }],
    });
    await expect(deleteDraft(await anActor('MAINTAINER'), taskId)).rejects.toMatchObject({ code: 'forbidden' });
    await deleteDraft(author, taskId);
    expect(await db().task.count({ where: { id: taskId } })).toBe(0);
    expect(await db().draftInstance.count({ where: { taskId } })).toBe(0);
    expect(await verbs(taskId)).toEqual(['draft.created', 'draft.deleted']);
  });
});
