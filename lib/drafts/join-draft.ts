import { assertCan } from '@/lib/auth/assert-can';
import type { Actor } from '@/lib/auth/policy';
import { db, type Tx } from '@/lib/db/client';
import { transaction } from '@/lib/db/transaction';
import { hashInvitationToken } from '@/lib/drafts/author-invitation-token';
import { openInvitation } from '@/lib/drafts/author-invitations';
import { draftName } from '@/lib/drafts/draft-name';
import { assertActive, insertAuthor, joiningProblem } from '@/lib/drafts/insert-author';
import { lockDraft, readDraft } from '@/lib/drafts/lock-draft';
import { AppError } from '@/lib/errors';

/** What a link offers to the account that looks at it. */
export interface OfferedAuthorship {
  taskId: string;
  /** The draft's name. */
  name: string;
  summary: string;
  invitedBy: string;
  expiresAt: Date;
  isAuthor: boolean;
  /** Why the account cannot join now; null when it can. */
  problem: string | null;
}

/**
 * What the link with this token offers, or null when it cannot be used (any more). Its secret is the right to see the
 * draft's name; nothing changes by looking.
 * @throws AppError `not-signed-in`
 */
export async function readOfferedAuthorship(actor: Actor | null, token: string): Promise<OfferedAuthorship | null> {
  const reader = assertCan(actor, 'draft:create');
  const invitation = await findInvitation(db(), token);
  if (!invitation) return null;
  const { taskId, expiresAt, invitedBy } = invitation;
  const draft = await readDraft(db(), taskId);
  const isAuthor = draft.authorIds.includes(reader.id);
  const problem = isAuthor ? null : await joiningProblem(db(), draft, reader.id);
  const { summary } = draft.head;
  return { taskId, name: draftName(draft), summary, invitedBy: invitedBy.name, expiresAt, isAuthor, problem };
}

/**
 * Makes the actor an author of the draft that the link leads to; an author already is a success. Revoking takes the same
 * lock, so a link that was revoked before this is one that adds nobody.
 * @throws AppError `not-found` when the link cannot be used; `conflict` when they have reviewed the task
 *   (`joiningProblem`) or the draft cannot be changed now; `not-signed-in`, `forbidden` for a disabled account.
 */
export async function joinDraft(actor: Actor | null, token: string): Promise<{ taskId: string }> {
  const joiner = assertCan(actor, 'draft:create');
  return transaction(async (tx) => {
    const { taskId } = (await findInvitation(tx, token)) ?? unusableLink();
    const draft = await lockDraft(tx, taskId);
    const invitation = (await findInvitation(tx, token)) ?? unusableLink();
    const newcomer = await assertActive(tx, joiner);
    if (draft.authorIds.includes(joiner.id)) return { taskId };
    const problem = await joiningProblem(tx, draft, joiner.id);
    if (problem) throw new AppError('conflict', problem);
    await insertAuthor(tx, draft, newcomer, { actor: joiner, invitationId: invitation.id });
    await tx.authorInvitation.update({ where: { id: invitation.id }, data: { joined: { increment: 1 } } });
    return { taskId };
  });
}

function findInvitation(client: Tx, token: string) {
  return client.authorInvitation.findFirst({
    where: { tokenHash: hashInvitationToken(token), ...openInvitation() },
    select: { id: true, taskId: true, expiresAt: true, invitedBy: { select: { name: true } } },
  });
}

function unusableLink(): never {
  const message = 'This link cannot be used: it was revoked or has expired. Ask an author of the task for a new one.';
  throw new AppError('not-found', message);
}
