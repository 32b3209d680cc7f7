import { checkRead } from '@/lib/checks/engine/check-bytes';
import type { Report } from '@/lib/checks/finding';
import type { PoolFacts } from '@/lib/checks/pool-facts';
import { type PoolEntry, poolEntryOf } from '@/lib/pool/pool-entry';
import { type TaskFacts, taskFacts } from '@/lib/task/facts';
import type { ReadResult } from '@/lib/task/file/read-task';
import { loadGpt2Tokenizer } from '@/lib/task/prompt/gpt2-tokens';

/** A task as it is compared with the accepted ones: what `loadPoolFacts` is asked. */
export interface PoolQuestion {
  facts: TaskFacts;
  entry: PoolEntry;
  /** Its id, under which an earlier revision of it may be accepted; null for a new task. */
  taskId: string | null;
}

/** Asks what the checks need to know of the other accepted tasks: only the server's own thread has the database. */
export type AskPool = (question: PoolQuestion) => Promise<PoolFacts>;

/** A task that was read, and where it belongs. */
interface CheckedTask {
  read: ReadResult;
  /** The file's name without folder and `.json`. */
  name: string;
  taskId: string | null;
}

/** The report of a task with all rules, also those on the collection; and what others are compared with from now on. */
export async function checkTask(
  { read, name, taskId }: CheckedTask,
  ask: AskPool,
): Promise<{ report: Report; entry: PoolEntry; pool: PoolFacts }> {
  const { count } = await loadGpt2Tokenizer();
  const entry = await poolEntryOf(read.value);
  const pool = await ask({ facts: taskFacts(read.value ?? null), entry, taskId });
  return { report: checkRead(read, name, { pool, countTokens: count }), entry, pool };
}
