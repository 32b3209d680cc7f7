import { getDeflated } from '@/lib/blobs/store';
import type { Tx } from '@/lib/db/client';
import type { IndexedDefinition } from '@/lib/pool/definition-tokens';
import { INDEX_VERSION } from '@/lib/pool/index-version';
import type { InputHash } from '@/lib/pool/input-hash';
import type { PoolEntry } from '@/lib/pool/pool-entry';
import { nextPoolVersion } from '@/lib/pool/pool-version';
import { bytesOfTokens } from '@/lib/pool/token-bytes';
import { storableText } from '@/lib/task/storable-text';
import { inThread } from '@/lib/threads/in-thread';

/**
 * Puts the accepted revision of a task into the pool's index, in place of an earlier one, in the transaction that accepts
 * it and after its row of "Task" is written.
 */
export async function indexTask(tx: Tx, taskId: string, { inputs, definitions }: PoolEntry): Promise<void> {
  const number = await writePoolTask(tx, taskId);
  await writeInputs(tx, number, inputs);
  await writeDefinitions(tx, taskId, definitions);
}

/**
 * Puts a task's accepted revision, as it is stored, into the index: when it is accepted again, and for those that were
 * accepted before there was an index. Gives whether it is accepted. Locks the task.
 */
export async function indexStoredTask(tx: Tx, taskId: string): Promise<boolean> {
  await tx.$executeRaw`SELECT 1 FROM "Task" WHERE id = ${taskId}::uuid FOR NO KEY UPDATE`;
  const [accepted] = await tx.$queryRaw<{ sha256: string }[]>`
    SELECT submission.sha256 FROM "Task" task JOIN "Submission" submission ON submission.id = task."acceptedSubmissionId"
    WHERE task.id = ${taskId}::uuid AND task.state = 'ACCEPTED'`;
  if (!accepted) return false;
  const blob = await getDeflated(accepted.sha256, tx);
  await indexTask(tx, taskId, await inThread('index-entry', blob, { weight: blob.size, urgent: true }));
  return true;
}

/** Takes a task that is accepted no more out of the index. Does nothing for one that is not in it. */
export async function removeFromPool(tx: Tx, taskId: string): Promise<void> {
  const [indexed] = await tx.$queryRaw<{ number: number }[]>`
    SELECT number FROM "PoolTask" WHERE "taskId" = ${taskId}::uuid AND NOT removed`;
  if (!indexed) return;
  const version = await nextPoolVersion(tx);
  // The row stays: processes that remember the pool must learn that the task is gone.
  await tx.$executeRaw`
    UPDATE "PoolTask" SET removed = true, version = ${version} WHERE "taskId" = ${taskId}::uuid`;
  await tx.$executeRaw`DELETE FROM "PoolDefinition" WHERE "taskId" = ${taskId}::uuid`;
  await tx.$executeRaw`DELETE FROM "PoolInput" WHERE number = ${indexed.number}`;
}

async function writePoolTask(tx: Tx, taskId: string): Promise<number> {
  const version = await nextPoolVersion(tx);
  const [row] = await tx.$queryRaw<{ number: number }[]>`
    INSERT INTO "PoolTask" ("taskId", "submissionId", "indexVersion", version)
    SELECT id, "acceptedSubmissionId", ${INDEX_VERSION}, ${version} FROM "Task"
    WHERE id = ${taskId}::uuid AND state = 'ACCEPTED'
    ON CONFLICT ("taskId") DO UPDATE SET "submissionId" = EXCLUDED."submissionId",
      "indexVersion" = EXCLUDED."indexVersion", version = EXCLUDED.version, removed = false
    RETURNING number`;
  if (!row) throw new Error(`The task ${taskId} is not accepted and cannot be indexed.`);
  return row.number;
}

/** Most inputs of a revision are those of the one before: only what differs is written. */
export async function writeInputs(tx: Tx, number: number, inputs: PoolEntry['inputs']): Promise<void> {
  const wanted = distinctInputs(inputs);
  const [hashes, forms] = [
    `{${wanted.map(({ hash }) => hash).join(',')}}`,
    `{${wanted.map(({ form }) => form).join(',')}}`,
  ];
  await tx.$executeRaw`
    DELETE FROM "PoolInput" WHERE number = ${number}
      AND (hash, form) NOT IN (SELECT * FROM unnest(${hashes}::bigint[], ${forms}::int[]))`;
  await tx.$executeRaw`
    INSERT INTO "PoolInput" (hash, number, form)
    SELECT hash, ${number}, form FROM unnest(${hashes}::bigint[], ${forms}::int[]) AS input(hash, form)
    ON CONFLICT DO NOTHING`;
}

/** Each input once, in the order of the index, whose neighbours are then written one after the other. */
function distinctInputs(inputs: PoolEntry['inputs']): InputHash[] {
  const distinct = new Map(inputs.map(({ hash, form }) => [`${hash}/${form}`, { hash, form }]));
  return [...distinct.values()].sort((a, b) => (a.hash < b.hash ? -1 : a.hash > b.hash ? 1 : a.form - b.form));
}

async function writeDefinitions(tx: Tx, taskId: string, definitions: readonly IndexedDefinition[]): Promise<void> {
  await tx.poolDefinition.deleteMany({ where: { taskId } });
  await tx.poolDefinition.createMany({
    data: definitions.map(({ tokens, text, ...definition }) => ({
      ...definition,
      taskId,
      tokens: bytesOfTokens(tokens),
      text: storableText(text),
    })),
  });
}
