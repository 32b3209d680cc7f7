import { createHash, randomBytes } from 'node:crypto';

/** The secret of a link: 256 random bits in letters that an address can hold. It is stored nowhere. */
export function newInvitationToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is stored of a token: its SHA-256. A random token needs no salt and no slow hash. */
export function hashInvitationToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
