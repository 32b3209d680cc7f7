import { createHash } from 'node:crypto';

/** The key of a counter: of one length whatever it is made of, and no list of e-mail addresses for who reads the table. */
export function counterKey(...parts: string[]): string {
  return createHash('sha256').update(parts.join(' ')).digest('base64url');
}
