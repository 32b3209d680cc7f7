import { promisify } from 'node:util';
import { deflateRaw, inflateRaw } from 'node:zlib';

const deflateAsync = promisify(deflateRaw);
const inflateAsync = promisify(inflateRaw);

/** The least that zlib takes as the size of a piece. */
const LEAST_PIECE = 64;

/**
 * Deflates bytes (raw deflate) on another thread. The result is one piece: by default the thread would stop every 16 KB
 * until the main thread, which is busy with other work, has taken them.
 */
export async function deflate(bytes: Uint8Array, level: number): Promise<Uint8Array<ArrayBuffer>> {
  // What cannot be deflated grows by five bytes every 16 KB (RFC 1951, stored blocks).
  const most = bytes.byteLength + (bytes.byteLength >> 11) + LEAST_PIECE;
  return new Uint8Array(await deflateAsync(bytes, { level, chunkSize: most }));
}

/** The `size` bytes that were deflated, again in one piece; null when they are others or more. */
export async function inflate(deflated: Uint8Array, size: number): Promise<Buffer | null> {
  try {
    return await inflateAsync(deflated, { maxOutputLength: Math.max(size, 1), chunkSize: size + LEAST_PIECE });
  } catch {
    return null;
  }
}
