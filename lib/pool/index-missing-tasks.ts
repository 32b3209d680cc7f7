import { db } from '@/lib/db/client';
import { transaction } from '@/lib/db/transaction';
import { asUnreachable } from '@/lib/db/unreachable';
import { indexStoredTask } from '@/lib/pool/index-task';
import { INDEX_VERSION } from '@/lib/pool/index-version';

interface IndexOptions {
  /** So many tasks at most. */
  limit?: number;
  /** Ends the work after the task at hand. */
  signal?: AbortSignal;
}

export interface IndexedTasks {
  /** How many have been indexed: 0 when the index was complete. */
  indexed: number;
  /** The numbers of those whose stored file cannot be read. A re-check says of each what is wrong. */
  unreadable: number[];
}

/** Tasks whose ids are read at once. */
const BATCH = 100;

/**
 * Indexes accepted tasks that the pool's index lacks: those accepted before there was one, and all when the way it is
 * made has changed. Each is a transaction of its own, so it can end at any point and be called again, also by several
 * processes at once.
 * @throws AppError `unavailable` when the database is gone
 */
export async function indexMissingTasks({
  limit = Number.POSITIVE_INFINITY,
  signal,
}: IndexOptions = {}): Promise<IndexedTasks> {
  const result: IndexedTasks = { indexed: 0, unreadable: [] };
  for await (const { id, number } of missingTasks()) {
    if (signal?.aborted || result.indexed >= limit) break;
    try {
      if (await transaction((tx) => indexStoredTask(tx, id))) result.indexed++;
    } catch (error) {
      const unreachable = asUnreachable(error);
      if (unreachable) throw unreachable;
      result.unreadable.push(number);
    }
  }
  return result;
}

interface MissingTask {
  id: string;
  number: number;
}

async function* missingTasks(): AsyncGenerator<MissingTask, void, undefined> {
  let after = { number: 0, id: '00000000-0000-0000-0000-000000000000' };
  for (;;) {
    const tasks = await db().$queryRaw<MissingTask[]>`
      SELECT task.id::text, task.number FROM "Task" task
      WHERE task.state = 'ACCEPTED' AND (task.number, task.id) > (${after.number}::int, ${after.id}::uuid) AND NOT EXISTS (
        SELECT 1 FROM "PoolTask" pool
        WHERE pool."taskId" = task.id AND pool."submissionId" = task."acceptedSubmissionId"
          AND pool."indexVersion" = ${INDEX_VERSION} AND NOT pool.removed)
      ORDER BY task.number, task.id LIMIT ${BATCH}`;
    yield* tasks;
    const last = tasks.at(-1);
    if (last === undefined || tasks.length < BATCH) return;
    after = last;
  }
}
