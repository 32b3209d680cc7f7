import type { Actor } from '@/lib/auth/policy';
import type { Tx } from '@/lib/db/client';
import { transaction } from '@/lib/db/transaction';
import { assertWithinQuota, bytesOfTask } from '@/lib/drafts/account-quota';
import { assertAuthor, assertOwnEdits } from '@/lib/drafts/assert-may';
import { changesSince } from '@/lib/drafts/changes-since';
import { assertStorable, MAX_DRAFT_BYTES } from '@/lib/drafts/draft-limits';
import { deleteRows, measureRows, putRows } from '@/lib/drafts/draft-rows';
import { assertWritable, type CurrentDraft, lockDraft } from '@/lib/drafts/lock-draft';
import { recordEdits } from '@/lib/drafts/record-edits';
import { storedHead } from '@/lib/drafts/stored-head';
import { AppError } from '@/lib/errors';
import type { DraftEdit, Saved, SaveRequest } from '@/lib/task/draft/draft-edits';
import { MAX_DRAFT_INSTANCES } from '@/lib/task/limits';

type RowEdit = Extract<DraftEdit, { type: 'put-row' }>;
type FieldEdit = Extract<DraftEdit, { type: 'set-field' }>;

/**
 * Applies a batch of edits to a draft, all or none, and gives its new version. Edits of one place count in their order.
 * Saves change no state and happen every few seconds, so they are not in the audit log; the draft names its last writer.
 * @throws AppError `conflict` with `DraftChanges` as details when the draft has changed since `baseVersion` (nothing is
 *   overwritten unseen), `conflict` with `reason: 'read-only'` while it is in review, `invalid` or `too-large` for
 *   texts that cannot be kept, `not-signed-in` with `reason: 'other-account'` when the edits are another account's,
 *   `forbidden`, `not-found`.
 */
export async function saveDraft(actor: Actor | null, taskId: string, request: SaveRequest): Promise<Saved> {
  assertOwnEdits(actor, request.userId);
  return transaction(async (tx) => {
    const draft = await lockDraft(tx, taskId);
    const author = assertAuthor(actor, draft);
    assertWritable(draft);
    if (request.baseVersion !== draft.version) throw await staleSave(tx, draft, request.baseVersion);
    if (request.edits.length === 0) return { version: draft.version };

    const bytes = await bytesOfTask(tx, taskId);
    const version = draft.version + 1;
    const edits = lastEdits(request.edits);
    await recordEdits(tx, draft, author.id, {
      version,
      fields: edits.fields.map(({ field }) => field),
      put: edits.rows.map(({ id }) => id),
      deleted: edits.deleted,
    });
    await putRows(tx, taskId, edits.rows, version);
    await deleteRows(tx, taskId, edits.deleted, version);
    await saveHead(tx, draft, edits.fields, version, author.id);
    if (edits.rows.length > 0) await assertWithinLimits(tx, taskId);
    await assertWithinQuota(tx, taskId, bytes);
    return { version };
  });
}

async function staleSave(tx: Tx, draft: CurrentDraft, baseVersion: number): Promise<AppError> {
  const message = 'This draft was changed elsewhere since you loaded it. Nothing was overwritten.';
  return new AppError('conflict', message, { ...(await changesSince(tx, draft, baseVersion)) });
}

/** The last edit of every place, since a later one takes the earlier one's effect away; all texts are storable. */
function lastEdits(edits: readonly DraftEdit[]): { rows: RowEdit[]; deleted: string[]; fields: FieldEdit[] } {
  const rows = new Map<string, RowEdit | null>();
  const fields = new Map<string, FieldEdit>();
  for (const edit of edits) {
    if (edit.type === 'set-field') fields.set(edit.field, edit);
    else rows.set(edit.id, edit.type === 'put-row' ? edit : null);
  }
  for (const edit of fields.values()) assertField(edit);
  for (const [id, row] of rows) assertRow(id, row);
  return {
    rows: [...rows.values()].filter((row) => row !== null),
    deleted: [...rows].filter(([, row]) => row === null).map(([id]) => id),
    fields: [...fields.values()],
  };
}

function assertField({ field, value }: FieldEdit): void {
  for (const item of typeof value === 'string' ? [value] : value) {
    const texts = typeof item === 'string' ? [item] : [item.input, item.output, item.explanation, item.extra ?? ''];
    for (const text of texts) assertStorable(text, field);
  }
}

function assertRow(id: string, row: RowEdit | null): void {
  assertStorable(id, 'An instance’s id');
  if (!row) return;
  assertStorable(row.input, `The input of instance ${id}`);
  for (const output of row.outputs) assertStorable(output, `An output of instance ${id}`);
}

async function saveHead(
  tx: Tx,
  draft: CurrentDraft,
  edits: readonly FieldEdit[],
  version: number,
  updatedById: string,
): Promise<void> {
  const changes = Object.fromEntries(edits.map((edit) => [edit.field, edit.value]));
  const head = storedHead.parse({ ...draft.head, ...changes });
  const versions = { ...draft.fieldVersions, ...Object.fromEntries(edits.map((edit) => [edit.field, version])) };
  const headText = JSON.stringify(head);
  if (Buffer.byteLength(headText) > MAX_DRAFT_BYTES) throw tooLarge();
  await tx.$executeRaw`
    UPDATE "Draft" SET version = ${version}, head = ${headText}::jsonb, "fieldVersions" = ${JSON.stringify(versions)}::jsonb,
      "updatedById" = ${updatedById}::uuid, "updatedAt" = now() AT TIME ZONE 'utc'
    WHERE "taskId" = ${draft.taskId}::uuid`;
  // Lists name a task by this; an accepted one keeps its name until its next revision is accepted.
  if (draft.state !== 'ACCEPTED' && head.slug !== draft.head.slug) {
    await tx.task.update({ where: { id: draft.taskId }, data: { slug: head.slug } });
  }
}

async function assertWithinLimits(tx: Tx, taskId: string): Promise<void> {
  const { count, bytes } = await measureRows(tx, taskId);
  if (count > MAX_DRAFT_INSTANCES) {
    const message = `A draft can have at most ${MAX_DRAFT_INSTANCES.toLocaleString('en')} instances; this would make it ${count.toLocaleString('en')}.`;
    throw new AppError('too-large', message, { count, limit: MAX_DRAFT_INSTANCES });
  }
  if (bytes > MAX_DRAFT_BYTES) throw tooLarge();
}

function tooLarge(): AppError {
  return new AppError('too-large', 'This would make the draft larger than 50 MB. Please delete something first.');
}
