import { z } from 'zod';
import { audit } from '@/lib/audit/audit';
import type { Actor } from '@/lib/auth/policy';
import { db } from '@/lib/db/client';
import { transaction } from '@/lib/db/transaction';
import { AppError } from '@/lib/errors';

/** A session of one's own, as the settings page lists it. */
export interface OwnSession {
  id: string;
  /** "Firefox on Linux". */
  browser: string;
  address: string;
  createdAt: Date;
  lastSeenAt: Date;
}

/** Sessions listed at once. */
export const LISTED_SESSIONS = 50;

/** One's own sessions that still hold, the one seen latest first. */
export async function listOwnSessions(actor: Actor): Promise<OwnSession[]> {
  return db().$queryRaw<OwnSession[]>`
    SELECT session.id::text AS id, session.browser, session.address, session."createdAt", session."lastSeenAt"
    FROM "Session" session JOIN "User" account ON account.id = session."userId"
    WHERE account.id = ${actor.id}::uuid AND session.version = account."sessionVersion" AND session."expiresAt" > now()
    ORDER BY session."lastSeenAt" DESC, session.id DESC LIMIT ${LISTED_SESSIONS}`;
}

/** Ends one of one's own sessions. Throws `not-found` for one that has ended already, and for anybody else's. */
export async function endOwnSession(actor: Actor, sessionId: string): Promise<void> {
  const id = z.uuid().safeParse(sessionId).data;
  await transaction(async (tx) => {
    const found = id && (await tx.session.findFirst({ where: { id, userId: actor.id }, select: { browser: true } }));
    const { count } = found ? await tx.session.deleteMany({ where: { id, userId: actor.id } }) : { count: 0 };
    if (!found || count === 0) throw new AppError('not-found', 'This session has ended already.');
    const subject = { type: 'member', id: actor.id };
    await audit(tx, { actor, verb: 'member.session-ended', subject, before: { browser: found.browser } });
  });
}

/** Ends all of one's own sessions but `current`; gives how many there were. */
export async function endOtherSessions(actor: Actor, current: string): Promise<number> {
  return transaction(async (tx) => {
    const { count } = await tx.session.deleteMany({ where: { userId: actor.id, id: { not: current } } });
    const subject = { type: 'member', id: actor.id };
    if (count > 0) await audit(tx, { actor, verb: 'member.other-sessions-ended', subject, before: { count } });
    return count;
  });
}
