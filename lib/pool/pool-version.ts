import type { Tx } from '@/lib/db/client';

/** The row of "Counter" that counts the changes of the pool. */
const COUNTER = 'pool';

/** How many changes the pool has seen, and how often tasks were removed from it without a trace (the demo's). */
export interface PoolVersion {
  version: number;
  epoch: number;
}

/** Reads both counters, in one statement. */
export async function poolVersion(client: Tx): Promise<PoolVersion> {
  const rows = await client.$queryRaw<{ name: string; value: number }[]>`
    SELECT name, value FROM "Counter" WHERE name IN (${COUNTER}, 'pool-epoch')`;
  const counted = (name: string) => rows.find((row) => row.name === name)?.value ?? 0;
  return { version: counted(COUNTER), epoch: counted('pool-epoch') };
}

/** Whether the pool is the same at both. */
export function isSamePool(one: PoolVersion, other: PoolVersion): boolean {
  return one.version === other.version && one.epoch === other.epoch;
}

/**
 * Keeps the pool as it is until the end of the transaction: whoever accepts a task after looking at the others takes
 * this lock first, so that of two tasks that leak into each other only one is accepted. It is the last lock to be taken,
 * after those of submissions and tasks.
 */
export async function lockPool(tx: Tx): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "Counter" (name, value) VALUES (${COUNTER}, 0)
    ON CONFLICT (name) DO UPDATE SET value = "Counter".value`;
}

/**
 * Counts a change of the pool. The row stays locked until the transaction ends, so that changes are committed in the
 * order of their numbers: whoever has seen one has seen all before it.
 */
export async function nextPoolVersion(tx: Tx): Promise<number> {
  const [row] = await tx.$queryRaw<{ value: number }[]>`
    INSERT INTO "Counter" (name, value) VALUES (${COUNTER}, 1)
    ON CONFLICT (name) DO UPDATE SET value = "Counter".value + 1
    RETURNING value`;
  if (!row) throw new Error('The counter of the pool gave no number.');
  return row.value;
}
