import { z } from 'zod';
import { assertCan } from '@/lib/auth/assert-can';
import type { Actor } from '@/lib/auth/policy';
import { db } from '@/lib/db/client';
import type { DraftView } from '@/lib/task/draft/draft-edits';

/** Where a page of `listDrafts` begins: after this draft. */
export interface DraftCursor {
  updatedAt: Date;
  taskId: string;
}

export interface DraftListItem {
  taskId: string;
  number: number | null;
  /** As it stands in the draft; empty until chosen. */
  slug: string;
  state: DraftView['state'];
  /** The summary, or the beginning of the first definition (at most 200 characters). */
  summary: string;
  instanceCount: number;
  authorNames: string[];
  openSubmissionId: string | null;
  updatedAt: Date;
}

export interface DraftPage {
  drafts: DraftListItem[];
  next: DraftCursor | null;
}

/** The drafts that the actor (co-)authors, last changed first, in keyset pages of at most 100. */
export async function listDrafts(
  actor: Actor | null,
  page: { after?: DraftCursor | undefined; limit?: number | undefined } = {},
): Promise<DraftPage> {
  const author = assertCan(actor, 'draft:create');
  const limit = Math.min(Math.max(page.limit ?? 50, 1), 100);
  const after = page.after && z.uuid().safeParse(page.after.taskId).success ? page.after : null;
  const from = (after?.updatedAt ?? new Date('9999-01-01T00:00:00Z')).toISOString();
  const fromId = after?.taskId ?? 'ffffffff-ffff-ffff-ffff-ffffffffffff';
  const drafts = await db().$queryRaw<DraftListItem[]>`
    SELECT task.id::text AS "taskId", task.number, draft.head->>'slug' AS slug, task.state::text AS state,
      left(coalesce(nullif(draft.head->>'summary', ''), draft.head->'Definition'->>0, ''), 200) AS summary,
      (SELECT count(*)::int FROM "DraftInstance" row WHERE row."taskId" = task.id AND NOT row.deleted) AS "instanceCount",
      ARRAY(SELECT "User".name FROM "TaskAuthor" JOIN "User" ON "User".id = "TaskAuthor"."userId"
            WHERE "TaskAuthor"."taskId" = task.id ORDER BY "addedAt", "User".id) AS "authorNames",
      (SELECT id::text FROM "Submission" WHERE "taskId" = task.id AND state = 'QUEUED'
       ORDER BY revision DESC LIMIT 1) AS "openSubmissionId",
      draft."updatedAt"
    FROM "TaskAuthor" mine
    JOIN "Draft" draft ON draft."taskId" = mine."taskId"
    JOIN "Task" task ON task.id = mine."taskId"
    WHERE mine."userId" = ${author.id}::uuid
      AND (draft."updatedAt", draft."taskId") < (${from}::timestamptz AT TIME ZONE 'utc', ${fromId}::uuid)
    ORDER BY draft."updatedAt" DESC, draft."taskId" DESC
    LIMIT ${limit + 1}`;
  const last = drafts.length > limit ? drafts[limit - 1] : undefined;
  return { drafts: drafts.slice(0, limit), next: last ? { updatedAt: last.updatedAt, taskId: last.taskId } : null };
}

/** The authors of a draft, in the order in which they came. Their addresses are for maintainers, as they were promised. */
export async function listAuthors(actor: Actor | null, taskId: string): Promise<{ id: string; name: string }[]> {
  const authors = await db().taskAuthor.findMany({
    where: { taskId },
    orderBy: [{ addedAt: 'asc' }, { userId: 'asc' }],
    select: { user: { select: { id: true, name: true } } },
  });
  assertCan(actor, 'draft:read', { authorIds: authors.map(({ user }) => user.id) });
  return authors.map(({ user }) => user);
}
