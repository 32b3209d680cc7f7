import { audit } from '@/lib/audit/audit';
import { assertCan } from '@/lib/auth/assert-can';
import type { Actor } from '@/lib/auth/policy';
import { db, type Tx } from '@/lib/db/client';
import { transaction } from '@/lib/db/transaction';
import { assertWithinQuota, bytesOfTask } from '@/lib/drafts/account-quota';
import { changesSince } from '@/lib/drafts/changes-since';
import { deleteRows, putWholeRows } from '@/lib/drafts/draft-rows';
import type { DraftState } from '@/lib/drafts/draft-state';
import { insertRestorePoint } from '@/lib/drafts/insert-restore-point';
import { readDraftText } from '@/lib/drafts/load-draft';
import { readRestorePoint } from '@/lib/drafts/load-restore-point';
import { assertWritable, type CurrentDraft, lockDraft, readDraft } from '@/lib/drafts/lock-draft';
import { packState } from '@/lib/drafts/pack-draft';
import { recordWholeChange } from '@/lib/drafts/record-edits';
import type { Restoration } from '@/lib/drafts/restoration';
import { storedNotices } from '@/lib/drafts/stored-head';
import { AppError } from '@/lib/errors';
import type { DraftChanges } from '@/lib/task/draft/draft-edits';
import { inThread } from '@/lib/threads/in-thread';

export interface Restored {
  /** The draft's new version; the same as before when there was nothing to restore. */
  version: number;
  /** Rows that were written and rows that were taken away. */
  rowsPut: number;
  rowsDeleted: number;
  /** What became of the version that was restored over: its editor takes this over without asking again. */
  changes: DraftChanges;
}

/**
 * Brings a draft back to the state of a restore point. The present state is kept as a restore point first; only rows and
 * fields that differ are written, so that ids and positions stay and other tabs learn just of these.
 * @throws AppError `conflict` with `DraftChanges` when the draft changed since `baseVersion` (nothing is overwritten
 *   unseen), `conflict` with `reason: 'read-only'` while it is in review; `forbidden`, `not-found`.
 */
export async function restoreDraft(
  actor: Actor | null,
  taskId: string,
  pointId: string,
  baseVersion: number,
): Promise<Restored> {
  // Reading, comparing and deflating come before the transaction, which asserts that nothing has changed since.
  const { draft, rowsText } = await readDraftText(taskId, (found) => {
    assertCan(actor, 'draft:write', found);
    assertWritable(found);
  });
  if (draft.version !== baseVersion) throw await staleRestore(db(), draft, baseVersion);
  const point = await readRestorePoint(taskId, pointId);
  const present = { head: draft.head, notices: storedNotices.parse(draft.notices), rowsText };
  const weight = rowsText.length + point.stored.size;
  const found = await inThread('find-restoration', { ...present, stored: point.stored }, { weight });
  if (!found) {
    return {
      version: draft.version,
      rowsPut: 0,
      rowsDeleted: 0,
      changes: await changesSince(db(), draft, baseVersion),
    };
  }
  const { restoration, target } = found;
  const state = await packState({ draft, rowsText });
  return transaction(async (tx) => {
    const locked = await lockDraft(tx, taskId);
    const author = assertCan(actor, 'draft:write', locked);
    assertWritable(locked);
    if (locked.version !== baseVersion) throw await staleRestore(tx, locked, baseVersion);
    const bytes = await bytesOfTask(tx, taskId);
    const reason = `Before: Restore “${point.reason}”`;
    const kept = { taskId, version: baseVersion, kind: 'RESTORE', reason, state } as const;
    const { id: presentPointId } = await insertRestorePoint(tx, author, kept);
    const version = baseVersion + 1;
    await writeState(tx, author, locked, target, restoration, version);
    const written = { rowsPut: restoration.put.length, rowsDeleted: restoration.deleted.length };
    await recordWholeChange(tx, {
      taskId,
      version,
      kind: 'RESTORE',
      userId: author.id,
      fields: restoration.fields,
      rowsChanged: written.rowsPut,
      rowsDeleted: written.rowsDeleted,
    });
    await audit(tx, {
      actor: author,
      verb: 'draft.restored',
      subject: { type: 'task', id: taskId },
      before: { version: baseVersion, slug: locked.head.slug, restorePointId: presentPointId },
      after: { version, slug: target.head.slug, restorePointId: pointId, ...written },
    });
    await assertWithinQuota(tx, taskId, bytes);
    return { version, ...written, changes: await changesSince(tx, await readDraft(tx, taskId), baseVersion) };
  });
}

async function writeState(
  tx: Tx,
  author: Actor,
  draft: CurrentDraft,
  { head, notices }: Pick<DraftState, 'head' | 'notices'>,
  { put, deleted, fields, reload }: Restoration,
  version: number,
): Promise<void> {
  const { taskId, state, fieldVersions } = draft;
  await putWholeRows(tx, taskId, put, version);
  await deleteRows(tx, taskId, deleted, version);
  const versions = { ...fieldVersions, ...Object.fromEntries(fields.map((field) => [field, version])) };
  await tx.$executeRaw`
    UPDATE "Draft" SET version = ${version}, head = ${JSON.stringify(head)}::jsonb,
      "fieldVersions" = ${JSON.stringify(versions)}::jsonb, notices = ${JSON.stringify(notices)}::jsonb,
      "replacedAt" = greatest("replacedAt", ${reload ? version : 0}),
      "updatedById" = ${author.id}::uuid, "updatedAt" = now() AT TIME ZONE 'utc'
    WHERE "taskId" = ${taskId}::uuid`;
  // An accepted task keeps its name until its next revision is accepted.
  if (state !== 'ACCEPTED' && head.slug !== draft.head.slug) {
    await tx.task.update({ where: { id: taskId }, data: { slug: head.slug } });
  }
}

async function staleRestore(tx: Tx, draft: CurrentDraft, baseVersion: number): Promise<AppError> {
  const message = 'This draft was changed elsewhere since you loaded it. Nothing was restored.';
  return new AppError('conflict', message, { ...(await changesSince(tx, draft, baseVersion)) });
}
