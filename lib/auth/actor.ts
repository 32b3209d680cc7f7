import { z } from 'zod';
import type { Actor, Role } from '@/lib/auth/policy';
import { db } from '@/lib/db/client';

/** What a sign-in has proved: who, and of which generation their sessions are now. */
export const sessionClaim = z.object({ userId: z.uuid(), version: z.number().int() });
export type SessionClaim = z.infer<typeof sessionClaim>;

interface SessionRow extends Actor {
  role: Role;
  /** Not noted as seen for an hour. */
  stale: boolean;
}

/**
 * The account behind a session as it is now, or `null` when the session has ended or the account is gone or disabled
 * (invariant 9: the role comes from here, on every request). One indexed read; once an hour it notes that the session
 * is still in use.
 */
export async function actorOfSession(sessionId: string): Promise<Actor | null> {
  const [row] = await db().$queryRaw<SessionRow[]>`
    SELECT account.id::text AS id, account.name, account.email, account.role::text AS role, account.demo,
           session."lastSeenAt" < now() - interval '1 hour' AS stale
    FROM "Session" session JOIN "User" account ON account.id = session."userId"
    WHERE session.id = ${sessionId}::uuid AND session."expiresAt" > now()
      AND session.version = account."sessionVersion" AND account.state = 'ACTIVE'`;
  if (!row) return null;
  const { stale, ...actor } = row;
  if (stale) await noteSeen(sessionId);
  return actor;
}

/** Of many requests at once, one writes. */
async function noteSeen(sessionId: string): Promise<void> {
  await db().$executeRaw`
    UPDATE "Session" SET "lastSeenAt" = now()
    WHERE id = ${sessionId}::uuid AND "lastSeenAt" < now() - interval '1 hour'`;
}
