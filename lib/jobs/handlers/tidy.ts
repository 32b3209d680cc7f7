import { audit } from '@/lib/audit/audit';
import { transaction } from '@/lib/db/transaction';

const SYSTEM = { id: null, name: 'system' };

/** What one run has tidied up. */
export interface Tidied {
  expiredReviews: number;
  invitations: number;
  rateLimits: number;
  sessions: number;
  /** That have not been seen for a day. */
  workers: number;
}

interface ExpiredReview {
  id: string;
  submissionId: string;
}

/**
 * Marks claims whose lease has passed as expired (they have been free for others since; this only tells their story),
 * and deletes what no one can use any more: old invitations, counters of attempts, sessions, and workers that were killed.
 */
export async function tidy(): Promise<Tidied> {
  const expiredReviews = await expireReviews();
  const [invitations, rateLimits, sessions, workers] = await transaction(async (tx) => [
    await tx.$executeRaw`
      DELETE FROM "Invitation" WHERE "acceptedAt" IS NULL AND "expiresAt" < now() - interval '30 days'`,
    await tx.$executeRaw`DELETE FROM rate_limit WHERE expire < extract(epoch FROM now()) * 1000`,
    await tx.$executeRaw`DELETE FROM "Session" WHERE "expiresAt" < now()`,
    await tx.$executeRaw`DELETE FROM "Worker" WHERE "seenAt" < timezone('utc', now()) - interval '1 day'`,
  ]);
  return { expiredReviews, invitations, rateLimits, sessions, workers };
}

async function expireReviews(): Promise<number> {
  return await transaction(async (tx) => {
    const expired = await tx.$queryRaw<ExpiredReview[]>`
      UPDATE "Review" SET state = 'EXPIRED', "decidedAt" = now()
      WHERE id IN (
        SELECT id FROM "Review" WHERE state = 'OPEN' AND "leaseUntil" < now() FOR UPDATE SKIP LOCKED)
      RETURNING id, "submissionId"`;
    for (const { id, submissionId } of expired) {
      const subject = { type: 'review', id };
      await audit(tx, { actor: SYSTEM, verb: 'review.expired', subject, after: { submissionId } });
    }
    return expired.length;
  });
}
