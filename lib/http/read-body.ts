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

/** The body's bytes. Stops reading as soon as there are more than `maxBytes`; throws as `bodyChunks`. */
export async function readBytes(request: Request, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of bodyChunks(request, maxBytes)) {
    chunks.push(chunk);
    size += chunk.byteLength;
  }
  const bytes = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return bytes;
}

/** Milliseconds without a byte after which a body is given up; Node itself ends requests after five minutes. */
const STALLED = 30_000;

/**
 * The body as it comes. Stops reading as soon as there are more than `maxBytes`.
 * @throws AppError `too-large`; `timeout` when nothing has come for `stalled` milliseconds; `invalid` when it broke off
 */
export async function* bodyChunks(
  request: Request,
  maxBytes: number,
  stalled = STALLED,
): AsyncGenerator<Uint8Array, void, undefined> {
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) throw tooLarge(maxBytes);
  const reader = request.body?.getReader();
  if (!reader) return;
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await inTime(reader.read().catch(brokeOff), stalled);
      if (done) return;
      size += value.byteLength;
      if (size > maxBytes) throw tooLarge(maxBytes);
      yield value;
    }
  } finally {
    // What else comes is not kept. Of a body that was read to its end nothing is left.
    reader.cancel().catch(() => undefined);
  }
}

function brokeOff(): never {
  throw new AppError('invalid', 'The upload broke off. Please try again.');
}

async function inTime<T>(reading: Promise<T>, milliseconds: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const message = 'The upload stopped on its way. Please check your connection and try again.';
    timer = setTimeout(() => reject(new AppError('timeout', message)), milliseconds);
  });
  try {
    return await Promise.race([reading, late]);
  } finally {
    clearTimeout(timer);
  }
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
