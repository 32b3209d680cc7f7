import type { NearDefinition, PoolFacts, SharedInputs } from '@/lib/checks/pool-facts';
import type { Tx } from '@/lib/db/client';
import { findNearDefinitions, type NearMatch } from '@/lib/pool/near-definitions';
import type { PoolEntry } from '@/lib/pool/pool-entry';
import { countSources } from '@/lib/pool/pool-member';
import { type Pool, readPool } from '@/lib/pool/read-pool';
import { countSharedInputs, findSharedInputs } from '@/lib/pool/shared-inputs';
import { sharedInstances } from '@/lib/pool/shared-instances';
import { type SharingTask, sharingTasks } from '@/lib/pool/sharing-tasks';
import type { TaskFacts } from '@/lib/task/facts';

/** A task as it is compared with the accepted ones. */
export interface ComparedTask {
  facts: TaskFacts;
  /** What `poolEntryOf` gives for it. */
  entry: PoolEntry;
  /** Its id, under which an earlier revision of it may be accepted: that one is left out. Null for a new task. */
  taskId: string | null;
}

/**
 * What the rules on the collection need to know of the other accepted tasks. Whoever accepts a task on the strength of
 * it takes `lockPool` first.
 */
export async function loadPoolFacts(client: Tx, task: ComparedTask): Promise<PoolFacts> {
  const { inputs, definitions } = task.entry;
  const own = task.taskId === null ? null : await numberInPool(client, task.taskId);
  const counts = await countSharedInputs(client, inputs, own);
  const pool = await readPool(client);
  const others = [...pool.values()].filter(({ number }) => number !== own);
  const sharing = sharingTasks(
    task.facts,
    others,
    counts.map(({ number }) => number),
  );
  return {
    nearDefinitions: await withTexts(client, pool, findNearDefinitions(definitions, others)),
    sources: countSources(others),
    sharedInputs: sharing.length === 0 ? [] : await withInstances(client, inputs, sharing),
  };
}

async function numberInPool(client: Tx, taskId: string): Promise<number | null> {
  const found = await client.poolTask.findUnique({ where: { taskId }, select: { number: true } });
  return found?.number ?? null;
}

async function withTexts(client: Tx, pool: Pool, matches: readonly NearMatch[]): Promise<NearDefinition[]> {
  if (matches.length === 0) return [];
  const numbers = matches.map(({ number }) => number);
  const rows = await client.$queryRaw<{ number: number; index: number; text: string }[]>`
    SELECT pool.number, definition.index, definition.text
    FROM "PoolDefinition" definition JOIN "PoolTask" pool USING ("taskId")
    WHERE pool.number = ANY (${numbers}::int[])`;
  const texts = new Map(rows.map(({ number, index, text }) => [`${number}/${index}`, text]));
  return matches.flatMap(({ number, otherIndex, index, score }) => {
    const task = pool.get(number)?.name;
    const definition = texts.get(`${number}/${otherIndex}`);
    // It may have been replaced a moment ago.
    return task === undefined || definition === undefined ? [] : [{ task, definition, index, score }];
  });
}

async function withInstances(
  client: Tx,
  inputs: PoolEntry['inputs'],
  sharing: readonly SharingTask[],
): Promise<SharedInputs[]> {
  const numbers = sharing.map(({ number }) => number);
  const hashes = await findSharedInputs(client, inputs, numbers);
  return sharing.map(({ number, task, leaks }) => {
    return { task, leaks, ...sharedInstances(inputs, hashes.get(number) ?? new Map()) };
  });
}
