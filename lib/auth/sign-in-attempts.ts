import { counterKey } from '@/lib/auth/counter-key';
import { browserKey, type KnownBrowser } from '@/lib/auth/known-browser';
import { Turns } from '@/lib/auth/turns';
import { WaitingRoom } from '@/lib/auth/waiting-room';
import { countPoint, givePointBack, type Limit, resetPoints, takePoint } from '@/lib/http/rate-limit';

const QUARTER = 15 * 60;

/** Attempts of one address, at whatever accounts, in a quarter of an hour: a classroom shares one. Then it is refused. */
export const ADDRESS_LIMIT: Limit = { name: 'sign-in-address', points: 100, seconds: QUARTER };
/** Attempts at one account from one address before they are slowed down. */
export const PAIR_LIMIT: Limit = { name: 'sign-in-pair', points: 5, seconds: QUARTER };
/** Attempts at one account from anywhere before strange browsers are slowed down. */
export const ACCOUNT_LIMIT: Limit = { name: 'sign-in-account', points: 10, seconds: QUARTER };
/** Attempts of a known browser at its account; beyond them it counts as a stranger. */
export const BROWSER_LIMIT: Limit = { name: 'sign-in-browser', points: 10, seconds: QUARTER };

/** No attempt waits longer. With the places below it bounds how many guesses at an account can be made at all. */
export const LONGEST_WAIT = 8;

const room = new WaitingRoom({ places: 100, placesPerKey: 8 });
/** The counting itself must not take all connections to the database when thousands come at once. */
const counting = new Turns({ atOnce: 4, waiting: 200 });

interface Attempt {
  email: string;
  address: string;
  /** The browser, where the account's owner has signed in with it before. */
  known: { browser: KnownBrowser; userId: string } | null;
}

export interface Admitted {
  isKnown: boolean;
  /** Takes the attempt back: the password was right. */
  forgive(): Promise<void>;
}

/**
 * Counts an attempt to sign in before its work is done, so that parallel ones cannot get more, and returns when its time has
 * come: at once, or after up to `LONGEST_WAIT` seconds where many went before. No account is ever shut, so nobody can be
 * locked out by the guesses of others; and what waits is bounded. An account that does not exist is counted the same.
 * Throws `rate-limited` (this address has tried too much, or too many are waiting) and `unavailable`.
 */
export async function admitAttempt({ email, address, known }: Attempt): Promise<Admitted> {
  if (known) {
    const key = browserKey(known.browser, known.userId);
    const count = await counting.run(() => countPoint(BROWSER_LIMIT, key), { first: true });
    if (count <= BROWSER_LIMIT.points) return { isKnown: true, forgive: () => resetPoints(BROWSER_LIMIT, key) };
  }
  const [account, pair] = [counterKey(email), counterKey(email, address)];
  const wait = await counting.run(async () => {
    await takePoint(ADDRESS_LIMIT, address);
    const [ofPair, ofAccount] = [await countPoint(PAIR_LIMIT, pair), await countPoint(ACCOUNT_LIMIT, account)];
    return Math.max(secondsToWait(ofPair, PAIR_LIMIT), secondsToWait(ofAccount, ACCOUNT_LIMIT));
  });
  await room.wait(wait, [account, address]);
  const forgive = async () => {
    await resetPoints(PAIR_LIMIT, pair);
    await givePointBack(ACCOUNT_LIMIT, account);
    await givePointBack(ADDRESS_LIMIT, address);
  };
  return { isKnown: false, forgive };
}

/** One second for the first attempt beyond those that are free, then twice as much for each. */
export function secondsToWait(attempts: number, { points }: Limit): number {
  return attempts <= points ? 0 : Math.min(LONGEST_WAIT, 2 ** Math.min(attempts - points - 1, 10));
}
