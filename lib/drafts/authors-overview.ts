import { assertCan } from '@/lib/auth/assert-can';
import { type Actor, can } from '@/lib/auth/policy';
import { db } from '@/lib/db/client';
import { type AuthorInvitation, openAuthorInvitations } from '@/lib/drafts/author-invitations';
import type { Author } from '@/lib/drafts/authors';
import { readDraft, readOnlyReason } from '@/lib/drafts/lock-draft';
import { listAuthors } from '@/lib/drafts/queries';
import { KEPT_CHANGES } from '@/lib/drafts/record-edits';

/** Who changed what: one author's edits within ten minutes, or a change of everything at once. */
export interface DraftChangeItem {
  /** The draft's version after the first of them. */
  version: number;
  kind: 'EDIT' | 'REPLACEMENT' | 'RESTORE';
  userId: string | null;
  /** Null when the account is gone. */
  userName: string | null;
  /** When the last of them was saved. */
  at: Date;
  fields: string[];
  rowsAdded: number;
  rowsChanged: number;
  rowsDeleted: number;
}

export interface AuthorsOverview {
  /** Whose overview it is. */
  readerId: string;
  authors: Author[];
  /** The links that can be used; null for maintainers who only look. */
  invitations: AuthorInvitation[] | null;
  /** Whether the actor may add authors and make links now: not while the draft is in review. */
  mayInvite: boolean;
  /** Whether the actor may take authors off: not after the first submission, which names them. */
  mayTakeOff: boolean;
  /** The latest 200, the latest first. */
  changes: DraftChangeItem[];
}

/**
 * Who writes a draft, who is invited by a link, and who changed what.
 * @throws AppError `not-found`, `forbidden`, `not-signed-in`
 */
export async function readAuthorsOverview(actor: Actor | null, taskId: string): Promise<AuthorsOverview> {
  const draft = await readDraft(db(), taskId);
  const { id: readerId } = assertCan(actor, 'draft:read', draft);
  const isAuthor = can(actor, 'draft:invite', draft);
  const [authors, invitations, changes, submissions] = await Promise.all([
    listAuthors(actor, taskId),
    isAuthor ? openAuthorInvitations(db(), taskId) : null,
    listChanges(taskId),
    db().submission.count({ where: { taskId } }),
  ]);
  const mayInvite = isAuthor && readOnlyReason(draft) === null;
  return { readerId, authors, invitations, mayInvite, mayTakeOff: mayInvite && submissions === 0, changes };
}

async function listChanges(taskId: string): Promise<DraftChangeItem[]> {
  const rows = await db().draftChange.findMany({
    where: { taskId },
    orderBy: [{ at: 'desc' }, { fromVersion: 'desc' }],
    take: KEPT_CHANGES,
    select: {
      fromVersion: true,
      kind: true,
      userId: true,
      user: { select: { name: true } },
      at: true,
      fields: true,
      rowsAdded: true,
      rowsChanged: true,
      rowsDeleted: true,
    },
  });
  return rows.map(({ fromVersion, user, ...row }) => ({ ...row, version: fromVersion, userName: user?.name ?? null }));
}
