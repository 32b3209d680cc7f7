import { z } from 'zod';
import type { Tx } from '@/lib/db/client';
import { storedFieldVersions, storedHead } from '@/lib/drafts/stored-head';
import { AppError } from '@/lib/errors';
import type { DraftHead, HeadField } from '@/lib/task/draft/draft';
import type { DraftView } from '@/lib/task/draft/draft-edits';

/** A draft and what decides about it, as it is at this moment of the transaction. */
export interface CurrentDraft {
  taskId: string;
  number: number | null;
  state: DraftView['state'];
  version: number;
  head: DraftHead;
  fieldVersions: Partial<Record<HeadField, number>>;
  replacedAt: number;
  notices: unknown;
  authorIds: string[];
  openSubmissionId: string | null;
}

/** What is said of a draft that is not there. */
export const noDraft = () => new AppError('not-found', 'There is no such draft. It may have been deleted.');

/**
 * Locks a draft's row until the end of the transaction and reads it: saves, replacements and submissions of one
 * draft happen one after the other. The task's row is locked with it, since a verdict changes it.
 * @throws AppError `not-found`
 */
export async function lockDraft(tx: Tx, taskId: string): Promise<CurrentDraft> {
  assertDraftId(taskId);
  // The lock stands in a statement of its own: the next one then sees what the holder before us has committed.
  await tx.$executeRaw`
    SELECT 1 FROM "Draft" JOIN "Task" ON "Task".id = "Draft"."taskId"
    WHERE "Draft"."taskId" = ${taskId}::uuid FOR NO KEY UPDATE`;
  return readDraft(tx, taskId);
}

/**
 * A draft without its rows.
 * @throws AppError `not-found`
 */
export async function readDraft(client: Tx, taskId: string): Promise<CurrentDraft> {
  assertDraftId(taskId);
  const [row] = await client.$queryRaw<Omit<CurrentDraft, 'taskId'>[]>`
    SELECT task.number, task.state::text AS state, draft.version, draft.head, draft."fieldVersions",
      draft."replacedAt", draft.notices,
      ARRAY(SELECT "userId"::text FROM "TaskAuthor" WHERE "taskId" = task.id ORDER BY "addedAt", "userId") AS "authorIds",
      (SELECT id::text FROM "Submission" WHERE "taskId" = task.id AND state = 'QUEUED'
       ORDER BY revision DESC LIMIT 1) AS "openSubmissionId"
    FROM "Draft" draft JOIN "Task" task ON task.id = draft."taskId"
    WHERE draft."taskId" = ${taskId}::uuid`;
  if (!row) throw noDraft();
  return {
    ...row,
    taskId,
    head: storedHead.parse(row.head),
    fieldVersions: storedFieldVersions.parse(row.fieldVersions),
  };
}

/** Why the draft cannot be changed now, or null. While a revision is in review the draft stands still. */
export function readOnlyReason(draft: Pick<CurrentDraft, 'state' | 'openSubmissionId'>): string | null {
  if (draft.openSubmissionId !== null || draft.state === 'IN_REVIEW') {
    return 'This task is in review. Withdraw the submission to change it, or wait for the decision.';
  }
  if (draft.state === 'REJECTED') return 'This task was rejected. A maintainer can reopen it.';
  if (draft.state === 'RETIRED') return 'This task was retired. A maintainer can reopen it.';
  return null;
}

/** Throws `conflict` when the draft cannot be changed now. */
export function assertWritable(draft: Pick<CurrentDraft, 'state' | 'openSubmissionId'>): void {
  const reason = readOnlyReason(draft);
  if (reason) throw new AppError('conflict', reason, { reason: 'read-only' });
}

function assertDraftId(taskId: string): void {
  if (!z.uuid().safeParse(taskId).success) throw noDraft();
}
