import type { SessionClaim } from '@/lib/auth/actor';
import { SESSION_SECONDS } from '@/lib/auth/session-cookie';
import { db, type Tx } from '@/lib/db/client';

/** From where and with what somebody signs in, as the list of their sessions shows it. */
export interface SignInPlace {
  /** `clientAddress`. */
  address: string;
  /** `browserName`. */
  browser: string;
}

/** Sessions that one account may have; the one not seen for the longest ends when there would be more. */
export const SESSIONS_PER_ACCOUNT = 200;

/** Writes a session for what a sign-in has proved, and gives its id. */
export async function insertSession({ userId, version }: SessionClaim, place: SignInPlace): Promise<string> {
  const { id } = await db().session.create({
    data: {
      userId,
      version,
      expiresAt: new Date(Date.now() + SESSION_SECONDS * 1000),
      address: place.address.slice(0, 64),
      browser: place.browser.slice(0, 64),
    },
    select: { id: true },
  });
  await db().$executeRaw`
    DELETE FROM "Session" WHERE id IN (
      SELECT id FROM "Session" WHERE "userId" = ${userId}::uuid
      ORDER BY "lastSeenAt" DESC, id DESC OFFSET ${SESSIONS_PER_ACCOUNT})`;
  return id;
}

/** Ends one session; one that has ended already is a success. */
export async function deleteSession(id: string): Promise<void> {
  await db().session.deleteMany({ where: { id } });
}

/**
 * Ends all sessions of an account, and those that a sign-in is about to write. Gives what a new one is to say.
 */
export async function endAllSessions(tx: Tx, userId: string): Promise<SessionClaim> {
  const { sessionVersion } = await tx.user.update({
    where: { id: userId },
    data: { sessionVersion: { increment: 1 } },
    select: { sessionVersion: true },
  });
  await tx.session.deleteMany({ where: { userId } });
  return { userId, version: sessionVersion };
}
