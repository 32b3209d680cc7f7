import { describe, expect, it } from 'vitest';
import { actorOfSession } from '@/lib/auth/actor';
import { insertSession, SESSIONS_PER_ACCOUNT } from '@/lib/auth/sessions';
import { db } from '@/lib/db/client';
import { changeRole, disableMember, enableMember } from '@/lib/members/change-member';
import { changePassword, signOutEverywhere } from '@/lib/members/profile';
import { anActor } from '@/lib/testing/factory';
import { actorAfter, aSession } from '@/lib/testing/session';

const HOUR = 3_600_000;
const seenAt = async (id: string) => (await db().session.findUniqueOrThrow({ where: { id } })).lastSeenAt.getTime();

describe('the account behind a session', () => {
  it('is read from the database: name, e-mail address and role', async () => {
    const reviewer = await anActor('REVIEWER');
    expect(await actorOfSession(await aSession(reviewer))).toEqual(reviewer);
  });

  it('has its new role on the next request, in the same session', async () => {
    const maintainer = await anActor('MAINTAINER');
    const member = await anActor();
    const session = await aSession(member);
    await changeRole(maintainer, member.id, 'REVIEWER');
    expect(await actorOfSession(session)).toEqual({ ...member, role: 'REVIEWER' });
  });

  it('is nobody once disabled, and the old session stays ended when enabled again', async () => {
    const maintainer = await anActor('MAINTAINER');
    const member = await anActor();
    const session = await aSession(member);
    await disableMember(maintainer, member.id);
    expect(await actorOfSession(session)).toBeNull();
    await enableMember(maintainer, member.id);
    expect(await actorOfSession(session)).toBeNull();
    expect(await actorAfter({ userId: member.id, version: 2 })).toEqual(member);
  });

  it('is nobody in the sessions before a change of password; the new one is signed in', async () => {
    const member = await anActor();
    const session = await aSession(member);
    const claim = await changePassword(member, { next: 'seven quiet rivers' });
    expect(await actorOfSession(session)).toBeNull();
    expect(await actorAfter(claim)).toEqual(member);
  });

  it('is nobody in a session that is written after the password was changed, for a sign-in from before', async () => {
    const member = await anActor();
    const signedInBefore = { userId: member.id, version: 1 };
    await changePassword(member, { next: 'seven quiet rivers' });
    expect(await actorAfter(signedInBefore)).toBeNull();
  });

  it('is nobody after signing out everywhere', async () => {
    const member = await anActor();
    const session = await aSession(member);
    await signOutEverywhere(member);
    expect(await actorOfSession(session)).toBeNull();
  });

  it('is nobody when the session is over or does not exist', async () => {
    const session = await aSession(await anActor());
    await db().session.update({ where: { id: session }, data: { expiresAt: new Date(Date.now() - 1) } });
    expect(await actorOfSession(session)).toBeNull();
    expect(await actorOfSession('00000000-0000-7000-8000-000000000000')).toBeNull();
  });
});

describe('a session', () => {
  it('is noted as seen once an hour, not with every request', async () => {
    const id = await aSession(await anActor());
    const begun = await seenAt(id);
    await actorOfSession(id);
    expect(await seenAt(id)).toBe(begun);
    await db().session.update({ where: { id }, data: { lastSeenAt: new Date(Date.now() - 2 * HOUR) } });
    await actorOfSession(id);
    expect(await seenAt(id)).toBeGreaterThan(Date.now() - HOUR);
  });

  it('ends when the account begins so many that it is the one not seen for the longest', async () => {
    const member = await anActor();
    const [first, second] = [await aSession(member), await aSession(member)];
    await db().session.update({ where: { id: second }, data: { lastSeenAt: new Date(Date.now() - HOUR) } });
    const others = { userId: member.id, version: 1, address: '', browser: '', expiresAt: new Date(Date.now() + HOUR) };
    await db().session.createMany({ data: Array(SESSIONS_PER_ACCOUNT - 2).fill(others) });
    await insertSession({ userId: member.id, version: 1 }, { address: 'x'.repeat(300), browser: 'Another program' });
    expect(await db().session.count({ where: { userId: member.id } })).toBe(SESSIONS_PER_ACCOUNT);
    expect(await actorOfSession(first)).toEqual(member);
    expect(await actorOfSession(second)).toBeNull();
  });
});
