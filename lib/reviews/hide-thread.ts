import { z } from 'zod';
import { audit } from '@/lib/audit/audit';
import { assertCan } from '@/lib/auth/assert-can';
import type { Actor } from '@/lib/auth/policy';
import { transaction } from '@/lib/db/transaction';
import { AppError } from '@/lib/errors';
import { forgetExcerpts } from '@/lib/inbox/forget-excerpts';
import { lockThread, threadHref } from '@/lib/reviews/threads';

/**
 * Hides a discussion from everyone but maintainers, or shows it again (`hidden`). What was said in it goes from inboxes for
 * good. As it is already is a success.
 * @throws AppError `not-signed-in`, `forbidden`, `not-found`
 */
export async function hideThread(actor: Actor | null, threadId: string, hidden: boolean): Promise<void> {
  await transaction(async (tx) => {
    const maintainer = assertCan(actor, 'thread:hide');
    const { hiddenAt, submissionId } = await lockThread(tx, threadId);
    if ((hiddenAt !== null) === hidden) return;
    await tx.thread.update({ where: { id: threadId }, data: { hiddenAt: hidden ? new Date() : null } });
    if (hidden) await forgetExcerpts(tx, threadHref(submissionId, threadId));
    const subject = { type: 'thread', id: threadId };
    const verb = hidden ? 'thread.hidden' : 'thread.shown';
    await audit(tx, { actor: maintainer, verb, subject, before: { hidden: !hidden }, after: { hidden, submissionId } });
  });
}

/**
 * As `hideThread`, for one comment.
 * @throws AppError as `hideThread`
 */
export async function hideComment(actor: Actor | null, commentId: string, hidden: boolean): Promise<void> {
  await transaction(async (tx) => {
    const maintainer = assertCan(actor, 'thread:hide');
    const id = z.uuid().safeParse(commentId).data;
    const found = id ? await tx.comment.findUnique({ where: { id }, select: { threadId: true } }) : null;
    if (!found) throw new AppError('not-found', 'There is no such comment.');
    const { submissionId } = await lockThread(tx, found.threadId);
    const { hiddenAt, body, threadId } = await tx.comment.findUniqueOrThrow({ where: { id: commentId } });
    if ((hiddenAt !== null) === hidden) return;
    await tx.comment.update({ where: { id: commentId }, data: { hiddenAt: hidden ? new Date() : null } });
    if (hidden) await forgetExcerpts(tx, threadHref(submissionId, threadId), body);
    const subject = { type: 'comment', id: commentId };
    const verb = hidden ? 'comment.hidden' : 'comment.shown';
    const after = { hidden, threadId, submissionId };
    await audit(tx, { actor: maintainer, verb, subject, before: { hidden: !hidden }, after });
  });
}
