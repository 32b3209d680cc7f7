import { type Actor, can } from '@/lib/auth/policy';
import { db } from '@/lib/db/client';

/** One of the actor's own tasks that is not finished. */
export interface OwnTask {
  taskId: string;
  number: number | null;
  slug: string;
  state: 'DRAFT' | 'CHANGES_REQUESTED' | 'IN_REVIEW';
  /** The newest submission, where there is one. */
  submissionId: string | null;
  updatedAt: Date;
}

/** What waits for one person. */
export interface NextSteps {
  ownTasks: OwnTask[];
  /** The reviewer's open claims: a lease that still runs. */
  openReviews: { reviewId: string; name: string; leaseUntil: Date }[];
  /** How many submissions this reviewer could claim; null for those who do not review. */
  waitingReviews: number | null;
}

const SHOWN_AT_MOST = 8;

/** What the actor can do next, the most urgent first: changes requested, then drafts, then what is in review. */
export async function nextSteps(actor: Actor): Promise<NextSteps> {
  const reviews = can(actor, 'review:list');
  const [ownTasks, openReviews, waitingReviews] = await Promise.all([
    ownTasksOf(actor),
    reviews ? openReviewsOf(actor) : [],
    reviews ? countWaiting(actor) : null,
  ]);
  return { ownTasks, openReviews, waitingReviews };
}

async function ownTasksOf(actor: Actor): Promise<OwnTask[]> {
  return await db().$queryRaw<OwnTask[]>`
    SELECT t.id AS "taskId", t.number, coalesce(nullif(d.head ->> 'slug', ''), t.slug) AS slug, t.state::text AS state, latest.id AS "submissionId",
      greatest(t."updatedAt", d."updatedAt") AS "updatedAt"
    FROM "TaskAuthor" a
    JOIN "Task" t ON t.id = a."taskId"
    LEFT JOIN "Draft" d ON d."taskId" = t.id
    LEFT JOIN LATERAL (
      SELECT s.id FROM "Submission" s WHERE s."taskId" = t.id ORDER BY s.revision DESC LIMIT 1
    ) latest ON true
    WHERE a."userId" = ${actor.id}::uuid AND t.state IN ('DRAFT', 'CHANGES_REQUESTED', 'IN_REVIEW')
    ORDER BY array_position(ARRAY['CHANGES_REQUESTED', 'DRAFT', 'IN_REVIEW'], t.state::text), "updatedAt" DESC, t.id
    LIMIT ${SHOWN_AT_MOST}`;
}

async function openReviewsOf(actor: Actor): Promise<NextSteps['openReviews']> {
  return await db().$queryRaw<NextSteps['openReviews']>`
    SELECT r.id AS "reviewId", s.name, r."leaseUntil"
    FROM "Review" r JOIN "Submission" s ON s.id = r."submissionId"
    WHERE r."reviewerId" = ${actor.id}::uuid AND r.state = 'OPEN' AND r."leaseUntil" > now() AT TIME ZONE 'UTC'
      AND s.state = 'QUEUED'
    ORDER BY r."claimedAt", r.id
    LIMIT ${SHOWN_AT_MOST}`;
}

/** The same condition as a claim has, without its locks: approvals missing, not one's own, not yet judged by oneself. */
async function countWaiting(actor: Actor): Promise<number> {
  const [row] = await db().$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count
    FROM "Submission" s
    WHERE s.state = 'QUEUED'
      AND NOT EXISTS (SELECT 1 FROM "TaskWriter" a WHERE a."taskId" = s."taskId" AND a."userId" = ${actor.id}::uuid)
      AND NOT EXISTS (
        SELECT 1 FROM "Review" mine
        WHERE mine."submissionId" = s.id AND mine."reviewerId" = ${actor.id}::uuid
          AND (mine.state IN ('APPROVED', 'CHANGES_REQUESTED', 'SKIPPED')
            OR (mine.state = 'OPEN' AND mine."leaseUntil" > now() AT TIME ZONE 'UTC'))
      )
      AND (
        SELECT count(*) FROM "Review" r
        WHERE r."submissionId" = s.id
          AND (r.state = 'APPROVED' OR (r.state = 'OPEN' AND r."leaseUntil" > now() AT TIME ZONE 'UTC'))
      ) < s."approvalsNeeded"`;
  return row?.count ?? 0;
}
