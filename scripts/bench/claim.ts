import pg from 'pg';
import type { Actor } from '@/lib/auth/policy';
import { db } from '@/lib/db/client';
import { createDraftFromFile } from '@/lib/drafts/create-draft';
import { claimReview } from '@/lib/reviews/claim-review';
import { submitDraft } from '@/lib/submissions/submit-draft';
import { canonicalBytes } from '@/lib/task/file/canonical';
import { anActor, aTaskFile } from '@/lib/testing/factory';
import { median, type Row, times } from '@/scripts/bench/measure';

const REVIEWERS = 32;
const SUBMISSIONS = 160;
const RUNS = 5;

/** The least that a queue in PostgreSQL can do: lock the first free row, insert the claim. One slot a submission. */
const BARE_CLAIM = `
  WITH candidate AS (
    SELECT id, "taskId" FROM "Submission" submission
    WHERE state = 'QUEUED' AND NOT EXISTS (SELECT 1 FROM "Review" WHERE "submissionId" = submission.id)
    ORDER BY "submittedAt", id LIMIT 1 FOR UPDATE SKIP LOCKED
  )
  INSERT INTO "Review" (id, "taskId", "submissionId", "reviewerId", "leaseUntil", seed)
  SELECT gen_random_uuid(), "taskId", id, $1::uuid, now() + interval '1 hour', 1 FROM candidate
  ON CONFLICT DO NOTHING RETURNING id`;

/** Claims of 32 reviewers at once until the queue is empty, beside the bare statement on as many connections. */
export async function benchClaim(databaseUrl: string): Promise<Row[]> {
  await fillQueue();
  const reviewers = await Promise.all(Array.from({ length: REVIEWERS }, () => anActor('REVIEWER')));
  const pool = new pg.Pool({ connectionString: databaseUrl, max: REVIEWERS });
  const ours: number[] = [];
  const bare: number[] = [];
  try {
    for (let run = 0; run <= RUNS; run++) {
      const service = await claimsPerSecond(reviewers, async (reviewer) => (await claimReview(reviewer)) !== null);
      const statement = await claimsPerSecond(reviewers, (reviewer) => bareClaim(pool, reviewer));
      // The first run warms up.
      if (run === 0) continue;
      ours.push(service);
      bare.push(statement);
    }
  } finally {
    await pool.end();
  }
  return [
    {
      work: `claim a review, ${REVIEWERS} reviewers at once`,
      ours: `${median(ours).toFixed(0)} /s`,
      baseline: `${median(bare).toFixed(0)} /s (bare statement, no rights, no lease, no audit)`,
      ratio: times(median(ours) / median(bare)),
      target: '≥ 0.5 ×',
    },
  ];
}

/** Two of these can find the same slot, since they count before they lock; the database's guard refuses the second. */
async function bareClaim(pool: pg.Pool, { id }: Actor): Promise<boolean> {
  try {
    return (await pool.query(BARE_CLAIM, [id])).rowCount === 1;
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code === '23514') return true;
    throw error;
  }
}

async function fillQueue(): Promise<void> {
  const author = await anActor();
  await db().submission.updateMany({ where: { state: 'QUEUED' }, data: { state: 'WITHDRAWN' } });
  await db().setting.upsert({
    where: { key: 'approvalsNeeded' },
    create: { key: 'approvalsNeeded', value: 1 },
    update: { value: 1 },
  });
  for (let seed = 1; seed <= SUBMISSIONS; seed++) {
    const file = `task000_synthetic_parity_${seed}.json`;
    const { taskId } = await createDraftFromFile(author, file, canonicalBytes(aTaskFile({ seed })));
    await submitDraft(author, taskId, { baseVersion: 1, note: '' });
  }
}

/** Every reviewer claims one after the other until there is nothing left; then the queue is as full as before. */
async function claimsPerSecond(
  reviewers: readonly Actor[],
  claim: (reviewer: Actor) => Promise<boolean>,
): Promise<number> {
  const begin = performance.now();
  await Promise.all(
    reviewers.map(async (reviewer) => {
      while (await claim(reviewer));
    }),
  );
  const seconds = (performance.now() - begin) / 1000;
  const count = await removeReviews();
  if (count !== SUBMISSIONS) throw new Error(`${SUBMISSIONS} slots were given ${count} times.`);
  return count / seconds;
}

/** As only the owner of the tables may, who the bench is: reviews stay otherwise (docs/operating.md). */
async function removeReviews(): Promise<number> {
  const [, deleted] = await db().$transaction([
    db().$executeRaw`SELECT set_config('taskloom.removal', 'on', true)`,
    db().review.deleteMany(),
  ]);
  return deleted.count;
}
