import type { DeflatedBlob } from '@/lib/blobs/pack-blob';
import { unpackBlob } from '@/lib/blobs/unpack-blob';
import { draftFromTask } from '@/lib/task/draft/draft-from-task';
import { taskFacts } from '@/lib/task/facts';
import { readTask } from '@/lib/task/file/read-task';
import type { Done } from '@/lib/threads/serve';
import type { ReadDraft } from '@/lib/threads/work/read-draft';
import { rowTexts } from '@/lib/threads/work/row-texts';

interface AcceptedFile {
  blob: DeflatedBlob;
  name: string;
  number: number | null;
  /** The summary that the task shows. */
  summary: string;
}

/** The draft of an accepted task's next revision. */
export async function startRevision({ blob, name, number, summary }: AcceptedFile): Promise<Done<ReadDraft>> {
  const { value, layout } = readTask(await unpackBlob(blob));
  const { head, notices, rows } = draftFromTask({ value, faults: [], layout }, `${name}.json`, number);
  // A summary that its authors wrote is kept with the task; one that was derived is derived again.
  const own = summary === taskFacts(value ?? null).summary ? '' : summary;
  const texts = rowTexts(rows);
  return {
    value: { head: { ...head, summary: own }, notices, rowCount: rows.length, rowTexts: texts },
    transfer: texts.map(({ buffer }) => buffer),
  };
}
