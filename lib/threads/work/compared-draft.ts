import { rowList } from '@/lib/drafts/draft-rows';
import { poolEntryOf } from '@/lib/pool/pool-entry';
import type { DraftHead } from '@/lib/task/draft/draft';
import { taskValue } from '@/lib/task/draft/task-from-draft';
import { taskFacts } from '@/lib/task/facts';
import type { Done } from '@/lib/threads/serve';
import type { PoolQuestion } from '@/lib/threads/work/check-task';

interface Draft {
  head: DraftHead;
  /** JSON of a `rowList`. */
  rowsText: string;
  number: number | null;
  taskId: string;
}

/** A draft, ready to be compared with the accepted tasks. */
export async function comparedDraft({ head, rowsText, number, taskId }: Draft): Promise<Done<PoolQuestion>> {
  const value = taskValue(head, rowList.parse(JSON.parse(rowsText)), number);
  return { value: { facts: taskFacts(value), entry: await poolEntryOf(value), taskId } };
}
