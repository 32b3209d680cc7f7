import { assertCan } from '@/lib/auth/assert-can';
import type { Actor } from '@/lib/auth/policy';
import { db } from '@/lib/db/client';
import { jsonObject } from '@/lib/db/json';
import { transaction } from '@/lib/db/transaction';
import { assertWithinQuota, bytesOfTask } from '@/lib/drafts/account-quota';
import { assertStorable } from '@/lib/drafts/draft-limits';
import { assertWritable, lockDraft, readDraft } from '@/lib/drafts/lock-draft';
import { type RecordMapping, recordMapping } from '@/lib/records/mapping';

/**
 * How data was mapped to the instances of a draft the last time; null when none was, or when it is of no use any more.
 * @throws AppError `not-found`, `forbidden`
 */
export async function readRecordMapping(actor: Actor | null, taskId: string): Promise<RecordMapping | null> {
  assertCan(actor, 'draft:read', await readDraft(db(), taskId));
  const draft = await db().draft.findUnique({ where: { taskId }, select: { recordMapping: true } });
  return recordMapping.safeParse(draft?.recordMapping).data ?? null;
}

/**
 * Keeps a mapping with a draft, for the next revision of the same data. The last one counts: it is a convenience, no
 * part of the task, and raises no version.
 * @throws AppError `conflict` with `reason: 'read-only'` while the draft is in review; `invalid` for text that cannot be
 *   stored; `forbidden`, `not-found`
 */
export async function keepRecordMapping(actor: Actor | null, taskId: string, mapping: RecordMapping): Promise<void> {
  assertStorable(textOf(mapping), 'The mapping');
  await transaction(async (tx) => {
    const draft = await lockDraft(tx, taskId);
    assertCan(actor, 'draft:write', draft);
    assertWritable(draft);
    const bytes = await bytesOfTask(tx, taskId);
    await tx.draft.update({ where: { taskId }, data: { recordMapping: jsonObject(mapping) } });
    await assertWithinQuota(tx, taskId, bytes);
  });
}

function textOf({ input, outputs, separator, labels }: RecordMapping): string {
  return [input, ...outputs, separator, ...labels.flatMap(({ from, to }) => [from, to])].join(' ');
}
