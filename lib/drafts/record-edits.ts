import type { Tx } from '@/lib/db/client';
import type { CurrentDraft } from '@/lib/drafts/lock-draft';

/** An author's edits within so many minutes are one change, so that typing does not fill the list. */
export const CHANGE_MINUTES = 10;
/** Of a draft's changes the latest ones are kept. */
export const KEPT_CHANGES = 200;

/** What a save changes. */
export interface SavedEdits {
  /** The draft's version after it. */
  version: number;
  /** Names of the head's fields. */
  fields: readonly string[];
  /** Ids of the rows that are written, and of those that are deleted; each once. */
  put: readonly string[];
  deleted: readonly string[];
}

/**
 * Notes who changed what, before the rows of a locked draft are written: what they were tells a row that is new from one
 * that changes, and one that this change has counted before (its version is not older than the change). A change ends
 * when everything is replaced, since all rows are new then. One statement, for saves come every second.
 */
export async function recordEdits(
  tx: Tx,
  { taskId, replacedAt }: Pick<CurrentDraft, 'taskId' | 'replacedAt'>,
  userId: string,
  { version, fields, put, deleted }: SavedEdits,
): Promise<void> {
  const [change] = await tx.$queryRaw<{ fromVersion: number }[]>`
    WITH own AS (
      SELECT "fromVersion" FROM "DraftChange"
      WHERE "taskId" = ${taskId}::uuid AND "userId" = ${userId}::uuid AND kind = 'EDIT'
        AND "fromVersion" > ${replacedAt}::int
        AND "startedAt" > timezone('utc', now()) - make_interval(mins => ${CHANGE_MINUTES}::int)
      ORDER BY "fromVersion" DESC LIMIT 1
    ), change AS (
      SELECT coalesce((SELECT "fromVersion" FROM own), ${version}::int) AS start
    ), written AS (
      SELECT count(*) FILTER (WHERE row.id IS NULL OR row.deleted)::int AS added,
        count(*) FILTER (WHERE NOT row.deleted AND row.version < change.start)::int AS changed
      FROM change CROSS JOIN unnest(${put}::text[]) AS put(id)
      LEFT JOIN "DraftInstance" row ON row."taskId" = ${taskId}::uuid AND row.id = put.id
    ), gone AS (
      SELECT count(*)::int AS deleted FROM "DraftInstance"
      WHERE "taskId" = ${taskId}::uuid AND id = ANY(${deleted}::text[]) AND NOT "DraftInstance".deleted
    )
    INSERT INTO "DraftChange" ("taskId", "fromVersion", "toVersion", kind, "userId", "startedAt", at, fields,
      "rowsAdded", "rowsChanged", "rowsDeleted")
    SELECT ${taskId}::uuid, change.start, ${version}::int, 'EDIT', ${userId}::uuid, timezone('utc', now()),
      timezone('utc', now()), ${fields}::text[], written.added, written.changed, gone.deleted
    FROM change, written, gone
    ON CONFLICT ("taskId", "fromVersion") DO UPDATE SET "toVersion" = excluded."toVersion", at = excluded.at,
      fields = ARRAY(SELECT DISTINCT unnest("DraftChange".fields || excluded.fields) ORDER BY 1),
      "rowsAdded" = "DraftChange"."rowsAdded" + excluded."rowsAdded",
      "rowsChanged" = "DraftChange"."rowsChanged" + excluded."rowsChanged",
      "rowsDeleted" = "DraftChange"."rowsDeleted" + excluded."rowsDeleted"
    RETURNING "fromVersion"`;
  if (change?.fromVersion === version) await dropOldChanges(tx, taskId);
}

/** A change of everything at once, which no edit is joined to. */
export interface WholeChange {
  taskId: string;
  /** The draft's version after it. */
  version: number;
  kind: 'REPLACEMENT' | 'RESTORE';
  userId: string;
  fields?: readonly string[];
  rowsAdded?: number;
  rowsChanged?: number;
  rowsDeleted?: number;
}

/** Notes that a file or a restore point took the place of a locked draft's content. */
export async function recordWholeChange(tx: Tx, { version, fields = [], ...change }: WholeChange): Promise<void> {
  const data = { ...change, fields: [...fields].sort(), fromVersion: version, toVersion: version };
  await tx.draftChange.create({ data, select: { taskId: true } });
  await dropOldChanges(tx, change.taskId);
}

/** An author's last change stays, however old: it says that they wrote in this draft (`record-former-author.ts`). */
async function dropOldChanges(tx: Tx, taskId: string): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM "DraftChange" old WHERE "taskId" = ${taskId}::uuid AND "fromVersion" <= (
      SELECT "fromVersion" FROM "DraftChange" WHERE "taskId" = ${taskId}::uuid
      ORDER BY "fromVersion" DESC OFFSET ${KEPT_CHANGES} LIMIT 1)
    AND EXISTS (
      SELECT 1 FROM "DraftChange" later WHERE later."taskId" = old."taskId"
        AND later."userId" IS NOT DISTINCT FROM old."userId" AND later."fromVersion" > old."fromVersion")`;
}
