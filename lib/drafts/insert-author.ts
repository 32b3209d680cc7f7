import { audit } from '@/lib/audit/audit';
import type { Actor } from '@/lib/auth/policy';
import type { Tx } from '@/lib/db/client';
import { draftName } from '@/lib/drafts/draft-name';
import { type CurrentDraft, readOnlyReason } from '@/lib/drafts/lock-draft';
import { AppError } from '@/lib/errors';
import { notify } from '@/lib/inbox/notify';

/** Authors of one task; a link that was passed on too far cannot add the whole community. */
export const MAX_AUTHORS = 50;

/** Someone who is about to become an author. */
interface Newcomer {
  id: string;
  name: string;
}

/**
 * Why this account cannot become an author of the draft now, as a sentence; null when it can. With `name` the sentence is
 * about them, else it addresses the account itself.
 *
 * Nobody reviews a task they (co-)authored (invariant 3), and nobody becomes an author of what they have judged: a
 * verdict on any revision rules it out for good, since the approvals that a task was accepted by must not turn into its
 * authors' own. Who skipped a review, or let its lease end, has judged nothing. While a revision is in review nobody is
 * added at all: so no author can find out who is reviewing it by inviting them, and no claim can cross an invitation.
 */
export async function joiningProblem(
  tx: Tx,
  draft: CurrentDraft,
  userId: string,
  name?: string,
): Promise<string | null> {
  const reason = readOnlyReason(draft);
  if (reason) return reason;
  const review = await tx.review.findFirst({
    where: { taskId: draft.taskId, reviewerId: userId, state: { in: ['OPEN', 'APPROVED', 'CHANGES_REQUESTED'] } },
    select: { id: true },
  });
  if (review) {
    const whoCannot =
      name === undefined ? 'You have reviewed this task, so you' : `${name} has reviewed this task, so they`;
    return `${whoCannot} cannot become its author.`;
  }
  if (draft.authorIds.length >= MAX_AUTHORS)
    return `This task has ${MAX_AUTHORS} authors, which is as many as it can have.`;
  return null;
}

/**
 * Makes an account an author of a locked draft that it is no author of yet; the caller has asserted rights and
 * `joiningProblem`. Who was added hears of it, and so do the other authors; `invitationId` is the link that it came by.
 */
export async function insertAuthor(
  tx: Tx,
  draft: CurrentDraft,
  newcomer: Newcomer,
  { actor, invitationId }: { actor: Actor; invitationId?: string },
): Promise<void> {
  const { taskId, authorIds } = draft;
  await tx.taskAuthor.create({ data: { taskId, userId: newcomer.id } });
  await audit(tx, {
    actor,
    verb: 'task.author-added',
    subject: { type: 'task', id: taskId },
    after: { userId: newcomer.id, name: newcomer.name, ...(invitationId && { invitationId }) },
  });
  const about = { taskId, taskName: draftName(draft), href: `/drafts/${taskId}` };
  if (newcomer.id !== actor.id) await notify(tx, [newcomer.id], { kind: 'author-added', who: actor.name, ...about });
  const others = authorIds.filter((id) => id !== actor.id);
  await notify(tx, others, { kind: 'author-joined', who: newcomer.name, ...about });
}

/** The account as a newcomer. Throws `forbidden` when it was disabled after its request had begun. */
export async function assertActive(tx: Tx, { id, name }: Actor): Promise<Newcomer> {
  const user = await tx.user.findFirst({ where: { id, state: 'ACTIVE' }, select: { id: true } });
  if (!user) throw new AppError('forbidden', 'Your account may not do this.');
  return { id, name };
}
