import { type DeflatedBlob, type PackedBlob, packBlob, type StoredBlob } from '@/lib/blobs/pack-blob';
import { unpackBlob } from '@/lib/blobs/unpack-blob';
import { db, type Tx } from '@/lib/db/client';
import { AppError } from '@/lib/errors';

/** How much of a deflated blob `stream` asks for at once. */
const CHUNK = 1 << 20;

/** Stores `content` (bytes, or what `packBlob` made of them). The same content is the same row. */
export async function put(tx: Tx, content: Uint8Array | PackedBlob): Promise<StoredBlob> {
  const { deflated, ...stored } = content instanceof Uint8Array ? await packBlob(content) : content;
  await tx.$executeRaw`
    INSERT INTO "Blob" (sha256, size, "deflatedSize", crc32, deflated)
    VALUES (${stored.sha256}, ${stored.size}, ${stored.deflatedSize}, ${stored.crc32}, ${deflated})
    ON CONFLICT (sha256) DO NOTHING`;
  return stored;
}

/**
 * The content of a blob, its hash verified.
 * @throws AppError `not-found` when there is no such blob; Error when what is stored is damaged.
 */
export async function get(sha256: string, client: Tx = db()): Promise<Buffer> {
  return await unpackBlob(await getDeflated(sha256, client));
}

/**
 * A blob as it is stored, to be unpacked in a thread.
 * @throws AppError `not-found` when there is no such blob
 */
export async function getDeflated(sha256: string, client: Tx = db()): Promise<DeflatedBlob> {
  const [row] = await client.$queryRaw<DeflatedBlob[]>`
    SELECT sha256, size, deflated FROM "Blob" WHERE sha256 = ${sha256}`;
  if (!row) throw new AppError('not-found', 'This file is not stored here.');
  return row;
}

/** The deflated bytes of a blob as they are stored, chunk by chunk. */
export async function* stream(sha256: string): AsyncGenerator<Uint8Array, void, undefined> {
  for (let from = 1, size = 1; from <= size; from += CHUNK) {
    const [row] = await db().$queryRaw<{ size: number; chunk: Uint8Array }[]>`
      SELECT "deflatedSize" AS size, substring(deflated FROM ${from}::int FOR ${CHUNK}::int) AS chunk
      FROM "Blob" WHERE sha256 = ${sha256}`;
    if (!row) throw new AppError('not-found', 'This file is not stored here.');
    size = row.size;
    yield row.chunk;
  }
}
