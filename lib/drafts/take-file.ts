import { availableParallelism } from 'node:os';
import { inThread } from '@/lib/threads/in-thread';
import { Turns } from '@/lib/threads/turns';
import { type FileSource, sizeOf } from '@/lib/threads/work/file-source';
import type { ReadDraft } from '@/lib/threads/work/read-draft';

/**
 * Files of more bytes are taken over a few at a time: what is read waits in memory until it is stored, and storing keeps a
 * core busy, of which one is left to everybody else.
 */
const LARGE = 8 * 1024 * 1024;
const atOnce = Math.max(1, Math.min(3, availableParallelism() - 1));
const largeFiles = new Turns({ atOnce, waiting: 100, waitLimit: 120_000 });
const files = new Turns({ atOnce: 8, waiting: 100, waitLimit: 120_000 });

export interface FileToTake {
  fileName: string;
  file: FileSource;
  /** Ends it before it is stored, when nobody waits for it any more. */
  signal?: AbortSignal | undefined;
}

/**
 * Reads a task file in a thread and hands its draft to `store`. One of many that come at once waits for its turn, before
 * anything of it is in memory and without a connection to the database.
 * @throws AppError `unavailable` when there are too many; as `readDraftFile`; what `store` throws
 */
export async function takeFile<T>(
  { fileName, file, signal }: FileToTake,
  store: (draft: ReadDraft) => Promise<T>,
): Promise<T> {
  const weight = sizeOf(file);
  const turns = weight > LARGE ? largeFiles : files;
  return turns.take(async () => store(await inThread('read-draft', { fileName, file }, { weight, signal })), signal);
}
