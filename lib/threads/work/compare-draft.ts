import type { DeflatedBlob } from '@/lib/blobs/pack-blob';
import { rowList } from '@/lib/drafts/draft-rows';
import type { DraftHead } from '@/lib/task/draft/draft';
import { type DraftDifference, draftDifference } from '@/lib/task/draft/draft-difference';
import { draftFromTask } from '@/lib/task/draft/draft-from-task';
import { parseTaskName } from '@/lib/task/name';
import type { Done } from '@/lib/threads/serve';
import { storedTask } from '@/lib/threads/work/stored-task';

interface Comparison {
  /** The file of the earlier revision and its name. */
  sha256: string;
  name: string;
  head: DraftHead;
  /** JSON of a `rowList`. */
  rowsText: string;
  /** Rows listed of each kind of change. */
  listed: number;
}

/** What makes a draft out of an earlier revision of its task. */
export async function compareDraft(
  { sha256, name, head, rowsText, listed }: Comparison,
  ask: (sha256: string) => Promise<DeflatedBlob>,
): Promise<Done<DraftDifference>> {
  const { value, layout } = await storedTask(sha256, () => ask(sha256));
  const file = draftFromTask({ value, faults: [], layout }, `${name}.json`, parseTaskName(name)?.number ?? null);
  // A file holds no summary of its own.
  const before = { head: { ...file.head, summary: head.summary }, rows: file.rows };
  const rows = rowList.parse(JSON.parse(rowsText));
  return { value: draftDifference(before, { head, rows }, listed) };
}
