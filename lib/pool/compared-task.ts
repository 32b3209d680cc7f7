import type { ComparedTask } from '@/lib/pool/load-pool-facts';
import { poolEntryOf } from '@/lib/pool/pool-entry';
import { taskFacts } from '@/lib/task/facts';
import type { JsonValue } from '@/lib/task/schema';

/** A task of any shape, ready to be compared with the accepted ones. */
export async function comparedTask(value: JsonValue | undefined, taskId: string | null): Promise<ComparedTask> {
  return { facts: taskFacts(value ?? null), entry: await poolEntryOf(value), taskId };
}
