import { beforeEach, describe, expect, it } from 'vitest';

import type { Actor } from '@/lib/auth/policy';
import { db } from '@/lib/db/client';
import { disableMember } from '@/lib/members/change-member';
import { connectIdentity, disconnectIdentity, type Identity, signInWithIdentity } from '@/lib/members/identities';
import { inviteMember } from '@/lib/members/invitations';
import { changePassword, readProfile } from '@/lib/members/profile';
import { changeSettings } from '@/lib/members/settings';
import { anActor } from '@/lib/testing/factory';
import { actorAfter } from '@/lib/testing/session';

let count = 0;
const anIdentity = (): Identity => {
  count += 1;
  return {
    provider: 'github',
    providerAccountId: `account-${count}`,
    name: 'Known Elsewhere',
    verifiedEmail: `elsewhere-${count}@example.org`,
  };
};

let maintainer: Actor;
beforeEach(async () => {
  maintainer = await anActor('MAINTAINER');
  await changeSettings(maintainer, { signUp: 'open' });
});

describe('signing in with an outside identity', () => {
  it('makes an account the first time and finds it again, whatever address it has then', async () => {
    const identity = anIdentity();
    const claim = await signInWithIdentity(identity);
    expect(await actorAfter(claim)).toMatchObject({ name: 'Known Elsewhere', role: 'CONTRIBUTOR' });
    expect(await signInWithIdentity({ ...identity, verifiedEmail: null, name: 'Other' })).toEqual(claim);
  });

  it('never enters an existing account with the same address', async () => {
    const member = await anActor();
    const identity = { ...anIdentity(), verifiedEmail: member.email.toUpperCase() };
    await expect(signInWithIdentity(identity)).rejects.toMatchObject({
      code: 'conflict',
      details: { reason: 'has-account' },
    });
    expect((await readProfile(member)).identities).toEqual([]);
  });

  it('needs an address that the provider has verified', async () => {
    await expect(signInWithIdentity({ ...anIdentity(), verifiedEmail: null })).rejects.toMatchObject({
      details: { reason: 'unverified-email' },
    });
  });

  it('respects that accounts are by invitation, and gives an invited address its role', async () => {
    await changeSettings(maintainer, { signUp: 'invitation' });
    const [invited, stranger] = [anIdentity(), anIdentity()];
    await inviteMember(maintainer, { email: invited.verifiedEmail ?? '', role: 'REVIEWER' });
    await expect(signInWithIdentity(stranger)).rejects.toMatchObject({ details: { reason: 'invitation-needed' } });
    expect(await actorAfter(await signInWithIdentity(invited))).toMatchObject({ role: 'REVIEWER' });
  });

  it('does not let a disabled account in', async () => {
    const identity = anIdentity();
    const { userId } = await signInWithIdentity(identity);
    await disableMember(maintainer, userId);
    await expect(signInWithIdentity(identity)).rejects.toMatchObject({ details: { reason: 'disabled' } });
  });
});

describe('connecting an identity', () => {
  it('lets it sign in to the account, and is audited', async () => {
    const member = await anActor();
    const identity = { ...anIdentity(), verifiedEmail: null };
    await connectIdentity(member, identity);
    await connectIdentity(member, identity);
    expect(await signInWithIdentity(identity)).toEqual({ userId: member.id, version: 1 });
    const rows = await db().auditEntry.findMany({ where: { subjectId: member.id } });
    expect(rows.map(({ verb, after }) => ({ verb, after }))).toEqual([
      { verb: 'member.identity-connected', after: { provider: 'github' } },
    ]);
  });

  it('refuses one that belongs to somebody else', async () => {
    const identity = anIdentity();
    await connectIdentity(await anActor(), identity);
    await expect(connectIdentity(await anActor(), identity)).rejects.toMatchObject({
      details: { reason: 'connected-elsewhere' },
    });
  });

  it('can be undone, unless it is the only way to sign in', async () => {
    const member = await anActor();
    const identity = anIdentity();
    await connectIdentity(member, identity);
    await expect(disconnectIdentity(member, 'github')).rejects.toMatchObject({ code: 'conflict' });
    await changePassword(member, { next: 'seven quiet rivers' });
    await disconnectIdentity(member, 'github');
    expect(await readProfile(member)).toMatchObject({ hasPassword: true, identities: [] });
  });
});
