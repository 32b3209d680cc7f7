import { describe, expect, it } from 'vitest';
import { actorOfSession } from '@/lib/auth/actor';
import { db } from '@/lib/db/client';
import { endOtherSessions, endOwnSession, listOwnSessions } from '@/lib/members/own-sessions';
import { anActor } from '@/lib/testing/factory';
import { aSession } from '@/lib/testing/session';

describe('one’s own sessions', () => {
  it('are listed while they hold, and never anybody else’s', async () => {
    const [member, other] = [await anActor(), await anActor()];
    const session = await aSession(member);
    await aSession(other);
    await aSession({ userId: member.id, version: 7 });
    const over = await aSession(member);
    await db().session.update({ where: { id: over }, data: { expiresAt: new Date(Date.now() - 1) } });
    expect(await listOwnSessions(member)).toEqual([
      {
        id: session,
        browser: 'Firefox on Linux',
        address: '192.0.2.1',
        createdAt: expect.any(Date),
        lastSeenAt: expect.any(Date),
      },
    ]);
  });

  it('can be ended one by one, and it is audited', async () => {
    const member = await anActor();
    const [stays, ends] = [await aSession(member), await aSession(member)];
    await endOwnSession(member, ends);
    expect(await actorOfSession(ends)).toBeNull();
    expect(await actorOfSession(stays)).toEqual(member);
    await expect(endOwnSession(member, ends)).rejects.toMatchObject({ code: 'not-found' });
    const rows = await db().auditEntry.findMany({ where: { subjectId: member.id } });
    expect(rows).toMatchObject([{ verb: 'member.session-ended', before: { browser: 'Firefox on Linux' } }]);
  });

  it('can be ended by their owner alone', async () => {
    const [member, other] = [await anActor(), await anActor('MAINTAINER')];
    const session = await aSession(member);
    for (const id of [session, 'nonsense']) {
      await expect(endOwnSession(other, id)).rejects.toMatchObject({ code: 'not-found' });
    }
    expect(await actorOfSession(session)).toEqual(member);
  });

  it('can be ended all but this one', async () => {
    const [member, other] = [await anActor(), await anActor()];
    const [here, elsewhere, theirs] = [await aSession(member), await aSession(member), await aSession(other)];
    expect(await endOtherSessions(member, here)).toBe(1);
    expect(await actorOfSession(here)).toEqual(member);
    expect(await actorOfSession(elsewhere)).toBeNull();
    expect(await actorOfSession(theirs)).toEqual(other);
  });
});
