import type { Tx } from '@/lib/db/client';
import { Prisma } from '@/lib/db/prisma';
import type { DefinitionTokens } from '@/lib/pool/definition-tokens';
import type { PoolMember } from '@/lib/pool/pool-member';
import { poolVersion } from '@/lib/pool/pool-version';
import type { SplitTask } from '@/lib/task/splits';

/** The accepted tasks by their number. */
export type Pool = ReadonlyMap<number, PoolMember>;

interface RememberedTask extends PoolMember {
  taskId: string;
  definitions: DefinitionTokens[];
}

/** What this process remembers: about a kilobyte for each accepted task. */
const remembered = { version: 0, members: new Map<number, RememberedTask>() };

/**
 * All accepted tasks without their inputs. A process reads them once, and then what has changed: most often nothing. Not
 * to be called in a transaction that has changed the pool itself.
 */
export async function readPool(client: Tx): Promise<Pool> {
  const version = await poolVersion(client);
  if (version < remembered.version) {
    // Another database than before: a restored backup, for instance.
    remembered.version = 0;
    remembered.members.clear();
  }
  if (version > remembered.version) {
    keep(await client.$queryRaw<ChangedRow[]>(changesSql(remembered.version)));
    remembered.version = Math.max(remembered.version, version);
  }
  return remembered.members;
}

interface ChangedRow extends SplitTask {
  taskId: string;
  number: number;
  removed: boolean;
  index: number | null;
  tokenizer: DefinitionTokens['tokenizer'] | null;
  tokens: Uint8Array | null;
}

/** A row for each definition of each task that has changed after a version of the pool. */
export function changesSql(version: number): Prisma.Sql {
  return Prisma.sql`
    SELECT pool."taskId"::text, pool.number, pool.removed, submission.name, task.sources, task.categories,
      task."inputLanguages", task."outputLanguages", definition.index, definition.tokenizer, definition.tokens
    FROM "PoolTask" pool
      JOIN "Task" task ON task.id = pool."taskId"
      JOIN "Submission" submission ON submission.id = pool."submissionId"
      LEFT JOIN "PoolDefinition" definition ON definition."taskId" = pool."taskId"
    WHERE pool.version > ${version}
    ORDER BY pool.version, definition.index`;
}

function keep(rows: readonly ChangedRow[]): void {
  for (const { number } of rows) remembered.members.delete(number);
  for (const { removed, index, tokenizer, tokens, ...task } of rows) {
    if (removed) continue;
    const member = remembered.members.get(task.number) ?? { ...task, definitions: [] };
    remembered.members.set(task.number, member);
    if (index !== null && tokenizer !== null && tokens !== null) {
      member.definitions.push({ index, tokenizer, tokens: tokensFromBytes(tokens) });
    }
  }
}

/** Tokens as a column of bytes holds them. */
export function bytesOfTokens(tokens: readonly number[]): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Int32Array.from(tokens).buffer);
}

function tokensFromBytes(bytes: Uint8Array): number[] {
  // Of a copy, since a view of four-byte numbers must begin at a multiple of four.
  return Array.from(new Int32Array(Uint8Array.from(bytes).buffer));
}
