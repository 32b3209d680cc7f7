import { z } from 'zod';
import { audit } from '@/lib/audit/audit';
import { assertCan } from '@/lib/auth/assert-can';
import type { Actor } from '@/lib/auth/policy';
import type { Tx } from '@/lib/db/client';
import { transaction } from '@/lib/db/transaction';
import { hashInvitationToken, newInvitationToken } from '@/lib/drafts/author-invitation-token';
import { assertWritable, lockDraft } from '@/lib/drafts/lock-draft';
import { AppError } from '@/lib/errors';

/** Days for which a link can be used. */
export const AUTHOR_INVITATION_DAYS = 7;
/** Links of one draft that can be used at a time. */
export const MAX_AUTHOR_INVITATIONS = 10;

/** A link that can still be used. Its token is not among these: it is shown once, when the link is made. */
export interface AuthorInvitation {
  id: string;
  invitedBy: string;
  createdAt: Date;
  expiresAt: Date;
  /** How many authors have come by it. */
  joined: number;
}

/**
 * Makes a link by which any signed-in account becomes an author of the draft, for seven days, until it is revoked: one
 * link serves a whole group. Gives its token, which is kept nowhere.
 * @throws AppError `conflict` while the draft cannot be changed or when it has ten links; `forbidden`, `not-found`.
 */
export async function createAuthorInvitation(
  actor: Actor | null,
  taskId: string,
): Promise<{ id: string; token: string; expiresAt: Date }> {
  const token = newInvitationToken();
  return transaction(async (tx) => {
    const draft = await lockDraft(tx, taskId);
    const author = assertCan(actor, 'draft:invite', draft);
    assertWritable(draft);
    if ((await tx.authorInvitation.count({ where: openInvitation(taskId) })) >= MAX_AUTHOR_INVITATIONS) {
      const message = `This draft has ${MAX_AUTHOR_INVITATIONS} links already. Revoke one that is not needed any more.`;
      throw new AppError('conflict', message);
    }
    const expiresAt = new Date(Date.now() + AUTHOR_INVITATION_DAYS * 24 * 60 * 60 * 1000);
    const { id } = await tx.authorInvitation.create({
      data: { taskId, tokenHash: hashInvitationToken(token), invitedById: author.id, expiresAt },
      select: { id: true },
    });
    await audit(tx, {
      actor: author,
      verb: 'task.author-link-created',
      subject: { type: 'task', id: taskId },
      after: { invitationId: id, expiresAt: expiresAt.toISOString() },
    });
    return { id, token, expiresAt };
  });
}

/**
 * Ends a link; one that has ended already is a success. Who came by it stays. Also while the draft cannot be changed.
 * @throws AppError `not-found` when the draft has no such link; `forbidden`.
 */
export async function revokeAuthorInvitation(actor: Actor | null, taskId: string, invitationId: string): Promise<void> {
  await transaction(async (tx) => {
    const draft = await lockDraft(tx, taskId);
    const author = assertCan(actor, 'draft:invite', draft);
    const id = z.uuid().safeParse(invitationId).data;
    const found = id && (await tx.authorInvitation.findFirst({ where: { id, taskId }, select: { id: true } }));
    if (!found) throw new AppError('not-found', 'This draft has no such link.');
    await revokeInvitations(tx, author, taskId, found.id);
  });
}

/** Ends the open links of a locked draft, or the one of this id, with an audit row each. */
export async function revokeInvitations(tx: Tx, actor: Actor, taskId: string, invitationId?: string): Promise<void> {
  const revoked = await tx.authorInvitation.updateManyAndReturn({
    where: { ...openInvitation(taskId), ...(invitationId && { id: invitationId }) },
    data: { revokedAt: new Date() },
    select: { id: true, joined: true },
  });
  for (const { id, joined } of revoked) {
    await audit(tx, {
      actor,
      verb: 'task.author-link-revoked',
      subject: { type: 'task', id: taskId },
      before: { invitationId: id, joined },
    });
  }
}

/** The links of a draft that can still be used, the latest first; the caller has asserted rights. */
export async function openAuthorInvitations(client: Tx, taskId: string): Promise<AuthorInvitation[]> {
  const rows = await client.authorInvitation.findMany({
    where: openInvitation(taskId),
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: { id: true, createdAt: true, expiresAt: true, joined: true, invitedBy: { select: { name: true } } },
  });
  return rows.map(({ invitedBy, ...row }) => ({ ...row, invitedBy: invitedBy.name }));
}

/** Links that count: neither revoked nor expired, and made by someone whose account still stands. */
export function openInvitation(taskId?: string) {
  return {
    ...(taskId && { taskId }),
    revokedAt: null,
    expiresAt: { gt: new Date() },
    invitedBy: { state: 'ACTIVE' as const },
  };
}
