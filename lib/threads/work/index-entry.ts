import type { DeflatedBlob } from '@/lib/blobs/pack-blob';
import { unpackBlob } from '@/lib/blobs/unpack-blob';
import { type PoolEntry, poolEntryOf } from '@/lib/pool/pool-entry';
import { readTask } from '@/lib/task/file/read-task';
import type { Done } from '@/lib/threads/serve';

/** What the pool's index keeps of a stored file. */
export async function indexEntry(blob: DeflatedBlob): Promise<Done<PoolEntry>> {
  return { value: await poolEntryOf(readTask(await unpackBlob(blob)).value) };
}
