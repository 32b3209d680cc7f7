import { type PackedBlob, packBlob } from '@/lib/blobs/pack-blob';
import type { Report } from '@/lib/checks/finding';
import { rowList } from '@/lib/drafts/draft-rows';
import type { DraftHead } from '@/lib/task/draft/draft';
import { taskText } from '@/lib/task/draft/task-from-draft';
import { type TaskFacts, taskFacts } from '@/lib/task/facts';
import { readTask } from '@/lib/task/file/read-task';
import type { Done } from '@/lib/threads/serve';
import { type AskPool, checkTask } from '@/lib/threads/work/check-task';

/** A draft, and as what it is frozen. */
interface DraftToFreeze {
  head: DraftHead;
  /** JSON of a `rowList`. */
  rowsText: string;
  /** The task's full name with the number that it will have. */
  name: string;
  number: number;
  taskId: string;
}

interface Frozen {
  report: Report;
  facts: TaskFacts;
  blob: PackedBlob;
}

/** Makes the canonical file of a draft under its number, and checks these very bytes. */
export async function freeze(
  { head, rowsText, name, number, taskId }: DraftToFreeze,
  ask: AskPool,
): Promise<Done<Frozen>> {
  const bytes = Buffer.from(taskText(head, rowList.parse(JSON.parse(rowsText)), number));
  // Deflating runs beside the checks, on another core.
  const packing = packBlob(bytes);
  // A fault is told when its turn comes.
  packing.catch(() => undefined);
  const read = readTask(bytes);
  const { report } = await checkTask({ read, name, taskId }, ask);
  const blob = await packing;
  const facts = taskFacts(read.value ?? null, head.summary);
  return { value: { report, facts, blob }, transfer: [blob.deflated.buffer] };
}
