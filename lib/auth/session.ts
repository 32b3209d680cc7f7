import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { decode, encode } from 'next-auth/jwt';
import { cache } from 'react';
import { z } from 'zod';
import { actorOfSession, type SessionClaim } from '@/lib/auth/actor';
import { browserName } from '@/lib/auth/browser-name';
import {
  KNOWN_BROWSER_COOKIE,
  KNOWN_BROWSER_SECONDS,
  type KnownBrowser,
  readKnownBrowser,
  writeKnownBrowser,
} from '@/lib/auth/known-browser';
import type { Actor } from '@/lib/auth/policy';
import { PATH_HEADER, signInPath } from '@/lib/auth/return-path';
import { SESSION_SECONDS, sessionCookie } from '@/lib/auth/session-cookie';
import { deleteSession, insertSession } from '@/lib/auth/sessions';
import { env } from '@/lib/env';
import { AppError } from '@/lib/errors';
import { clientAddress } from '@/lib/http/client-address';

/** The account that makes this request, as the database knows it now; `null` for a visitor. Read once a request. */
export const currentActor: () => Promise<Actor | null> = cache(async () => {
  const id = await currentSessionId();
  return id ? actorOfSession(id) : null;
});

/** The account that makes this request. Throws `not-signed-in` for a visitor: for actions and route handlers. */
export async function requireActor(): Promise<Actor> {
  const actor = await currentActor();
  if (!actor) throw new AppError('not-signed-in', 'Please sign in to do this.');
  return actor;
}

/** For pages: the account that makes this request; sends a visitor to the sign-in page and back here afterwards. */
export async function requirePageActor(): Promise<Actor> {
  const actor = await currentActor();
  if (!actor) redirect(signInPath((await headers()).get(PATH_HEADER)));
  return actor;
}

/** Signs this browser in: to be called from a server action or a route handler. */
export async function openSession(claim: SessionClaim): Promise<void> {
  const token = await encode({ token: { sub: await startSession(claim) }, secret: secret(), maxAge: SESSION_SECONDS });
  const { name, options } = sessionCookie();
  (await cookies()).set(name, token, { ...options, maxAge: SESSION_SECONDS });
}

/**
 * Begins a session of this browser, in the place of one that it may have, and gives its id: the `sub` of its cookie. From
 * now on the browser is known to the account.
 */
export async function startSession(claim: SessionClaim): Promise<string> {
  const former = await currentSessionId();
  const sent = await headers();
  const place = { address: clientAddress(sent), browser: browserName(sent.get('user-agent')) };
  const id = await insertSession(claim, place);
  if (former) await deleteSession(former);
  const known = await writeKnownBrowser(await currentBrowser(), claim, secret());
  (await cookies()).set(KNOWN_BROWSER_COOKIE, known, { ...sessionCookie().options, maxAge: KNOWN_BROWSER_SECONDS });
  return id;
}

/** What this browser is known for: to which accounts somebody has signed in with it. */
export async function currentBrowser(): Promise<KnownBrowser | null> {
  return readKnownBrowser((await cookies()).get(KNOWN_BROWSER_COOKIE)?.value, secret());
}

/** Signs this browser out: its session ends on the server, too. */
export async function closeSession(): Promise<void> {
  const id = await currentSessionId();
  if (id) await deleteSession(id);
  const { name, options } = sessionCookie();
  (await cookies()).set(name, '', { ...options, maxAge: 0 });
}

/** The id of the session that this browser's cookie names, whether or not it still holds. */
export async function currentSessionId(): Promise<string | null> {
  const token = (await cookies()).get(sessionCookie().name)?.value;
  if (!token) return null;
  try {
    const payload = await decode({ token, secret: secret() });
    return z.uuid().safeParse(payload?.sub).data ?? null;
  } catch {
    // Expired, or encrypted with a secret that is no longer ours: the same as no session.
    return null;
  }
}

/** The key of the session cookies. Without one nobody can sign in, which the administrator must hear about. */
export function secret(): string {
  const { NEXTAUTH_SECRET } = env();
  if (!NEXTAUTH_SECRET) throw new AppError('unavailable', 'Signing in is not set up: NEXTAUTH_SECRET is not set.');
  return NEXTAUTH_SECRET;
}
