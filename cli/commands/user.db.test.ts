import { describe, expect, it } from 'vitest';
import { UsageError } from '@/cli/command';
import { user } from '@/cli/commands/user';

import { actorOfSession } from '@/lib/auth/actor';
import { signInWithPassword } from '@/lib/auth/sign-in';
import { db } from '@/lib/db/client';
import { aUser } from '@/lib/testing/factory';
import { actorAfter, aSession } from '@/lib/testing/session';

/** Runs `user …` and gives its exit code and what it wrote. */
async function run(...args: string[]) {
  const written = { out: '', err: '' };
  const code = await user.run(args, {
    out: async (content) => {
      written.out += content;
    },
    err: (text) => {
      written.err += text;
    },
  });
  return { code, ...written };
}

describe('user create', () => {
  it('makes an account with the role and prints its password, and nothing else, to standard output', async () => {
    const args = ['create', '--email', 'First@Example.org', '--name', 'First Maintainer', '--role', 'maintainer'];
    const { code, out } = await run(...args);
    expect(code).toBe(0);
    expect(out).toMatch(/^[\w-]{20}\n$/);
    const member = await db().user.findUniqueOrThrow({ where: { email: 'first@example.org' } });
    expect(member).toMatchObject({ name: 'First Maintainer', role: 'MAINTAINER' });
    const claim = await signInWithPassword({ email: 'first@example.org', password: out.trim() }, '192.0.2.1');
    expect(claim.userId).toBe(member.id);
  });

  it('refuses an address that has an account', async () => {
    const { email } = await aUser();
    await expect(run('create', '--email', email, '--name', 'Again')).rejects.toMatchObject({ code: 'conflict' });
  });
});

describe('user role, disable and enable', () => {
  it('change the account', async () => {
    const { id, email } = await aUser();
    await aUser({ role: 'MAINTAINER' });
    const state = async () => {
      const { role, state } = await db().user.findUniqueOrThrow({ where: { id } });
      return [role, state];
    };
    await run('role', '--email', email, 'reviewer');
    expect(await state()).toEqual(['REVIEWER', 'ACTIVE']);
    await run('disable', email);
    expect(await state()).toEqual(['REVIEWER', 'DISABLED']);
    await run('enable', '--email', email);
    expect(await state()).toEqual(['REVIEWER', 'ACTIVE']);
  });

  it('say when there is no such account', async () => {
    await expect(run('disable', '--email', 'nobody@example.org')).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('user password', () => {
  it('gives a new password, which alone signs in, and ends all sessions', async () => {
    const { out: first } = await run('create', '--email', 'forgetful@example.org', '--name', 'Forgetful');
    const before = await signInWithPassword({ email: 'forgetful@example.org', password: first.trim() }, '192.0.2.2');
    const session = await aSession(before);
    const { out: second } = await run('password', '--email', 'forgetful@example.org');
    expect(await actorOfSession(session)).toBeNull();
    const old = signInWithPassword({ email: 'forgetful@example.org', password: first.trim() }, '192.0.2.2');
    await expect(old).rejects.toMatchObject({ code: 'invalid' });
    const after = await signInWithPassword({ email: 'forgetful@example.org', password: second.trim() }, '192.0.2.2');
    expect(await actorAfter(after)).toMatchObject({ email: 'forgetful@example.org' });
    const [entry] = await db().auditEntry.findMany({ where: { verb: 'member.password-reset' } });
    expect(entry).toMatchObject({ actorId: null, subjectId: after.userId, after: null });
  });
});

describe('wrong use of user', () => {
  it.each([
    [],
    ['rename', '--email', 'a@example.org'],
    ['create', '--name', 'No Address'],
    ['create', '--email', 'a@example.org'],
    ['create', '--email', 'nonsense', '--name', 'Bad Address'],
    ['create', '--email', 'a@example.org', '--name', 'A', '--role', 'king'],
    ['create', '--email', 'a@example.org', '--name', 'A', 'more'],
    ['role', '--email', 'a@example.org'],
    ['role', '--email', 'a@example.org', 'king'],
    ['disable', '--email', 'a@example.org', 'more'],
    ['disable', '--email', 'a@example.org', '--role', 'reviewer'],
  ])('is told apart: %j', async (...args) => {
    await expect(run(...(args as string[]))).rejects.toBeInstanceOf(UsageError);
  });
});
