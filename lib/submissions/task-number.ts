import type { Tx } from '@/lib/db/client';
import { readSettings } from '@/lib/members/settings';

/** The number that the next new task would get now; it is not taken by asking. */
export async function nextTaskNumber(client: Tx): Promise<number> {
  const { firstTaskNumber } = await readSettings(client);
  const [row] = await client.$queryRaw<{ next: number }[]>`
    SELECT greatest((SELECT value FROM "Counter" WHERE name = 'task-number') + 1, (SELECT max(number) FROM "Task") + 1,
      ${firstTaskNumber}::int) AS next`;
  return row?.next ?? firstTaskNumber;
}

/**
 * Takes the next task number: above all others, and from the setting `firstTaskNumber` on. The counter's row stays locked until the transaction ends, so a number is given to one
 * task only, and one that is rolled back is given again.
 */
export async function takeTaskNumber(tx: Tx): Promise<number> {
  const { firstTaskNumber } = await readSettings(tx);
  const [row] = await tx.$queryRaw<{ value: number }[]>`
    INSERT INTO "Counter" (name, value)
    VALUES ('task-number', greatest((SELECT max(number) FROM "Task") + 1, ${firstTaskNumber}::int))
    ON CONFLICT (name) DO UPDATE SET value = greatest("Counter".value + 1, excluded.value)
    RETURNING value`;
  if (!row) throw new Error('The counter of task numbers gave none.');
  return row.value;
}

/** Moves the counter to `number` where it is lower: an import has brought this number along. */
export async function raiseTaskNumber(tx: Tx, number: number): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "Counter" (name, value) VALUES ('task-number', ${number})
    ON CONFLICT (name) DO UPDATE SET value = greatest("Counter".value, excluded.value)`;
}
