import type { z } from 'zod';
import { AppError } from '@/lib/errors';

/**
 * The JSON body of a request, checked by `schema`. At most `maxBytes` are read, whatever the request claims.
 * Throws `too-large`, `invalid` (not JSON, not UTF-8), or the schema's `ZodError`.
 */
export async function readJson<T>(request: Request, schema: z.ZodType<T>, maxBytes: number): Promise<T> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^application\/(json|[\w.+-]+\+json)\s*(;|$)/i.test(type)) {
    throw new AppError('invalid', 'The body must be JSON (content-type: application/json).');
  }
  return schema.parse(parseJson(await readBytes(request, maxBytes)));
}

/** The body's bytes. Stops reading, and throws `too-large`, as soon as there are more than `maxBytes`. */
export async function readBytes(request: Request, maxBytes: number): Promise<Uint8Array> {
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) throw tooLarge(maxBytes);
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  while (reader) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size > maxBytes) {
      await reader.cancel();
      throw tooLarge(maxBytes);
    }
    chunks.push(value);
  }
  const bytes = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return bytes;
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    throw new AppError('invalid', `The body is not JSON: ${error instanceof Error ? error.message : 'unreadable'}.`);
  }
}

function tooLarge(maxBytes: number): AppError {
  return new AppError('too-large', `This is larger than the ${sizeText(maxBytes)} that are accepted here.`, {
    maxBytes,
  });
}

/** A limit for people: `50 MB`, `8 kB`. */
export function sizeText(bytes: number): string {
  return bytes >= 1024 * 1024 ? `${Math.floor(bytes / 1024 / 1024)} MB` : `${Math.ceil(bytes / 1024)} kB`;
}
