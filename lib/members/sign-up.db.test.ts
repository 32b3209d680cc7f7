import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { Actor } from '@/lib/auth/policy';
import { signInWithPassword } from '@/lib/auth/sign-in';
import { db } from '@/lib/db/client';
import { transaction } from '@/lib/db/transaction';
import {
  acceptInvitation,
  inviteMember,
  openInvitations,
  readInvitation,
  revokeInvitation,
} from '@/lib/members/invitations';
import { changeSettings } from '@/lib/members/settings';
import { SIGN_UP_LIMIT, signUp, signUpInvited } from '@/lib/members/sign-up';
import { anActor } from '@/lib/testing/factory';
import { actorAfter } from '@/lib/testing/session';

const PASSWORD = 'seven quiet rivers';
let people = 0;
const aPerson = () => ({ name: 'New Person', email: `new-${++people}@example.org`, password: PASSWORD });
const anAddress = () => `198.51.100.${++people}`;

let maintainer: Actor;
beforeEach(async () => {
  maintainer = await anActor('MAINTAINER');
});
afterEach(async () => {
  await changeSettings(maintainer, { signUp: 'open' });
});

describe('signing up', () => {
  it('makes a contributor who can sign in', async () => {
    const person = aPerson();
    expect(await signUp({ ...person, email: ` ${person.email.toUpperCase()}` }, anAddress())).toBeUndefined();
    const claim = await signInWithPassword(person, anAddress());
    expect(await actorAfter(claim)).toMatchObject({ name: 'New Person', email: person.email, role: 'CONTRIBUTOR' });
  });

  it('does not tell whether the address has an account, and changes nothing about one', async () => {
    const person = aPerson();
    await signUp(person, anAddress());
    const again = { ...person, name: 'Somebody Else', password: 'eight loud mountains' };
    expect(await signUp(again, anAddress())).toBeUndefined();
    expect(await db().user.findMany({ where: { email: person.email } })).toMatchObject([{ name: 'New Person' }]);
    await signInWithPassword(person, anAddress());
    const other = signInWithPassword({ email: person.email, password: again.password }, anAddress());
    await expect(other).rejects.toMatchObject({ code: 'invalid' });
  });

  it('names the fields that are wrong', async () => {
    const wrong = signUp({ name: ' ', email: 'nonsense', password: PASSWORD }, anAddress());
    await expect(wrong).rejects.toMatchObject({ issues: [{ path: ['name'] }, { path: ['email'] }] });
    const weak = signUp({ ...aPerson(), password: 'Password123!' }, anAddress());
    await expect(weak).rejects.toMatchObject({ issues: [{ path: ['password'] }] });
  });

  it('gives an address one account only, also to two at the same time', async () => {
    const person = aPerson();
    await Promise.all([1, 2, 3].map(() => signUp(person, anAddress())));
    expect(await db().user.count({ where: { email: person.email } })).toBe(1);
  });

  it('is refused without an invitation when the setting says so', async () => {
    await changeSettings(maintainer, { signUp: 'invitation' });
    const person = aPerson();
    await expect(signUp(person, anAddress())).rejects.toMatchObject({ code: 'forbidden' });
    expect(await db().user.count({ where: { email: person.email } })).toBe(0);
  });

  it('is limited by address', async () => {
    const address = anAddress();
    await db().rateLimit.create({
      data: {
        key: `${SIGN_UP_LIMIT.name}:${address}`,
        points: SIGN_UP_LIMIT.points,
        expire: BigInt(Date.now() + 60_000),
      },
    });
    await expect(signUp(aPerson(), address)).rejects.toMatchObject({ code: 'rate-limited' });
  });
});

describe('an invitation', () => {
  it('gives its role to the invited address, once, and is audited', async () => {
    await changeSettings(maintainer, { signUp: 'invitation' });
    const person = aPerson();
    const { id, token } = await inviteMember(maintainer, { email: person.email, role: 'REVIEWER' });
    expect(await readInvitation(token)).toEqual({ email: person.email, role: 'REVIEWER' });
    await expect(signUpInvited(aPerson(), token, anAddress())).rejects.toMatchObject({ code: 'forbidden' });
    const claim = await signUpInvited(person, token, anAddress());
    expect(await actorAfter(claim)).toMatchObject({ role: 'REVIEWER' });
    expect(await readInvitation(token)).toBeNull();
    await expect(signUpInvited({ ...aPerson(), email: person.email }, token, anAddress())).rejects.toMatchObject({
      code: 'forbidden',
    });
    const rows = await db().auditEntry.findMany({ where: { subjectId: id }, orderBy: { id: 'asc' } });
    expect(rows.map(({ actorId, verb }) => [actorId, verb])).toEqual([
      [maintainer.id, 'invitation.created'],
      [claim.userId, 'invitation.accepted'],
    ]);
  });

  it('does not tell that its address has an account by now', async () => {
    const [taken, revoked] = [aPerson(), aPerson()];
    const first = await inviteMember(maintainer, { email: taken.email, role: 'REVIEWER' });
    const second = await inviteMember(maintainer, { email: revoked.email, role: 'REVIEWER' });
    await signUp(taken, anAddress());
    await revokeInvitation(maintainer, second.id);
    const answers = await Promise.allSettled([
      signUpInvited(taken, first.token, anAddress()),
      signUpInvited(revoked, second.token, anAddress()),
    ]);
    const [one, other] = answers.map((answer) => answer.status === 'rejected' && answer.reason);
    expect(one).toMatchObject({ code: 'forbidden', details: {} });
    expect(one.message).toBe(other.message);
  });

  it('makes one account when its link is used twice at the same time', async () => {
    const person = aPerson();
    const { token } = await inviteMember(maintainer, { email: person.email, role: 'REVIEWER' });
    const results = await Promise.allSettled([1, 2, 3].map(() => signUpInvited(person, token, anAddress())));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await db().user.count({ where: { email: person.email } })).toBe(1);
  });

  it('is used up by one of several transactions at the same time', async () => {
    const { token } = await inviteMember(maintainer, { email: aPerson().email, role: 'REVIEWER' });
    const uses = await Promise.all([1, 2, 3].map(() => transaction((tx) => acceptInvitation(tx, { token }))));
    expect(uses.filter((use) => use !== null)).toHaveLength(1);
  });

  it('cannot be used when revoked, replaced or too old', async () => {
    const invitation = { email: aPerson().email, role: 'REVIEWER' } as const;
    const first = await inviteMember(maintainer, invitation);
    const second = await inviteMember(maintainer, invitation);
    expect(await readInvitation(first.token)).toBeNull();
    await revokeInvitation(maintainer, second.id);
    expect(await readInvitation(second.token)).toBeNull();
    await expect(revokeInvitation(maintainer, second.id)).rejects.toMatchObject({ code: 'not-found' });
    const third = await inviteMember(maintainer, invitation);
    await db().invitation.update({ where: { id: third.id }, data: { expiresAt: new Date(Date.now() - 1) } });
    const late = signUpInvited({ ...aPerson(), email: invitation.email }, third.token, anAddress());
    await expect(late).rejects.toMatchObject({ code: 'forbidden' });
    expect((await openInvitations(maintainer)).map(({ id }) => id)).not.toContain(third.id);
  });

  it('is for maintainers to make, and for addresses without an account', async () => {
    const reviewer = await anActor('REVIEWER');
    const invitation = { email: aPerson().email, role: 'MAINTAINER' } as const;
    await expect(inviteMember(reviewer, invitation)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(openInvitations(reviewer)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(inviteMember(maintainer, { ...invitation, email: reviewer.email })).rejects.toMatchObject({
      code: 'conflict',
    });
  });

  it('keeps no token that could be read from the database', async () => {
    const { id, token } = await inviteMember(maintainer, { email: aPerson().email, role: 'REVIEWER' });
    expect(JSON.stringify(await db().invitation.findUnique({ where: { id } }))).not.toContain(token);
    expect(JSON.stringify(await db().auditEntry.findMany({ where: { subjectId: id } }), bigintAsText)).not.toContain(
      token,
    );
  });
});

const bigintAsText = (_key: string, value: unknown) => (typeof value === 'bigint' ? value.toString() : value);
