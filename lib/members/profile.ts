import { z } from 'zod';
import { audit } from '@/lib/audit/audit';
import type { SessionClaim } from '@/lib/auth/actor';
import { passwordProblem } from '@/lib/auth/password-rules';
import { hashPassword, verifyPassword } from '@/lib/auth/passwords';
import type { Actor } from '@/lib/auth/policy';
import { endAllSessions } from '@/lib/auth/sessions';
import { db, type Tx } from '@/lib/db/client';
import { transaction } from '@/lib/db/transaction';
import { AppError } from '@/lib/errors';
import { type Limit, resetPoints, takePoint } from '@/lib/http/rate-limit';
import { memberName } from '@/lib/members/new-member';

/** Wrong current passwords in a quarter of an hour, as for signing in: a borrowed browser must not be a way to guess. */
const PASSWORD_LIMIT: Limit = { name: 'change-password', points: 10, seconds: 15 * 60 };

export const passwordChange = z.object({ current: z.string().max(1000).default(''), next: z.string().max(1000) });
export type PasswordChange = z.input<typeof passwordChange>;

/** What the settings page shows of one's own account. */
export interface Profile {
  name: string;
  email: string;
  hasPassword: boolean;
  identities: { provider: string; createdAt: Date }[];
}

export async function readProfile(actor: Actor): Promise<Profile> {
  const user = await db().user.findUniqueOrThrow({
    where: { id: actor.id },
    select: {
      name: true,
      email: true,
      passwordHash: true,
      accounts: { select: { provider: true, createdAt: true }, orderBy: { createdAt: 'asc' } },
    },
  });
  const { passwordHash, accounts, ...rest } = user;
  return { ...rest, hasPassword: passwordHash !== null, identities: accounts };
}

/** Changes one's own name. Credits that are frozen already keep the old one. Throws a `ZodError`. */
export async function changeName(actor: Actor, wanted: string): Promise<void> {
  const name = z.object({ name: memberName }).parse({ name: wanted }).name;
  await transaction(async (tx) => {
    const before = await tx.user.findUniqueOrThrow({ where: { id: actor.id }, select: { name: true } });
    if (before.name === name) return;
    await tx.user.update({ where: { id: actor.id }, data: { name } });
    await auditOwn(tx, actor, 'member.renamed', { before, after: { name } });
  });
}

/**
 * Changes one's own password (or sets the first one of an account that has none), which ends all its sessions; gives
 * what a new session for this browser is to say. Throws `invalid` with the field, `conflict`, `rate-limited`.
 */
export async function changePassword(actor: Actor, change: PasswordChange): Promise<SessionClaim> {
  const { current, next } = passwordChange.parse(change);
  await takePoint(PASSWORD_LIMIT, actor.id);
  const { passwordHash: stored } = await db().user.findUniqueOrThrow({
    where: { id: actor.id },
    select: { passwordHash: true },
  });
  if (stored !== null && !(await verifyPassword(stored, current))) {
    throw wrong('current', 'This is not your current password.');
  }
  await resetPoints(PASSWORD_LIMIT, actor.id);
  const problem = passwordProblem(next, actor);
  if (problem) throw wrong('next', problem);
  const passwordHash = await hashPassword(next);
  return transaction(async (tx) => {
    // Only if it is still the password that was checked: of two changes at once, one is told.
    const { count } = await tx.user.updateMany({
      where: { id: actor.id, passwordHash: stored },
      data: { passwordHash },
    });
    if (count === 0) throw new AppError('conflict', 'The password has been changed elsewhere in the meantime.');
    const claim = await endAllSessions(tx, actor.id);
    await auditOwn(tx, actor, 'member.password-changed');
    return claim;
  });
}

/** Ends all sessions of one's own account, this one too. */
export async function signOutEverywhere(actor: Actor): Promise<void> {
  await transaction(async (tx) => {
    await endAllSessions(tx, actor.id);
    await auditOwn(tx, actor, 'member.signed-out-everywhere');
  });
}

async function auditOwn(
  tx: Tx,
  actor: Actor,
  verb: string,
  change: { before?: { name: string }; after?: { name: string } } = {},
): Promise<void> {
  await audit(tx, { actor, verb, subject: { type: 'member', id: actor.id }, ...change });
}

function wrong(field: string, message: string): AppError {
  return new AppError('invalid', message, { fieldErrors: { [field]: message } });
}
