import { z } from 'zod';
import type { SessionClaim } from '@/lib/auth/actor';
import { type KnownBrowser, knows } from '@/lib/auth/known-browser';
import { verifyPassword } from '@/lib/auth/passwords';
import type { Role } from '@/lib/auth/policy';
import { admitAttempt } from '@/lib/auth/sign-in-attempts';
import { db } from '@/lib/db/client';
import { env } from '@/lib/env';
import { AppError } from '@/lib/errors';

/** What the sign-in form sends. Bounded, not judged: a wrong address and a wrong password give the same answer. */
export const credentials = z.object({
  email: z.string().trim().toLowerCase().min(1, 'Please give your e-mail address.').max(254),
  password: z.string().min(1, 'Please give your password.').max(1000),
});
export type Credentials = z.infer<typeof credentials>;

/** What is asked of an account to sign in to it. */
const ASKED = { id: true, passwordHash: true, sessionVersion: true, state: true } as const;

/**
 * Checks e-mail and password and gives what a session is to say. Wrong ones slow the next attempts down
 * (`sign-in-attempts.ts`), but not those of a `browser` in which the account's owner has signed in before. Throws `invalid`
 * (the same, after the same work, whether or not the account exists), `forbidden` for a disabled account whose password
 * was right, `rate-limited` and `unavailable` with the seconds after which to try again.
 */
export async function signInWithPassword(
  given: Credentials,
  address: string,
  browser: KnownBrowser | null = null,
): Promise<SessionClaim> {
  const { email, password } = credentials.parse(given);
  // Only a cookie of ours makes this read come before the limits.
  const owner = browser && (await db().user.findUnique({ where: { email }, select: ASKED }));
  const known = owner && knows(browser, claimOn(owner)) ? { browser, userId: owner.id } : null;
  const attempt = await admitAttempt({ email, address, known });
  const user = owner ?? (await db().user.findUnique({ where: { email }, select: ASKED }));
  const matches = await verifyPassword(user?.passwordHash ?? null, password, { first: attempt.isKnown });
  if (!user || !matches) throw new AppError('invalid', 'E-mail address and password do not match.');
  await attempt.forgive();
  if (user.state !== 'ACTIVE') throw disabled();
  return claimOn(user);
}

function claimOn({ id, sessionVersion }: { id: string; sessionVersion: number }): SessionClaim {
  return { userId: id, version: sessionVersion };
}

/** Signs in to an account of the demo without a password. Throws `not-found` outside demo mode and for any other account. */
export async function signInToDemo(userId: string): Promise<SessionClaim> {
  const id = z.uuid().safeParse(userId).data;
  const user = env().TASKLOOM_DEMO && id ? await db().user.findUnique({ where: { id, demo: true } }) : null;
  if (!user) throw new AppError('not-found', 'There is no such demo account here.');
  if (user.state !== 'ACTIVE') throw disabled();
  return { userId: user.id, version: user.sessionVersion };
}

/** The accounts that one click signs in to: none outside demo mode. */
export async function demoAccounts(): Promise<{ id: string; name: string; role: Role }[]> {
  if (!env().TASKLOOM_DEMO) return [];
  return db().user.findMany({
    where: { demo: true, state: 'ACTIVE' },
    orderBy: [{ role: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true, role: true },
    take: 12,
  });
}

/** Why a disabled account cannot sign in; only told to who has proved to be its owner. */
export function disabled(): AppError {
  const message = 'This account has been disabled. A maintainer of this site can enable it again.';
  return new AppError('forbidden', message, { reason: 'disabled' });
}
