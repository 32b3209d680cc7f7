import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { db } from '@/lib/db/client';
import { AppError } from '@/lib/errors';

/** So many points within so many seconds, for each key. The window starts with the first point. */
export interface Limit {
  name: string;
  points: number;
  seconds: number;
}

/**
 * Takes one point of `limit` for `key`, before the work that it guards, so that parallel attempts cannot get more.
 * The count is kept in PostgreSQL, where all processes share it. Throws `rate-limited`, saying when to try again.
 */
export async function takePoint(limit: Limit, key: string, say: Refusal = tooManyAttempts): Promise<void> {
  try {
    await limiter(limit).consume(key);
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    const seconds = Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
    throw new AppError('rate-limited', say(waitOf(seconds)), { retryAfterSeconds: seconds });
  }
}

/** The sentence of a refusal, which ends with when to try again: "in 20 seconds". */
type Refusal = (wait: string) => string;

const tooManyAttempts: Refusal = (wait) => `Too many attempts. Please try again ${wait}.`;

/**
 * Takes one point of `limit` for `key` and gives how many have been taken in this window, this one included: for limits
 * that slow down and never refuse.
 */
export async function countPoint(limit: Limit, key: string): Promise<number> {
  try {
    return (await limiter(limit).consume(key)).consumedPoints;
  } catch (beyond) {
    if (!(beyond instanceof RateLimiterRes)) throw beyond;
    return beyond.consumedPoints;
  }
}

/** Gives a point back: for what turned out to be no attempt to guess. */
export async function givePointBack(limit: Limit, key: string): Promise<void> {
  await limiter(limit).reward(key);
}

/** Forgets the count of `key`. */
export async function resetPoints(limit: Limit, key: string): Promise<void> {
  await limiter(limit).delete(key);
}

function waitOf(seconds: number): string {
  if (seconds < 60) return seconds === 1 ? 'in a second' : `in ${seconds} seconds`;
  const minutes = Math.ceil(seconds / 60);
  return minutes === 1 ? 'in a minute' : `in ${minutes} minutes`;
}

const limiters = new Map<string, RateLimiterPostgres>();

function limiter({ name, points, seconds }: Limit): RateLimiterPostgres {
  // A maintainer can change the points of some.
  const id = `${name} ${points} ${seconds}`;
  const known = limiters.get(id);
  if (known) return known;
  const made = new RateLimiterPostgres({
    storeClient: { query },
    storeType: 'client',
    tableName: 'rate_limit',
    tableCreated: true,
    keyPrefix: name,
    points,
    duration: seconds,
  });
  limiters.set(id, made);
  return made;
}

/** The one method of a `pg` client that the store calls, on the process's own connections. */
async function query({ text, values }: { text: string; values: unknown[] }) {
  const rows = await db().$queryRawUnsafe<{ points: number; expire: bigint | null }[]>(text, ...values);
  return {
    rowCount: rows.length,
    rows: rows.map(({ points, expire }) => ({ points, expire: expire === null ? null : Number(expire) })),
  };
}
