import { getDeflated } from '@/lib/blobs/store';
import { db } from '@/lib/db/client';
import { inThread } from '@/lib/threads/in-thread';
import type { TaskParts, WantedParts } from '@/lib/threads/work/view-task';

/**
 * Parts of a stored task file, taken out of it in a thread.
 * @throws AppError `not-found`; Error when what is stored is damaged or no task
 */
export async function readTaskParts(sha256: string, wanted: WantedParts): Promise<TaskParts> {
  const options = { weight: await blobSize(sha256), answer: (asked: string) => getDeflated(asked) };
  return await inThread('view-task', { sha256, wanted }, options);
}

/** Bytes of a blob's content; 0 when there is none. */
export async function blobSize(sha256: string): Promise<number> {
  const [row] = await db().$queryRaw<{ size: number }[]>`SELECT size FROM "Blob" WHERE sha256 = ${sha256}`;
  return row?.size ?? 0;
}
