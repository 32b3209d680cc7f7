import { randomUUID } from 'node:crypto';
import { type FileHandle, open, unlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AppError } from '@/lib/errors';
import { Pace } from '@/lib/http/pace';
import { bodyChunks } from '@/lib/http/read-body';

/** Uploads that a process receives at once; each has a few kilobytes in memory and its file on the disk. */
const MOST_UPLOADS = 32;
/** When a client may try again, in seconds. */
const RETRY_AFTER = 10;

/** A usual file passes at once. Of twenty large ones at the same time, none would let other requests through. */
const pace = new Pace({ rate: 20 * 1024 * 1024, burst: 16 * 1024 * 1024 });

let uploads = 0;

/** A file that was received: an open file of this process. */
export interface ReceivedFile {
  fd: number;
  size: number;
}

/**
 * Receives a body into a file of its own, which is gone after `use`, also when the process dies. However many come at
 * once, none of them is in memory.
 * @throws AppError `too-large` as soon as there are more than `maxBytes`; `timeout` when nothing comes any more;
 *   `unavailable` with `retryAfterSeconds` when too many come at once; what `use` throws
 */
export async function receiveFile<T>(
  request: Request,
  maxBytes: number,
  use: (file: ReceivedFile) => Promise<T>,
): Promise<T> {
  if (uploads >= MOST_UPLOADS) {
    const message = 'The server is receiving many other files. Please try again in a few seconds.';
    throw new AppError('unavailable', message, { retryAfterSeconds: RETRY_AFTER });
  }
  uploads += 1;
  try {
    const handle = await openNameless();
    try {
      return await use({ fd: handle.fd, size: await writeBody(handle, request, maxBytes) });
    } finally {
      await handle.close();
    }
  } finally {
    uploads -= 1;
  }
}

async function writeBody(handle: FileHandle, request: Request, maxBytes: number): Promise<number> {
  let size = 0;
  for await (const chunk of bodyChunks(request, maxBytes)) {
    for (let written = 0; written < chunk.byteLength; ) {
      const { bytesWritten } = await handle.write(chunk, written, chunk.byteLength - written, size + written);
      written += bytesWritten;
    }
    size += chunk.byteLength;
    await pace.pass(chunk.byteLength);
  }
  return size;
}

/** An open file without a name: nothing is left of it when it is closed. */
async function openNameless(): Promise<FileHandle> {
  const path = join(tmpdir(), `taskloom-upload-${randomUUID()}`);
  const handle = await open(path, 'wx+', 0o600);
  await unlink(path);
  return handle;
}
