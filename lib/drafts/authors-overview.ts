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
  authors: Author[];
  /** The links that can be used; null for maintainers who only look. */
  invitations: AuthorInvitation[] | null;
  /** Whether the actor may add authors and make links now: not while the draft is in review. */
  mayInvite: boolean;
  /** The latest 200, the latest first. */
  changes: DraftChangeItem[];
}

/**
 * Who writes a draft, who is invited by a link, and who changed what.
 * @throws AppError `not-found`, `forbidden`, `not-signed-in`
 */
export async function readAuthorsOverview(actor: Actor | null, taskId: string): Promise<AuthorsOverview> {
  const draft = await readDraft(db(), taskId);
  assertCan(actor, 'draft:read', draft);
  const isAuthor = can(actor, 'draft:invite', draft);
  const [authors, invitations, changes] = await Promise.all([
    listAuthors(actor, taskId),
    isAuthor ? openAuthorInvitations(db(), taskId) : null,
    listChanges(taskId),
  ]);
  return { authors, invitations, mayInvite: isAuthor && readOnlyReason(draft) === null, changes };
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
