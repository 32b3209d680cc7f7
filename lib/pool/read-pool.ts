import type { Tx } from '@/lib/db/client';
import { Prisma } from '@/lib/db/prisma';
import type { DefinitionTokens } from '@/lib/pool/definition-tokens';
import type { PoolMember } from '@/lib/pool/pool-member';
import { poolVersion } from '@/lib/pool/pool-version';
import { type ChangedTask, RememberedPool } from '@/lib/pool/remembered-pool';
import { tokensFromBytes } from '@/lib/pool/token-bytes';

/** The accepted tasks by their number in the pool. */
export type Pool = ReadonlyMap<number, PoolMember>;

const remembered = new RememberedPool();

/**
 * All accepted tasks without their inputs. A process reads them once, and then what has changed: most often nothing. Not
 * to be called in a transaction that has changed the pool itself.
 */
export async function readPool(client: Tx): Promise<Pool> {
  const { version, epoch } = await poolVersion(client);
  // Another database than before (a restored backup, for instance), or one from which tasks have been removed.
  if (version < remembered.version || epoch !== remembered.epoch) remembered.forget(epoch);
  if (version > remembered.version) {
    const rows = await client.$queryRaw<ChangedRow[]>(changesSql(remembered.version));
    remembered.learn(version, rows.map(changedTask));
  }
  return remembered.members;
}

interface ChangedRow extends Omit<ChangedTask, 'definition'> {
  index: number | null;
  tokenizer: DefinitionTokens['tokenizer'] | null;
  tokens: Uint8Array | null;
}

/** A row for each definition of each task that has changed after a version of the pool. */
export function changesSql(version: number): Prisma.Sql {
  return Prisma.sql`
    SELECT pool.number, pool.version, pool.removed, submission.name, task.sources, task.categories,
      task."inputLanguages", task."outputLanguages", definition.index, definition.tokenizer, definition.tokens
    FROM "PoolTask" pool
      JOIN "Task" task ON task.id = pool."taskId"
      JOIN "Submission" submission ON submission.id = pool."submissionId"
      LEFT JOIN "PoolDefinition" definition ON definition."taskId" = pool."taskId"
    WHERE pool.version > ${version}
    ORDER BY pool.version, definition.index`;
}

function changedTask({ index, tokenizer, tokens, ...task }: ChangedRow): ChangedTask {
  const isDefined = index !== null && tokenizer !== null && tokens !== null;
  return { ...task, definition: isDefined ? { index, tokenizer, tokens: tokensFromBytes(tokens) } : null };
}
