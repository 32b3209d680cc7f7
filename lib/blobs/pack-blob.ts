import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { deflate } from '@/lib/blobs/deflate';

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

/** A blob as the database gives it back. */
export interface DeflatedBlob {
  sha256: string;
  size: number;
  deflated: Uint8Array;
}

/** Hashes and deflates (raw deflate, level 6, on a thread of zlib's) what is to be stored. */
export async function packBlob(bytes: Uint8Array): Promise<PackedBlob> {
  const deflating = deflate(bytes, 6);
  const named = { sha256: sha256Of(bytes), size: bytes.byteLength, crc32: crc32(bytes) };
  const deflated = await deflating;
  return { ...named, deflatedSize: deflated.byteLength, deflated };
}

export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
