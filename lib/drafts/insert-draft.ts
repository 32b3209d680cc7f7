import type { Actor } from '@/lib/auth/policy';
import type { Tx } from '@/lib/db/client';
import { insertRowTexts } from '@/lib/drafts/draft-rows';
import type { ReadDraft } from '@/lib/threads/work/read-draft';

/**
 * Writes the draft of a task that has none; `draft` must be storable (`readDraftFile`). Its first version is a new
 * one: a tab that still has a draft open that was deleted must not save into this one.
 */
export async function insertDraft(tx: Tx, taskId: string, author: Actor, draft: ReadDraft): Promise<void> {
  const version = 1 + (await lastDeletedVersion(tx, taskId));
  await tx.$executeRaw`
    INSERT INTO "Draft" ("taskId", version, "replacedAt", head, notices, "updatedById", "updatedAt")
    VALUES (${taskId}::uuid, ${version}, ${version}, ${JSON.stringify(draft.head)}::jsonb,
      ${JSON.stringify(draft.notices)}::jsonb, ${author.id}::uuid, now() AT TIME ZONE 'utc')`;
  await insertRowTexts(tx, taskId, draft.rowTexts, version);
}

/** The version that the task's last draft had when it was deleted (`delete-draft.ts`); 0 when none was. */
async function lastDeletedVersion(tx: Tx, taskId: string): Promise<number> {
  const [deleted] = await tx.$queryRaw<{ version: number }[]>`
    SELECT (before ->> 'version')::int AS version FROM "AuditEntry"
    WHERE "subjectType" = 'task' AND "subjectId" = ${taskId} AND verb = 'draft.deleted' ORDER BY id DESC LIMIT 1`;
  return deleted?.version ?? 0;
}
