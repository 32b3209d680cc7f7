import { assertCan } from '@/lib/auth/assert-can';
import type { Actor } from '@/lib/auth/policy';
import { db, type Tx } from '@/lib/db/client';
import { transaction } from '@/lib/db/transaction';
import { assertWithinQuota, bytesOfTask } from '@/lib/drafts/account-quota';
import { changesSince } from '@/lib/drafts/changes-since';
import { assertStorable } from '@/lib/drafts/draft-limits';
import { insertRestorePoint } from '@/lib/drafts/insert-restore-point';
import { readDraftText } from '@/lib/drafts/load-draft';
import { assertWritable, type CurrentDraft, lockDraft } from '@/lib/drafts/lock-draft';
import { packState } from '@/lib/drafts/pack-draft';
import { AppError } from '@/lib/errors';

export interface RestorePointRequest {
  /** What is about to happen: "Before: Remove white space (231)"; at most 200 characters are kept. */
  reason: string;
  /** The version to keep; without it the one that the draft has now. */
  baseVersion?: number | undefined;
}

/**
 * Keeps the present state of a draft before its author changes many places at once. The same request twice gives the
 * same point (`created: false`). It changes no state of the task, so it is not in the audit log; the point names who
 * made it.
 * @throws AppError `conflict` with `DraftChanges` when the draft changed since `baseVersion`, `conflict` with
 *   `reason: 'read-only'` while it is in review, `invalid` for an empty reason; `forbidden`, `not-found`.
 */
export async function createRestorePoint(
  actor: Actor | null,
  taskId: string,
  { reason, baseVersion }: RestorePointRequest,
): Promise<{ id: string; version: number; created: boolean }> {
  const text = reason.trim();
  if (text === '') throw new AppError('invalid', 'Say what the restore point is for.');
  assertStorable(text, 'The reason');
  const { draft, rowsText } = await readDraftText(taskId, (found) => {
    assertCan(actor, 'draft:write', found);
    assertWritable(found);
  });
  const { version } = draft;
  if (baseVersion !== undefined && baseVersion !== version) throw await stalePoint(db(), draft, baseVersion);
  const state = await packState({ draft, rowsText });
  const point = await transaction(async (tx) => {
    const locked = await lockDraft(tx, taskId);
    const author = assertCan(actor, 'draft:write', locked);
    assertWritable(locked);
    if (baseVersion !== undefined && locked.version !== version) throw await stalePoint(tx, locked, version);
    const bytes = await bytesOfTask(tx, taskId);
    const inserted = await insertRestorePoint(tx, author, {
      taskId,
      version,
      kind: 'BULK_CHANGE',
      reason: text,
      state,
    });
    await assertWithinQuota(tx, taskId, bytes);
    return inserted;
  });
  return { ...point, version };
}

async function stalePoint(tx: Tx, draft: CurrentDraft, baseVersion: number): Promise<AppError> {
  const message = 'This draft was changed elsewhere since you loaded it. No restore point was made.';
  return new AppError('conflict', message, { ...(await changesSince(tx, draft, baseVersion)) });
}
