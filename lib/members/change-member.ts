import { z } from 'zod';
import { audit } from '@/lib/audit/audit';
import type { CommandLine } from '@/lib/auth/command-line';
import type { Actor, Role } from '@/lib/auth/policy';
import { endAllSessions } from '@/lib/auth/sessions';
import type { Tx } from '@/lib/db/client';
import { transaction } from '@/lib/db/transaction';
import { AppError } from '@/lib/errors';
import { giveClaimsBack } from '@/lib/members/give-claims-back';
import { memberRole } from '@/lib/members/invitations';
import { assertMaintainerRemains, assertMayChangeMembers, lockMaintainers } from '@/lib/members/maintainers';

/**
 * Gives a member another role; it counts from their next request on. Who may not review any more gives their open claims
 * back. Throws `forbidden`, `not-found`, and `conflict`
 * for the last maintainer.
 */
export async function changeRole(actor: Actor | CommandLine | null, memberId: string, wanted: Role): Promise<void> {
  const role = memberRole.parse(wanted);
  await transaction(async (tx) => {
    const maintainers = await lockMaintainers(tx);
    const by = assertMayChangeMembers(actor, maintainers);
    const member = await lockMember(tx, memberId);
    if (member.role === role) return;
    assertMaintainerRemains(maintainers, member.id);
    await tx.user.update({ where: { id: member.id }, data: { role } });
    const subject = { type: 'member', id: member.id };
    await audit(tx, {
      actor: by,
      verb: 'member.role-changed',
      subject,
      before: { role: member.role },
      after: { role },
    });
    if (role === 'CONTRIBUTOR') await giveClaimsBack(tx, by, member.id);
  });
}

/**
 * Disables a member, ends their sessions and gives their open claims back; they cannot sign in until enabled again. Throws `forbidden`, `not-found`,
 * and `conflict` for the last maintainer.
 */
export async function disableMember(actor: Actor | CommandLine | null, memberId: string): Promise<void> {
  await changeState(actor, memberId, 'DISABLED');
}

/** Lets a disabled member sign in again. Throws `forbidden`, `not-found`. */
export async function enableMember(actor: Actor | CommandLine | null, memberId: string): Promise<void> {
  await changeState(actor, memberId, 'ACTIVE');
}

async function changeState(
  actor: Actor | CommandLine | null,
  memberId: string,
  state: 'ACTIVE' | 'DISABLED',
): Promise<void> {
  await transaction(async (tx) => {
    const maintainers = await lockMaintainers(tx);
    const by = assertMayChangeMembers(actor, maintainers);
    const member = await lockMember(tx, memberId);
    if (member.state === state) return;
    if (state === 'DISABLED') assertMaintainerRemains(maintainers, member.id);
    // Ending the sessions here means that enabling the account later does not revive them.
    if (state === 'DISABLED') await endAllSessions(tx, member.id);
    await tx.user.update({ where: { id: member.id }, data: { state } });
    const subject = { type: 'member', id: member.id };
    const verb = state === 'DISABLED' ? 'member.disabled' : 'member.enabled';
    await audit(tx, { actor: by, verb, subject, before: { state: member.state }, after: { state } });
    if (state === 'DISABLED') await giveClaimsBack(tx, by, member.id);
  });
}

interface LockedMember {
  id: string;
  role: Role;
  state: 'ACTIVE' | 'DISABLED';
}

async function lockMember(tx: Tx, memberId: string): Promise<LockedMember> {
  const id = z.uuid().safeParse(memberId).data;
  const [member] = id
    ? await tx.$queryRaw<LockedMember[]>`
        SELECT id, role::text AS role, state::text AS state FROM "User" WHERE id = ${id}::uuid FOR UPDATE`
    : [];
  if (!member) throw new AppError('not-found', 'There is no such member.');
  return member;
}
