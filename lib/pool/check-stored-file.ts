import { getDeflated } from '@/lib/blobs/store';
import type { Report } from '@/lib/checks/finding';
import { db, type Tx } from '@/lib/db/client';
import { loadPoolFacts } from '@/lib/pool/load-pool-facts';
import type { PoolEntry } from '@/lib/pool/pool-entry';
import { inThread } from '@/lib/threads/in-thread';

/** A stored file, and where it belongs. */
interface StoredFile {
  sha256: string;
  /** The file's name without folder and `.json`. */
  name: string;
  /** Its task, whose accepted revision it is not compared with; null for a new task. */
  taskId: string | null;
}

/**
 * The report of a stored file with all rules, beside the accepted tasks that `client` sees; and its entry for the pool's
 * index. `urgent` where the caller holds locks.
 */
export async function checkStoredFile(
  { sha256, name, taskId }: StoredFile,
  { client = db(), urgent = false }: { client?: Tx; urgent?: boolean } = {},
): Promise<{ report: Report; entry: PoolEntry }> {
  const blob = await getDeflated(sha256, client);
  const answer = (task: Parameters<typeof loadPoolFacts>[1]) => loadPoolFacts(client, task);
  return await inThread('check-file', { blob, name, taskId }, { weight: blob.size, answer, urgent });
}
