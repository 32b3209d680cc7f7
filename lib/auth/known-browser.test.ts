import { encode } from 'next-auth/jwt';
import { describe, expect, it } from 'vitest';
import { knows, readKnownBrowser, writeKnownBrowser } from '@/lib/auth/known-browser';

const secret = 'a secret for tests only, of 32 bytes or more';
const claim = (version = 1) => ({ userId: crypto.randomUUID(), version });

describe('a browser in which somebody has signed in', () => {
  it('is known to that account, and to the others before, and to no other', async () => {
    const [first, second, stranger] = [claim(), claim(), claim()];
    const once = await readKnownBrowser(await writeKnownBrowser(null, first, secret), secret);
    const twice = await readKnownBrowser(await writeKnownBrowser(once, second, secret), secret);
    expect(twice?.id).toBe(once?.id);
    expect([first, second, stranger].map((account) => knows(twice, account))).toEqual([true, true, false]);
  });

  it('is a stranger once the sessions have been ended, until the next sign-in', async () => {
    const account = claim();
    const browser = await readKnownBrowser(await writeKnownBrowser(null, account, secret), secret);
    const later = { ...account, version: 2 };
    expect(knows(browser, later)).toBe(false);
    const again = await readKnownBrowser(await writeKnownBrowser(browser, later, secret), secret);
    expect(knows(again, later)).toBe(true);
    expect(again?.accounts).toHaveLength(1);
  });

  it('keeps the latest eight accounts', async () => {
    const accounts = Array.from({ length: 9 }, () => claim());
    let browser = null;
    for (const account of accounts) {
      browser = await readKnownBrowser(await writeKnownBrowser(browser, account, secret), secret);
    }
    expect(accounts.map((account) => knows(browser, account))).toEqual([false, ...Array(8).fill(true)]);
  });

  it('cannot be made up, nor made of a session’s cookie', async () => {
    const { userId, version } = claim();
    const token = { sub: crypto.randomUUID(), accounts: [[userId, version]] };
    const session = await encode({ token, secret });
    const otherSecret = await writeKnownBrowser(null, { userId, version }, 'another secret');
    for (const cookie of [session, otherSecret, 'nonsense', '', undefined]) {
      expect(await readKnownBrowser(cookie, secret)).toBeNull();
    }
  });
});
