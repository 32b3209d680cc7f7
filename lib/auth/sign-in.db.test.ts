import { afterEach, describe, expect, it, vi } from 'vitest';
import { counterKey } from '@/lib/auth/counter-key';
import { type KnownBrowser, readKnownBrowser, writeKnownBrowser } from '@/lib/auth/known-browser';
import { hashPassword } from '@/lib/auth/passwords';
import { demoAccounts, signInToDemo, signInWithPassword } from '@/lib/auth/sign-in';
import {
  ACCOUNT_LIMIT,
  ADDRESS_LIMIT,
  BROWSER_LIMIT,
  LONGEST_WAIT,
  PAIR_LIMIT,
  secondsToWait,
} from '@/lib/auth/sign-in-attempts';
import { db } from '@/lib/db/client';
import { resetPoints, takePoint } from '@/lib/http/rate-limit';
import { disableMember } from '@/lib/members/change-member';
import { anActor, aUser } from '@/lib/testing/factory';

const PASSWORD = 'seven quiet rivers';

async function anAccount() {
  const user = await aUser();
  await db().user.update({ where: { id: user.id }, data: { passwordHash: await hashPassword(PASSWORD) } });
  return user;
}

let addresses = 0;
const anAddress = () => `192.0.2.${++addresses}`;

const fail = (email: string, address: string) =>
  expect(signInWithPassword({ email, password: 'not the password' }, address)).rejects;

describe('signing in with a password', () => {
  it('gives the account and its session version, whatever the case of the e-mail address', async () => {
    const { id, email } = await anAccount();
    const claim = await signInWithPassword({ email: ` ${email.toUpperCase()} `, password: PASSWORD }, anAddress());
    expect(claim).toEqual({ userId: id, version: 1 });
  });

  it('answers the same for a wrong password, an unknown account and an account without a password', async () => {
    const { email } = await anAccount();
    const { email: withoutPassword } = await aUser();
    for (const tried of [email, withoutPassword, 'nobody@example.org']) {
      await fail(tried, anAddress()).toMatchObject({
        code: 'invalid',
        message: 'E-mail address and password do not match.',
      });
    }
  });

  it('tells only who knows the password that the account is disabled', async () => {
    const { id, email } = await anAccount();
    await disableMember(await anActor('MAINTAINER'), id);
    await fail(email, anAddress()).toMatchObject({ code: 'invalid' });
    await expect(signInWithPassword({ email, password: PASSWORD }, anAddress())).rejects.toMatchObject({
      code: 'forbidden',
    });
  });
});

/** As if so many attempts had been made before. */
async function hasTried(limit: { name: string }, key: string, points: number) {
  const row = { points, expire: BigInt(Date.now() + 60_000) };
  await db().rateLimit.upsert({
    where: { key: `${limit.name}:${key}` },
    create: { key: `${limit.name}:${key}`, ...row },
    update: row,
  });
}
const attemptsAt = async (limit: { name: string }, key: string) =>
  (await db().rateLimit.findUnique({ where: { key: `${limit.name}:${key}` } }))?.points ?? 0;

async function aKnownBrowser(userId: string, version = 1): Promise<KnownBrowser> {
  const secret = 'a secret for tests only';
  const browser = await readKnownBrowser(await writeKnownBrowser(null, { userId, version }, secret), secret);
  if (!browser) throw new Error('no browser');
  return browser;
}

describe('many attempts', () => {
  it('are slowed down, a second first, then twice as much for each, up to a bound', () => {
    const waits = Array.from({ length: 12 }, (_, index) => secondsToWait(index + 1, PAIR_LIMIT));
    expect(waits).toEqual([0, 0, 0, 0, 0, 1, 2, 4, LONGEST_WAIT, LONGEST_WAIT, LONGEST_WAIT, LONGEST_WAIT]);
    expect(secondsToWait(1_000_000, ACCOUNT_LIMIT)).toBe(LONGEST_WAIT);
  });

  it('from anywhere do not lock the owner out: the right password is only slowed down', async () => {
    const { id, email } = await anAccount();
    for (let attempt = 0; attempt < ACCOUNT_LIMIT.points; attempt++) {
      await fail(email, anAddress()).toMatchObject({ code: 'invalid' });
    }
    const start = Date.now();
    expect(await signInWithPassword({ email, password: PASSWORD }, anAddress())).toEqual({ userId: id, version: 1 });
    expect(Date.now() - start).toBeGreaterThanOrEqual(900);
  });

  it('of others do not count in a browser in which the owner has signed in before, nor at their address', async () => {
    const { id, email } = await anAccount();
    const address = anAddress();
    await hasTried(ACCOUNT_LIMIT, counterKey(email), 1_000);
    await hasTried(PAIR_LIMIT, counterKey(email, address), 1_000);
    await hasTried(ADDRESS_LIMIT, address, 1_000);
    const browser = await aKnownBrowser(id);
    const start = Date.now();
    await signInWithPassword({ email, password: PASSWORD }, address, browser);
    expect(Date.now() - start).toBeLessThan(900);
  });

  it('in a known browser make it a stranger; so does a new password', async () => {
    const { id, email } = await anAccount();
    const [address, browser] = [anAddress(), await aKnownBrowser(id)];
    await hasTried(ADDRESS_LIMIT, address, 1_000);
    const guess = (by: KnownBrowser) => signInWithPassword({ email, password: 'wrong' }, address, by);
    for (let attempt = 0; attempt < BROWSER_LIMIT.points; attempt++) {
      await expect(guess(browser)).rejects.toMatchObject({ code: 'invalid' });
    }
    await expect(guess(browser)).rejects.toMatchObject({ code: 'rate-limited' });
    const before = await aKnownBrowser(id, 0);
    await expect(guess(before)).rejects.toMatchObject({ code: 'rate-limited' });
  });

  it('at other accounts find no help in a browser that is known to one', async () => {
    const [own, victim] = [await anAccount(), await anAccount()];
    const address = anAddress();
    await hasTried(ADDRESS_LIMIT, address, 1_000);
    const browser = await aKnownBrowser(own.id);
    const guess = signInWithPassword({ email: victim.email, password: 'wrong' }, address, browser);
    await expect(guess).rejects.toMatchObject({ code: 'rate-limited' });
  });

  it('at the same time are all counted', async () => {
    const { email } = await anAccount();
    const address = anAddress();
    const tries = Array.from({ length: 5 }, () => signInWithPassword({ email, password: 'wrong' }, address));
    await Promise.allSettled(tries);
    expect(await attemptsAt(PAIR_LIMIT, counterKey(email, address))).toBe(5);
  });

  it('at an account that does not exist are slowed down the same', async () => {
    const email = 'nobody-at-all@example.org';
    await hasTried(ACCOUNT_LIMIT, counterKey(email), ACCOUNT_LIMIT.points);
    const start = Date.now();
    await fail(email, anAddress()).toMatchObject({ code: 'invalid' });
    expect(Date.now() - start).toBeGreaterThanOrEqual(900);
  });

  it('start anew after a success at the same address', async () => {
    const { email } = await anAccount();
    const address = anAddress();
    for (let round = 0; round < 2; round++) {
      for (let attempt = 1; attempt < PAIR_LIMIT.points; attempt++) {
        await fail(email, address).toMatchObject({ code: 'invalid' });
      }
      await signInWithPassword({ email, password: PASSWORD }, address);
    }
    expect(await attemptsAt(PAIR_LIMIT, counterKey(email, address))).toBe(0);
  });

  it('stops an address that tries many accounts, and no other address', async () => {
    const { email } = await anAccount();
    const address = anAddress();
    for (let point = 0; point < ADDRESS_LIMIT.points; point++) await takePoint(ADDRESS_LIMIT, address);
    await fail('somebody@example.org', address).toMatchObject({ code: 'rate-limited' });
    await signInWithPassword({ email, password: PASSWORD }, anAddress());
  });

  it('does not count a success against the address', async () => {
    const { email } = await anAccount();
    const address = anAddress();
    for (let round = 0; round < 3; round++) await signInWithPassword({ email, password: PASSWORD }, address);
    const row = await db().rateLimit.findUniqueOrThrow({ where: { key: `${ADDRESS_LIMIT.name}:${address}` } });
    expect(row.points).toBe(0);
  });

  it('lives in the database, where other processes see it, and ends with its window', async () => {
    const limit = { name: 'test-window', points: 1, seconds: 60 };
    await takePoint(limit, 'somebody');
    await expect(takePoint(limit, 'somebody')).rejects.toMatchObject({ code: 'rate-limited' });
    await db().rateLimit.update({ where: { key: 'test-window:somebody' }, data: { expire: BigInt(Date.now() - 1) } });
    await takePoint(limit, 'somebody');
    await expect(takePoint(limit, 'somebody')).rejects.toMatchObject({ code: 'rate-limited' });
    await resetPoints(limit, 'somebody');
    await takePoint(limit, 'somebody');
  });
});

describe('the one-click sign-in', () => {
  afterEach(() => vi.unstubAllEnvs());

  it('takes demo accounts in demo mode only, and no other account ever', async () => {
    const demo = await db().user.create({ data: { email: 'demo@example.org', name: 'Demo', demo: true } });
    const other = await aUser();
    expect(await demoAccounts()).toEqual([]);
    await expect(signInToDemo(demo.id)).rejects.toMatchObject({ code: 'not-found' });
    vi.stubEnv('TASKLOOM_DEMO', '1');
    expect(await demoAccounts()).toEqual([{ id: demo.id, name: 'Demo', role: 'CONTRIBUTOR' }]);
    expect(await signInToDemo(demo.id)).toEqual({ userId: demo.id, version: 1 });
    await expect(signInToDemo(other.id)).rejects.toMatchObject({ code: 'not-found' });
    await expect(signInToDemo('nonsense')).rejects.toMatchObject({ code: 'not-found' });
  });
});
