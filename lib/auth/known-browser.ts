import { decode, encode } from 'next-auth/jwt';
import { z } from 'zod';
import type { SessionClaim } from '@/lib/auth/actor';
import { counterKey } from '@/lib/auth/counter-key';

/** The name of its cookie, from which the key of its encryption is derived, too: no session's key opens it. */
export const KNOWN_BROWSER_COOKIE = 'taskloom.known-browser';
/** Half a year without signing in, and a browser is a stranger again. */
export const KNOWN_BROWSER_SECONDS = 180 * 24 * 60 * 60;
/** Accounts that one browser is known to; the cookie stays far below what servers take. */
const MAX_ACCOUNTS = 8;

/**
 * A browser in which people have signed in before, and to which accounts. It proves nothing but that: with it, the attempts of
 * others do not count against its owner. It ends for an account when that account's session version rises: with a new
 * password, and with signing out everywhere.
 */
const knownBrowser = z.object({
  id: z.uuid(),
  /** The latest first. */
  accounts: z.array(z.tuple([z.uuid(), z.number().int()])).max(MAX_ACCOUNTS),
});
export type KnownBrowser = z.infer<typeof knownBrowser>;

/** What the cookie says, or `null` when there is none that we have written. */
export async function readKnownBrowser(cookie: string | undefined, secret: string): Promise<KnownBrowser | null> {
  if (!cookie) return null;
  const payload = await decode({ token: cookie, secret, salt: KNOWN_BROWSER_COOKIE }).catch(() => null);
  return knownBrowser.safeParse({ id: payload?.sub, accounts: payload?.accounts }).data ?? null;
}

/** The cookie of a browser in which somebody has just signed in; `before` is what it said until now. */
export async function writeKnownBrowser(
  before: KnownBrowser | null,
  { userId, version }: SessionClaim,
  secret: string,
): Promise<string> {
  const others = (before?.accounts ?? []).filter(([id]) => id !== userId);
  const accounts = [[userId, version], ...others].slice(0, MAX_ACCOUNTS);
  const sub = before?.id ?? crypto.randomUUID();
  return encode({ token: { sub, accounts }, secret, salt: KNOWN_BROWSER_COOKIE, maxAge: KNOWN_BROWSER_SECONDS });
}

/** Whether somebody has signed in to this account in this browser, since its sessions were last ended. */
export function knows(browser: KnownBrowser | null, { userId, version }: SessionClaim): browser is KnownBrowser {
  return browser?.accounts.some(([id, then]) => id === userId && then === version) ?? false;
}

/** The key by which the attempts of this browser to sign in to this account are counted. */
export function browserKey({ id }: KnownBrowser, userId: string): string {
  return counterKey(id, userId);
}
