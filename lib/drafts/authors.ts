import { audit } from '@/lib/audit/audit';
import { assertCan } from '@/lib/auth/assert-can';
import type { Actor } from '@/lib/auth/policy';
import type { Tx } from '@/lib/db/client';
import { transaction } from '@/lib/db/transaction';
import { revokeInvitations } from '@/lib/drafts/author-invitations';
import { draftName } from '@/lib/drafts/draft-name';
import { insertAuthor, joiningProblem } from '@/lib/drafts/insert-author';
import { assertWritable, lockDraft } from '@/lib/drafts/lock-draft';
import { recordFormerAuthor } from '@/lib/drafts/record-former-author';
import { AppError } from '@/lib/errors';
import { notify } from '@/lib/inbox/notify';
import { readSettings } from '@/lib/members/settings';

export interface Author {
  id: string;
  name: string;
}

/**
 * Makes the account with this e-mail address a co-author; an author already is a success.
 *
 * An author learns by it whether an address has an account, as whoever signs up with it does; the caller limits how often
 * one may ask.
 * @throws AppError `invalid` (field `email`, `reason: 'no-account'`) when no active account has it; `conflict` when they
 *   have reviewed the task or the draft cannot be changed now (`joiningProblem`); `forbidden`, `not-found`.
 */
export async function addAuthor(actor: Actor | null, taskId: string, email: string): Promise<Author> {
  return transaction(async (tx) => {
    const draft = await lockDraft(tx, taskId);
    const inviter = assertCan(actor, 'draft:invite', draft);
    assertWritable(draft);
    const user = await tx.user.findFirst({
      where: { email: email.trim().toLowerCase(), state: 'ACTIVE' },
      select: { id: true, name: true },
    });
    if (!user) throw await noAccount(tx);
    if (draft.authorIds.includes(user.id)) return user;
    const problem = await joiningProblem(tx, draft, user.id, user.name);
    if (problem) throw new AppError('conflict', problem);
    await insertAuthor(tx, draft, user, { actor: inviter });
    return user;
  });
}

/**
 * Takes a co-author off, and ends the draft's links; who is none already is a success. Only before the first
 * submission, which names them. Who has written something never reviews the task, here or gone (invariant 3).
 * @throws AppError `conflict` for the last author and after the first submission; `forbidden`, `not-found`.
 */
export async function removeAuthor(actor: Actor | null, taskId: string, userId: string): Promise<void> {
  await transaction(async (tx) => {
    const draft = await lockDraft(tx, taskId);
    const remover = assertCan(actor, 'draft:invite', draft);
    if (!draft.authorIds.includes(userId)) return;
    if (draft.authorIds.length === 1) {
      throw new AppError('conflict', 'A task needs an author. Add another one before you take off the last.');
    }
    if ((await tx.submission.count({ where: { taskId } })) > 0) {
      throw new AppError('conflict', 'This task was submitted with them as an author, which stays so.');
    }
    await recordFormerAuthor(tx, taskId, userId);
    const { user } = await tx.taskAuthor.delete({
      where: { taskId_userId: { taskId, userId } },
      select: { user: { select: { name: true } } },
    });
    await audit(tx, {
      actor: remover,
      verb: 'task.author-removed',
      subject: { type: 'task', id: taskId },
      before: { userId, name: user.name },
    });
    const about = { taskId, taskName: draftName(draft) };
    const isLeaving = userId === remover.id;
    if (!isLeaving)
      await notify(tx, [userId], { kind: 'author-removed', who: remover.name, ...about, href: '/drafts' });
    const others = draft.authorIds.filter((id) => id !== userId && id !== remover.id);
    await notify(tx, others, { kind: 'author-left', who: user.name, ...about, href: `/drafts/${taskId}` });
    // Else who was taken off could come back by a link that they know.
    await revokeInvitations(tx, remover, taskId);
  });
}

async function noAccount(tx: Tx): Promise<AppError> {
  const { signUp } = await readSettings(tx);
  const next =
    signUp === 'open'
      ? 'Send them a link: they can sign up and join with it.'
      : 'New accounts are by invitation here: ask a maintainer to invite them, then send them a link.';
  const message = `No account has this e-mail address. ${next}`;
  return new AppError('invalid', message, { reason: 'no-account', fieldErrors: { email: message } });
}
