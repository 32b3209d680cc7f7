import type { DeflatedBlob } from '@/lib/blobs/pack-blob';
import { unpackBlob } from '@/lib/blobs/unpack-blob';
import type { Report } from '@/lib/checks/finding';
import type { PoolEntry } from '@/lib/pool/pool-entry';
import { readTask } from '@/lib/task/file/read-task';
import type { Done } from '@/lib/threads/serve';
import { type AskPool, checkTask } from '@/lib/threads/work/check-task';

/** A file that is stored, and where it belongs. */
interface StoredFile {
  blob: DeflatedBlob;
  /** The file's name without folder and `.json`. */
  name: string;
  taskId: string | null;
}

/** Checks a stored file as it is. */
export async function checkFile(
  { blob, name, taskId }: StoredFile,
  ask: AskPool,
): Promise<Done<{ report: Report; entry: PoolEntry }>> {
  const read = readTask(await unpackBlob(blob));
  const { report, entry } = await checkTask({ read, name, taskId }, ask);
  return { value: { report, entry } };
}
