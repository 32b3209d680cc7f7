import type { IncomingMessage } from 'node:http';

const KB = 1024;

/** next-auth's endpoints: a token and an address at most. */
const AUTH_BYTES = 8 * KB;
/** Pages, whose actions take forms: the notes of a release have 100,000 characters at most, of three bytes at most. */
const ACTION_BYTES = 512 * KB;

/**
 * Bytes that the body of a request to this address may have before it is known who sends it; null for our own interface,
 * whose handlers ask that first and then count what they read (`read-body.ts`).
 */
export function bodyLimit(url: string): number | null {
  // As Next.js finds its way: decoded, and without repeated slashes.
  const path = decodeURIComponent(url.split('?', 1)[0] ?? '').replace(/[/\\]+/g, '/');
  if (path.startsWith('/api/auth/')) return AUTH_BYTES;
  return path.startsWith('/api/') ? null : ACTION_BYTES;
}

interface Holding {
  limit: number;
  /** Called with the whole body once all of it has come. The request then gives it to whoever reads it. */
  onWhole: (body: Buffer) => void;
  /** Called as soon as there is more than fits. The request gives nothing then; what still comes is thrown away. */
  onTooLarge: () => void;
}

/**
 * Keeps the body of a request back until all of it has come, so that who handles it never meets one that is too large. What
 * is counted is what comes: a stated length may be a lie, or be missing.
 */
export function holdBody(request: IncomingMessage, { limit, onWhole, onTooLarge }: Holding): void {
  const chunks: Buffer[] = [];
  let size = 0;
  const push = request.push.bind(request);
  const refuse = () => {
    chunks.length = 0;
    size = Number.POSITIVE_INFINITY;
    onTooLarge();
  };
  request.push = (chunk: Buffer | null) => {
    if (chunk === null) {
      request.push = push;
      if (size <= limit) {
        onWhole(Buffer.concat(chunks));
        for (const held of chunks) push(held);
      }
      return push(null);
    }
    if (size > limit) return true;
    size += chunk.length;
    if (size > limit) refuse();
    else chunks.push(chunk);
    return true;
  };
  if (Number(request.headers['content-length'] ?? 0) > limit) refuse();
}
