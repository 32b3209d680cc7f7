import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/auth/policy';
import { readTaskParts } from '@/lib/blobs/task-parts';
import { db } from '@/lib/db/client';
import { markRead } from '@/lib/inbox/mark-read';
import { countUnread, listInbox } from '@/lib/inbox/queries';
import { hideComment, hideThread } from '@/lib/reviews/hide-thread';
import { listOpenThreads } from '@/lib/reviews/list-open-threads';
import { listThreads } from '@/lib/reviews/list-threads';
import { loadSubmissionContent } from '@/lib/reviews/load-desk';
import { comment, openThread, reopenThread, resolveThread } from '@/lib/reviews/threads';
import { anActor } from '@/lib/testing/factory';
import { aQueuedSubmission } from '@/lib/testing/queued-submission';

let author: Actor;
let reviewer: Actor;
let submissionId: string;
beforeEach(async () => {
  author = await anActor();
  reviewer = await anActor('REVIEWER');
  ({ id: submissionId } = await aQueuedSubmission({ author }));
});

describe('a thread', () => {
  it('is opened at a place and told to the authors, and an answer to who has written in it', async () => {
    const body = ' Which labels? ';
    const { threadId } = await openThread(reviewer, submissionId, { anchor: '/Definition/0', body });
    await comment(author, threadId, 'Both are named now.');
    const thread = await db().thread.findUniqueOrThrow({ where: { id: threadId }, include: { comments: true } });
    expect(thread).toMatchObject({ anchor: '/Definition/0', state: 'OPEN' });
    expect(thread.comments.map(({ body }) => body).sort()).toEqual(['Both are named now.', 'Which labels?']);
    expect((await listInbox(author)).items).toMatchObject([
      { kind: 'comment', data: { excerpt: 'Which labels?', who: reviewer.name }, readAt: null },
    ]);
    expect((await listInbox(reviewer)).items).toMatchObject([{ data: { excerpt: 'Both are named now.' } }]);
  });

  it('is resolved and reopened, once each', async () => {
    const { threadId } = await openThread(reviewer, submissionId, { anchor: '/Input_language', body: 'Wrong.' });
    await resolveThread(author, threadId);
    await resolveThread(author, threadId);
    expect(await db().thread.findUnique({ where: { id: threadId } })).toMatchObject({ state: 'RESOLVED' });
    await reopenThread(reviewer, threadId);
    expect(await db().thread.findUnique({ where: { id: threadId } })).toMatchObject({ state: 'OPEN' });
    const verbs = await db().auditEntry.findMany({ where: { subjectId: threadId }, orderBy: { id: 'asc' } });
    expect(verbs.map(({ verb }) => verb)).toEqual(['thread.opened', 'thread.resolved', 'thread.reopened']);
  });

  it('is open to the authors and reviewers only', async () => {
    const stranger = await anActor();
    const attempt = openThread(stranger, submissionId, { anchor: '', body: 'Hello' });
    await expect(attempt).rejects.toMatchObject({ code: 'forbidden' });
    const { threadId } = await openThread(author, submissionId, { anchor: '', body: 'Hello' });
    await expect(comment(stranger, threadId, 'Hello')).rejects.toMatchObject({ code: 'forbidden' });
    await expect(comment(null, threadId, 'Hello')).rejects.toMatchObject({ code: 'not-signed-in' });
    await expect(resolveThread(stranger, threadId)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(comment(author, 'nothing', 'Hello')).rejects.toMatchObject({ code: 'not-found' });
  });

  it.each(['', '  \n ', 'x'.repeat(10_001), 'a\0', '\ud800'])('refuses the text %j', async (body) => {
    const attempt = openThread(reviewer, submissionId, { anchor: '', body });
    await expect(attempt).rejects.toMatchObject({ code: 'invalid' });
  });

  it.each([
    'Definition',
    'instance:',
    '/a~2',
    `/${'x'.repeat(500)}`,
    '/__proto__',
    '/constructor',
    '/Definition/__proto__',
    '/Definition/toString',
    '/Definition/1',
    '/Definition/00',
    '/Definition/length',
    '/Positive Examples/3',
    '/Positive Examples/0/hasOwnProperty',
    'instance:__proto__',
    'instance:task001-ab',
  ])('refuses the place %j', async (anchor) => {
    const attempt = openThread(reviewer, submissionId, { anchor, body: 'Hello' });
    await expect(attempt).rejects.toMatchObject({ code: 'invalid' });
  });
});

describe('a place', () => {
  it.each([
    '',
    '/Definition/0',
    '/Input_language',
    '/Instance License',
    '/Positive Examples/2',
    '/Negative Examples/1/explanation',
  ])('is %j', async (anchor) => {
    await openThread(reviewer, submissionId, { anchor, body: 'Hello' });
    expect((await listThreads(author, submissionId)).map((thread) => thread.anchor)).toEqual([anchor]);
  });

  it('is an instance of the file, and a key that a file calls __proto__', async () => {
    const { id } = await aQueuedSubmission({
      author,
      change: (file) => Object.defineProperty(file, '__proto__', { value: 'x', enumerable: true }),
    });
    const { sha256 } = await db().submission.findUniqueOrThrow({ where: { id } });
    const [instance] = (await readTaskParts(sha256, { range: { from: 7, count: 1 } })).range;
    for (const anchor of [`instance:${instance?.id}`, '/__proto__']) {
      await openThread(reviewer, id, { anchor, body: 'Hello' });
    }
    expect((await loadSubmissionContent(author, id)).discussed).toEqual([instance]);
  });

  it('is asked for after the right to comment', async () => {
    const attempt = openThread(await anActor(), submissionId, { anchor: '/__proto__', body: 'Hello' });
    await expect(attempt).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('a maintainer', () => {
  let maintainer: Actor;
  let threadId: string;
  let commentId: string;
  beforeEach(async () => {
    maintainer = await anActor('MAINTAINER');
    ({ threadId } = await openThread(reviewer, submissionId, { anchor: '/Definition/0', body: 'First.' }));
    ({ commentId } = await comment(reviewer, threadId, 'Something abusive.'));
  });
  const seenBy = async (actor: Actor) => (await listThreads(actor, submissionId))[0];
  const verbs = async (subjectId: string) =>
    (await db().auditEntry.findMany({ where: { subjectId }, orderBy: { id: 'asc' } })).map(({ verb }) => verb);

  it('hides a comment from everyone else, wherever it stands, and shows it again', async () => {
    await hideComment(maintainer, commentId, true);
    await hideComment(maintainer, commentId, true);
    for (const other of [author, reviewer]) {
      const thread = await seenBy(other);
      expect(thread?.comments.map(({ body, hidden }) => [body, hidden])).toEqual([
        ['First.', false],
        ['', true],
      ]);
    }
    expect((await seenBy(maintainer))?.comments[1]).toMatchObject({ body: 'Something abusive.', hidden: true });
    expect(JSON.stringify((await listInbox(author)).items)).not.toContain('abusive');
    expect(JSON.stringify((await listInbox(author)).items)).toContain('First.');
    const { taskId } = await db().submission.findUniqueOrThrow({ where: { id: submissionId } });
    expect(await listOpenThreads(db(), taskId, [])).toMatchObject([{ commentCount: 1, last: { body: 'First.' } }]);
    await hideComment(maintainer, commentId, false);
    expect((await seenBy(author))?.comments[1]).toMatchObject({ body: 'Something abusive.', hidden: false });
    expect(await verbs(commentId)).toEqual(['comment.hidden', 'comment.shown']);
  });

  it('hides a whole discussion, in which nobody writes then, and shows it again', async () => {
    await hideThread(maintainer, threadId, true);
    expect(await seenBy(author)).toMatchObject({ hidden: true, comments: [] });
    expect(JSON.stringify(await seenBy(maintainer))).toContain('Something abusive.');
    expect(JSON.stringify((await listInbox(author)).items)).not.toMatch(/First|abusive/);
    const { taskId } = await db().submission.findUniqueOrThrow({ where: { id: submissionId } });
    expect(await listOpenThreads(db(), taskId, [])).toEqual([]);
    await expect(comment(author, threadId, 'Hello')).rejects.toMatchObject({ code: 'conflict' });
    await expect(resolveThread(author, threadId)).rejects.toMatchObject({ code: 'conflict' });
    await hideThread(maintainer, threadId, false);
    expect((await seenBy(author))?.comments).toHaveLength(2);
    expect(await verbs(threadId)).toEqual(['thread.opened', 'thread.commented', 'thread.hidden', 'thread.shown']);
  });

  it('is the only one who may', async () => {
    for (const other of [author, reviewer]) {
      await expect(hideThread(other, threadId, true)).rejects.toMatchObject({ code: 'forbidden' });
      await expect(hideComment(other, commentId, true)).rejects.toMatchObject({ code: 'forbidden' });
    }
    await expect(hideThread(null, threadId, true)).rejects.toMatchObject({ code: 'not-signed-in' });
    await expect(hideComment(maintainer, 'nothing', true)).rejects.toMatchObject({ code: 'not-found' });
    await expect(hideThread(maintainer, commentId, true)).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('the inbox', () => {
  it('counts what is unread, and is read by its owner only', async () => {
    await openThread(reviewer, submissionId, { anchor: '', body: 'One' });
    await openThread(reviewer, submissionId, { anchor: '', body: 'Two' });
    const [newest] = (await listInbox(author)).items;
    expect(newest).toMatchObject({ data: { excerpt: 'Two' } });
    await markRead(reviewer, [newest?.id ?? '']);
    expect(await countUnread(author)).toBe(2);
    await markRead(author, [newest?.id ?? '', 'nothing']);
    expect(await countUnread(author)).toBe(1);
    await markRead(author, 'all');
    expect(await countUnread(author)).toBe(0);
  });

  it('gives pages that continue where the last one ended', async () => {
    const rows = Array.from({ length: 60 }, (_, i) => ({
      userId: reviewer.id,
      kind: 'comment',
      href: `/${i}`,
      // All at two moments, so that the id decides.
      createdAt: new Date(i < 30 ? 1000 : 2000),
    }));
    await db().inboxItem.createMany({ data: rows });
    const first = await listInbox(reviewer);
    const second = await listInbox(reviewer, first.next);
    const hrefs = [...first.items, ...second.items].map(({ href }) => href);
    expect(first.items).toHaveLength(50);
    expect(second.next).toBeNull();
    expect(new Set(hrefs)).toEqual(new Set(rows.map(({ href }) => href)));
  });
});
