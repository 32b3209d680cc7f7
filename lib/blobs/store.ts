import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { deflate, inflate } from '@/lib/blobs/deflate';
import { db, type Tx } from '@/lib/db/client';
import { AppError } from '@/lib/errors';

/** How much of a deflated blob `stream` asks for at once. */
const CHUNK = 1 << 20;

/** What names and describes a stored blob; sizes in bytes, before and after deflating. */
export interface StoredBlob {
  sha256: string;
  size: number;
  crc32: number;
  deflatedSize: number;
}

/** A blob that is ready to be stored: made outside of a transaction, since deflating takes longer than storing. */
export interface PackedBlob extends StoredBlob {
  deflated: Uint8Array<ArrayBuffer>;
}

/** Hashes and deflates (raw deflate, level 6, off the main thread) what is to be stored. */
export async function packBlob(bytes: Uint8Array): Promise<PackedBlob> {
  const deflating = deflate(bytes, 6);
  const named = { sha256: sha256Of(bytes), size: bytes.byteLength, crc32: crc32(bytes) };
  const deflated = await deflating;
  return { ...named, deflatedSize: deflated.byteLength, deflated };
}

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
  const [row] = await client.$queryRaw<{ size: number; deflated: Uint8Array }[]>`
    SELECT size, deflated FROM "Blob" WHERE sha256 = ${sha256}`;
  if (!row) throw new AppError('not-found', 'This file is not stored here.');
  const bytes = await inflate(row.deflated, row.size);
  if (!bytes || sha256Of(bytes) !== sha256) throw new Error(`The stored blob ${sha256} is damaged.`);
  return bytes;
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

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
