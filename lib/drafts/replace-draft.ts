import { audit } from '@/lib/audit/audit';
import { assertCan } from '@/lib/auth/assert-can';
import type { Actor } from '@/lib/auth/policy';
import { db, type Tx } from '@/lib/db/client';
import { transaction } from '@/lib/db/transaction';
import { assertWithinQuota, bytesOfTask } from '@/lib/drafts/account-quota';
import { changesSince } from '@/lib/drafts/changes-since';
import { insertRowTexts } from '@/lib/drafts/draft-rows';
import type { PackedState } from '@/lib/drafts/draft-state';
import { insertRestorePoint } from '@/lib/drafts/insert-restore-point';
import { readDraftText } from '@/lib/drafts/load-draft';
import { assertWritable, type CurrentDraft, lockDraft, readDraft } from '@/lib/drafts/lock-draft';
import { packState } from '@/lib/drafts/pack-draft';
import { recordWholeChange } from '@/lib/drafts/record-edits';
import { takeFile } from '@/lib/drafts/take-file';
import { AppError } from '@/lib/errors';
import type { Notice } from '@/lib/task/draft/draft';
import { parseTaskName } from '@/lib/task/name';
import { storableText } from '@/lib/task/storable-text';
import type { FileSource } from '@/lib/threads/work/file-source';
import type { ReadDraft } from '@/lib/threads/work/read-draft';

/**
 * Puts a file's content in the place of all that a draft holds, which is kept as a restore point; tabs that have it open
 * must load it again. The summary stays, since a file has none, and so does the name unless the file's name states one.
 * @throws AppError `conflict` with `DraftChanges` when the draft changed since `baseVersion`, `conflict` while it is in
 *   review, `invalid` or `too-large` for the file (the draft then stays as it was); `forbidden`, `not-found`.
 */
export async function replaceDraft(
  actor: Actor | null,
  taskId: string,
  baseVersion: number,
  fileName: string,
  file: FileSource,
  signal?: AbortSignal,
): Promise<{ version: number; notices: Notice[] }> {
  const name = storableText(fileName);
  await assertReplaceable(actor, taskId, baseVersion);
  return takeFile({ fileName: name, file, signal }, async (read) => {
    const present = await readDraftText(taskId, (one) => assertCan(actor, 'draft:write', one));
    if (baseVersion !== present.draft.version) throw await staleReplacement(db(), present.draft, baseVersion);
    const state = await packState(present);
    const replacement = { taskId, baseVersion, name, read, state };
    return transaction((tx) => writeReplacement(tx, actor, replacement));
  });
}

/**
 * Asks what `replaceDraft` asks, before the file is received and before it is read; it is asked again under the lock.
 * @throws AppError as `replaceDraft`
 */
export async function assertReplaceable(actor: Actor | null, taskId: string, baseVersion: number): Promise<void> {
  const draft = await readDraft(db(), taskId);
  assertCan(actor, 'draft:write', draft);
  if (baseVersion !== draft.version) throw await staleReplacement(db(), draft, baseVersion);
}

interface Replacement {
  taskId: string;
  baseVersion: number;
  /** Of the file. */
  name: string;
  read: ReadDraft;
  /** What the draft was before. */
  state: PackedState;
}

async function writeReplacement(
  tx: Tx,
  actor: Actor | null,
  { taskId, baseVersion, name, read, state }: Replacement,
): Promise<{ version: number; notices: Notice[] }> {
  const draft = await lockDraft(tx, taskId);
  const author = assertCan(actor, 'draft:write', draft);
  assertWritable(draft);
  if (baseVersion !== draft.version) throw await staleReplacement(tx, draft, baseVersion);
  const bytes = await bytesOfTask(tx, taskId);
  const reason = `Before: Replace by ${name}`;
  await insertRestorePoint(tx, author, { taskId, version: baseVersion, kind: 'REPLACEMENT', reason, state });
  const version = draft.version + 1;
  const slug = parseTaskName(name)?.slug ?? draft.head.slug;
  const head = { ...read.head, slug, summary: draft.head.summary };
  await tx.$executeRaw`DELETE FROM "DraftInstance" WHERE "taskId" = ${taskId}::uuid`;
  await insertRowTexts(tx, taskId, read.rowTexts, version);
  await tx.$executeRaw`
    UPDATE "Draft" SET version = ${version}, "replacedAt" = ${version}, "fieldVersions" = '{}',
      head = ${JSON.stringify(head)}::jsonb, notices = ${JSON.stringify(read.notices)}::jsonb,
      "updatedById" = ${author.id}::uuid, "updatedAt" = now() AT TIME ZONE 'utc'
    WHERE "taskId" = ${taskId}::uuid`;
  if (draft.state !== 'ACCEPTED') await tx.task.update({ where: { id: taskId }, data: { slug } });
  const rowsAdded = read.rowCount;
  await recordWholeChange(tx, { taskId, version, kind: 'REPLACEMENT', userId: author.id, rowsAdded });
  await audit(tx, {
    actor: author,
    verb: 'draft.replaced',
    subject: { type: 'task', id: taskId },
    before: { version: draft.version, slug: draft.head.slug },
    after: { version, slug, rows: read.rowCount },
  });
  await assertWithinQuota(tx, taskId, bytes);
  return { version, notices: read.notices };
}

async function staleReplacement(tx: Tx, draft: CurrentDraft, baseVersion: number): Promise<AppError> {
  const message = 'This draft was changed elsewhere since you loaded it. Nothing was replaced.';
  return new AppError('conflict', message, { ...(await changesSince(tx, draft, baseVersion)) });
}
