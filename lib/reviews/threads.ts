import { z } from 'zod';
import { audit } from '@/lib/audit/audit';
import { assertCan } from '@/lib/auth/assert-can';
import type { Actor } from '@/lib/auth/policy';
import { readTaskParts } from '@/lib/blobs/task-parts';
import { db, type Tx } from '@/lib/db/client';
import { transaction } from '@/lib/db/transaction';
import { AppError } from '@/lib/errors';
import type { InboxKind } from '@/lib/inbox/kinds';
import { notify } from '@/lib/inbox/notify';
import { reviewText } from '@/lib/reviews/review-text';

export interface NewThread {
  /** '' (the whole task), a head field's JSON Pointer (`/Definition/0`), or `instance:<id>`. */
  anchor: string;
  body: string;
}

/** A thread as it is at this moment of the transaction. */
export interface CurrentThread {
  id: string;
  taskId: string;
  submissionId: string;
  taskName: string;
  state: 'OPEN' | 'RESOLVED';
  hiddenAt: Date | null;
  authorIds: string[];
}

const EMPTY = 'Please write something first.';
const anchorSchema = z
  .string()
  .max(500)
  .regex(/^(?:|instance:[^\0]+|(?:\/(?:[^~/\0]|~[01])*)+)$/u);

/**
 * Opens a discussion about a place that a submission has.
 * @throws AppError `invalid` for a text that is empty or too long, or a place that is none; `forbidden`, `not-found`
 */
export async function openThread(
  actor: Actor | null,
  submissionId: string,
  { anchor, body }: NewThread,
): Promise<{ threadId: string }> {
  const text = reviewText(body, 'body', EMPTY);
  const { sha256, authorIds: readers } = await readSubmission(db(), submissionId);
  assertCan(actor, 'submission:comment', { authorIds: readers });
  const isPlace = anchorSchema.safeParse(anchor).success && (await readTaskParts(sha256, { anchor })).hasAnchor;
  if (!isPlace) throw new AppError('invalid', 'This is no place of this revision that can be commented on.');
  return transaction(async (tx) => {
    const { taskId, name, authorIds } = await readSubmission(tx, submissionId);
    const author = assertCan(actor, 'submission:comment', { authorIds });
    const { id } = await tx.thread.create({
      data: {
        taskId,
        submissionId,
        anchor,
        createdById: author.id,
        comments: { create: { authorId: author.id, body: text } },
      },
      select: { id: true },
    });
    const thread = { id, taskId, submissionId, taskName: name, state: 'OPEN' as const, hiddenAt: null, authorIds };
    await tellOthers(tx, author, thread, 'comment', text);
    await auditThread(tx, author, 'thread.opened', thread, { anchor, submissionId });
    return { threadId: id };
  });
}

/**
 * Adds a comment to a thread.
 * @throws AppError `invalid` for a text that is empty or too long; `forbidden`, `not-found`
 */
export async function comment(actor: Actor | null, threadId: string, body: string): Promise<{ commentId: string }> {
  const text = reviewText(body, 'body', EMPTY);
  return transaction(async (tx) => {
    const thread = await lockThread(tx, threadId);
    const author = assertCan(actor, 'submission:comment', thread);
    assertShown(thread);
    const { id } = await tx.comment.create({
      data: { threadId, authorId: author.id, body: text },
      select: { id: true },
    });
    await tellOthers(tx, author, thread, 'comment', text);
    await auditThread(tx, author, 'thread.commented', thread, { commentId: id });
    return { commentId: id };
  });
}

/** Closes a thread; one that is closed already is a success. Whoever may comment may do it. Throws as `comment` does. */
export async function resolveThread(actor: Actor | null, threadId: string): Promise<void> {
  await setState(actor, threadId, 'RESOLVED');
}

/** Opens a closed thread again; one that is open is a success. Whoever may comment may do it. Throws as `comment` does. */
export async function reopenThread(actor: Actor | null, threadId: string): Promise<void> {
  await setState(actor, threadId, 'OPEN');
}

async function setState(actor: Actor | null, threadId: string, state: 'OPEN' | 'RESOLVED'): Promise<void> {
  await transaction(async (tx) => {
    const thread = await lockThread(tx, threadId);
    const member = assertCan(actor, 'submission:comment', thread);
    assertShown(thread);
    if (thread.state === state) return;
    await tx.thread.update({ where: { id: threadId }, data: { state } });
    await tellOthers(tx, member, thread, state === 'OPEN' ? 'thread-reopened' : 'thread-resolved');
    await auditThread(tx, member, state === 'OPEN' ? 'thread.reopened' : 'thread.resolved', thread, { state });
  });
}

function assertShown({ hiddenAt }: CurrentThread): void {
  if (hiddenAt) throw new AppError('conflict', 'A maintainer has hidden this discussion.', { reason: 'hidden' });
}

async function readSubmission(tx: Tx, submissionId: string) {
  const noSubmission = new AppError('not-found', 'There is no such submission.');
  if (!z.uuid().safeParse(submissionId).success) throw noSubmission;
  const submission = await tx.submission.findUnique({
    where: { id: submissionId },
    select: { taskId: true, name: true, sha256: true, task: { select: { authors: { select: { userId: true } } } } },
  });
  if (!submission) throw noSubmission;
  const { taskId, name, sha256, task } = submission;
  return { taskId, name, sha256, authorIds: task.authors.map(({ userId }) => userId) };
}

/** Locks a thread until the end of the transaction and reads it. Throws `not-found`. */
export async function lockThread(tx: Tx, threadId: string): Promise<CurrentThread> {
  const noThread = new AppError('not-found', 'There is no such discussion.');
  if (!z.uuid().safeParse(threadId).success) throw noThread;
  await tx.$executeRaw`SELECT 1 FROM "Thread" WHERE id = ${threadId}::uuid FOR NO KEY UPDATE`;
  const thread = await tx.thread.findUnique({
    where: { id: threadId },
    select: { state: true, submissionId: true, hiddenAt: true },
  });
  if (!thread) throw noThread;
  const { taskId, name, authorIds } = await readSubmission(tx, thread.submissionId);
  return { id: threadId, ...thread, taskId, taskName: name, authorIds };
}

/** The task's authors and all who have written in the thread, but not the one who acts. */
async function tellOthers(tx: Tx, actor: Actor, thread: CurrentThread, kind: InboxKind, text = ''): Promise<void> {
  const writers = await tx.comment.findMany({
    where: { threadId: thread.id },
    distinct: ['authorId'],
    select: { authorId: true },
  });
  const others = [...thread.authorIds, ...writers.map(({ authorId }) => authorId)].filter((id) => id !== actor.id);
  const { taskId, taskName, submissionId } = thread;
  await notify(tx, others, {
    kind,
    taskId,
    taskName,
    who: actor.name,
    text,
    href: threadHref(submissionId, thread.id),
  });
}

/** Where a thread is shown. */
export function threadHref(submissionId: string, threadId: string): string {
  return `/submissions/${submissionId}#thread-${threadId}`;
}

async function auditThread(
  tx: Tx,
  actor: Actor,
  verb: string,
  { id, state }: CurrentThread,
  after: Record<string, string>,
): Promise<void> {
  await audit(tx, { actor, verb, subject: { type: 'thread', id }, before: { state }, after });
}
