import { randomInt } from 'node:crypto';
import { z } from 'zod';
import { assertCan } from '@/lib/auth/assert-can';
import type { Actor } from '@/lib/auth/policy';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/prisma';
import { DEFAULT_SETTINGS } from '@/lib/members/settings';

/** An open review: the reviewer's turn at a submission until `leaseUntil`. */
export interface ClaimedReview {
  id: string;
  taskId: string;
  submissionId: string;
  leaseUntil: Date;
  seed: number;
}

interface ClaimOptions {
  /** Claims this submission, also one that the reviewer has skipped before. Without it: the oldest one. */
  submissionId?: string;
}

interface Attempt {
  reviewer: Actor;
  submissionId: string | null;
  /** Wait for a submission that another claim is just being made on, instead of passing over it. */
  wait: boolean;
}

/**
 * Gives the actor a review of the oldest submission that still needs a reviewer, or `null` when there is nothing to
 * review. Not one of their own tasks, nor one that they are reviewing, have approved or have skipped. Claims whose lease
 * has ended are marked `EXPIRED` on the way and their places given away.
 * @throws AppError `not-signed-in`, `forbidden`
 */
export async function claimReview(actor: Actor | null, options: ClaimOptions = {}): Promise<ClaimedReview | null> {
  const reviewer = assertCan(actor, 'review:claim', { authorIds: [] });
  const submissionId = options.submissionId ?? null;
  if (submissionId !== null && !z.uuid().safeParse(submissionId).success) return null;
  return claim({ reviewer, submissionId, wait: submissionId !== null });
}

/**
 * Tries until a review is claimed or nothing is left. First it passes over submissions that others are claiming at this
 * moment; when there are no others it waits for those, since they may need more than one reviewer. An attempt that finds a
 * candidate and claims nothing has lost its last place to someone else, so this ends.
 */
async function claim(attempt: Attempt): Promise<ClaimedReview | null> {
  const [row] = await db().$queryRaw<
    ({ candidate: string } & { [K in keyof ClaimedReview]: ClaimedReview[K] | null })[]
  >(claimStatement(attempt));
  if (!row) return attempt.wait ? null : claim({ ...attempt, wait: true });
  const { id, taskId, submissionId, leaseUntil, seed } = row;
  if (id === null || taskId === null || submissionId === null || leaseUntil === null || seed === null) {
    return claim(attempt);
  }
  return { id, taskId, submissionId, leaseUntil, seed };
}

/**
 * One statement, and so one transaction: lock a candidate, end its expired claims, insert the claim and its audit row (as
 * `lib/audit/audit.ts` would; five round trips less while others wait for the lock). The candidate's places are counted twice:
 * by the statement's snapshot to choose it, and by `review_slots_free` (which sees what has been committed since) once its
 * row is locked. Who is just being demoted or disabled is waited for, and claims nothing then. No row: no candidate. A row without `id`: its last place went to someone else.
 */
function claimStatement({ reviewer, submissionId, wait }: Attempt) {
  const actorId = reviewer.id;
  const now = Prisma.sql`timezone('utc', now())`;
  // As `readSettings` does, without a round trip of its own.
  const leaseMinutes = Prisma.sql`coalesce(
    (SELECT (value #>> '{}')::int FROM "Setting" WHERE key = 'leaseMinutes'), ${DEFAULT_SETTINGS.leaseMinutes}::int)`;
  const blocking =
    submissionId === null
      ? Prisma.sql`review.state IN ('APPROVED', 'CHANGES_REQUESTED', 'SKIPPED')`
      : Prisma.sql`review.state IN ('APPROVED', 'CHANGES_REQUESTED')`;
  return Prisma.sql`
    WITH reviewer AS MATERIALIZED (
      SELECT 1 FROM "User" WHERE id = ${actorId}::uuid AND state = 'ACTIVE' AND role <> 'CONTRIBUTOR' FOR KEY SHARE
    ), candidate AS MATERIALIZED (
      SELECT submission.id, submission."taskId"
      FROM "Submission" submission
      WHERE submission.state = 'QUEUED'
        AND EXISTS (SELECT 1 FROM reviewer)
        AND (${submissionId}::uuid IS NULL OR submission.id = ${submissionId}::uuid)
        AND NOT EXISTS (
          SELECT 1 FROM "TaskWriter" author
          WHERE author."taskId" = submission."taskId" AND author."userId" = ${actorId}::uuid)
        AND NOT EXISTS (
          SELECT 1 FROM "Review" review
          WHERE review."submissionId" = submission.id AND review."reviewerId" = ${actorId}::uuid
            AND (${blocking} OR (review.state = 'OPEN' AND review."leaseUntil" > ${now})))
        AND submission."approvalsNeeded" > (
          SELECT count(*) FROM "Review" review
          WHERE review."submissionId" = submission.id
            AND (review.state = 'APPROVED' OR (review.state = 'OPEN' AND review."leaseUntil" > ${now})))
      ORDER BY submission."submittedAt", submission.id
      LIMIT 1
      FOR NO KEY UPDATE OF submission ${wait ? Prisma.empty : Prisma.sql`SKIP LOCKED`}
    ), ended AS (
      UPDATE "Review" SET state = 'EXPIRED', "decidedAt" = ${now}
      WHERE "submissionId" IN (SELECT id FROM candidate) AND state = 'OPEN' AND "leaseUntil" <= ${now}
      RETURNING id
    ), claimed AS (
      INSERT INTO "Review" (id, "taskId", "submissionId", "reviewerId", state, "claimedAt", "leaseUntil", seed)
      SELECT gen_random_uuid(), candidate."taskId", candidate.id, ${actorId}::uuid, 'OPEN', ${now},
        ${now} + make_interval(mins => ${leaseMinutes}), ${randomInt(2 ** 31)}::int
      FROM candidate
      -- Counting "ended" makes it come first: an expired claim of the same reviewer must be gone.
      WHERE (SELECT count(*) FROM ended) >= 0
        AND review_slots_free(candidate.id, '00000000-0000-0000-0000-000000000000') > 0
      ON CONFLICT DO NOTHING
      RETURNING id, "taskId", "submissionId", "leaseUntil", seed
    ), audited AS (
      INSERT INTO "AuditEntry" ("actorId", "actorLabel", verb, "subjectType", "subjectId", after)
      SELECT ${actorId}::uuid, ${reviewer.name}, 'review.claimed', 'review', id::text, jsonb_build_object(
        'submissionId', "submissionId", 'leaseUntil', to_char("leaseUntil", 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
      FROM claimed
    )
    SELECT candidate.id::text AS candidate, claimed.id::text, claimed."taskId"::text, claimed."submissionId"::text,
      claimed."leaseUntil", claimed.seed
    FROM candidate LEFT JOIN claimed ON true`;
}
