import { assertCan } from '@/lib/auth/assert-can';
import type { Actor } from '@/lib/auth/policy';
import { db } from '@/lib/db/client';
import { cutPage, parseKeyset } from '@/lib/db/keyset';
import { Prisma } from '@/lib/db/prisma';

/** What stands between the actor and a submission in the queue; null when nothing does. */
export type QueueBar = 'own' | 'reviewing' | 'approved' | 'skipped' | 'full';

export interface QueueItem {
  submissionId: string;
  name: string;
  revision: number;
  submittedAt: Date;
  instanceCount: number;
  warnings: number;
  approvals: number;
  openClaims: number;
  approvalsNeeded: number;
  bar: QueueBar | null;
}

export interface QueuePage {
  items: QueueItem[];
  next: string | null;
}

export interface OpenReview {
  reviewId: string;
  submissionId: string;
  name: string;
  revision: number;
  claimedAt: Date;
  leaseUntil: Date;
}

export interface PastReview {
  reviewId: string;
  submissionId: string;
  name: string;
  revision: number;
  state: 'APPROVED' | 'CHANGES_REQUESTED' | 'SKIPPED' | 'EXPIRED';
  comment: string;
  claimedAt: Date;
  decidedAt: Date | null;
  submissionState: 'QUEUED' | 'APPROVED' | 'CHANGES_REQUESTED' | 'REJECTED' | 'WITHDRAWN' | 'SUPERSEDED';
}

const PAGE_SIZE = 50;
const now = Prisma.sql`timezone('utc', now())`;

/** Over a row of `queued`; null when the submission can be claimed. */
const bar = Prisma.sql`
  CASE WHEN queue."isOwn" THEN 'own' WHEN queue."mineState" = 1 THEN 'reviewing' WHEN queue."mineState" = 2 THEN 'approved'
    WHEN queue.approvals + queue."openClaims" >= queue."approvalsNeeded" THEN 'full'
    WHEN queue."mineState" = 3 THEN 'skipped' END`;

/**
 * What is in review, oldest first, in keyset pages (`after`: the `next` of the page before).
 * @throws AppError `not-signed-in`, `forbidden`
 */
export async function listQueue(actor: Actor | null, after?: string | null): Promise<QueuePage> {
  const reviewer = assertCan(actor, 'review:list');
  const keyset = parseKeyset(after);
  const from = (keyset?.at ?? new Date(0)).toISOString();
  const fromId = keyset?.id ?? '00000000-0000-0000-0000-000000000000';
  const rows = await db().$queryRaw<QueueItem[]>`
    SELECT queue.*, ${bar} AS bar
    FROM (${queued(reviewer.id)}) queue
    WHERE ("submittedAt", "submissionId"::uuid) > (${from}::timestamptz AT TIME ZONE 'utc', ${fromId}::uuid)
    ORDER BY "submittedAt", "submissionId"::uuid
    LIMIT ${PAGE_SIZE + 1}`;
  const page = cutPage(rows, PAGE_SIZE, (row) => ({ at: row.submittedAt, id: row.submissionId }));
  return { items: page.items.map(withoutHelpers), next: page.next };
}

/**
 * How many submissions "review next" can offer the actor now.
 * @throws AppError `not-signed-in`, `forbidden`
 */
export async function countClaimable(actor: Actor | null): Promise<number> {
  const reviewer = assertCan(actor, 'review:list');
  const [row] = await db().$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM (${queued(reviewer.id)}) queue WHERE ${bar} IS NULL`;
  return row?.count ?? 0;
}

/**
 * The actor's own open reviews, the one that ends first at the top. One whose lease has ended is among them as long as
 * nobody has taken its place: it can still be finished.
 * @throws AppError `not-signed-in`, `forbidden`
 */
export async function listOpenReviews(actor: Actor | null): Promise<OpenReview[]> {
  const reviewer = assertCan(actor, 'review:list');
  return await db().$queryRaw<OpenReview[]>`
    SELECT review.id::text AS "reviewId", submission.id::text AS "submissionId", submission.name, submission.revision,
      review."claimedAt", review."leaseUntil"
    FROM "Review" review JOIN "Submission" submission ON submission.id = review."submissionId"
    WHERE review."reviewerId" = ${reviewer.id}::uuid AND review.state = 'OPEN' AND submission.state = 'QUEUED'
      AND (review."leaseUntil" > ${now} OR review_slots_free(submission.id, review.id) > 0)
    ORDER BY review."leaseUntil", review.id
    LIMIT 100`;
}

/**
 * The reviews that the actor has finished, skipped or lost, newest first, in keyset pages.
 * @throws AppError `not-signed-in`, `forbidden`
 */
export async function listPastReviews(
  actor: Actor | null,
  after?: string | null,
): Promise<{ items: PastReview[]; next: string | null }> {
  const reviewer = assertCan(actor, 'review:list');
  const keyset = parseKeyset(after);
  const from = (keyset?.at ?? new Date('9999-01-01T00:00:00Z')).toISOString();
  const fromId = keyset?.id ?? 'ffffffff-ffff-ffff-ffff-ffffffffffff';
  const rows = await db().$queryRaw<PastReview[]>`
    SELECT review.id::text AS "reviewId", submission.id::text AS "submissionId", submission.name, submission.revision,
      review.state::text AS state, review.comment, review."claimedAt", review."decidedAt",
      submission.state::text AS "submissionState"
    FROM "Review" review JOIN "Submission" submission ON submission.id = review."submissionId"
    WHERE review."reviewerId" = ${reviewer.id}::uuid AND review.state <> 'OPEN'
      AND (review."claimedAt", review.id) < (${from}::timestamptz AT TIME ZONE 'utc', ${fromId}::uuid)
    ORDER BY review."claimedAt" DESC, review.id DESC
    LIMIT ${PAGE_SIZE + 1}`;
  return cutPage(rows, PAGE_SIZE, (row) => ({ at: row.claimedAt, id: row.reviewId }));
}

/** Everything in review with its places, and what this reviewer has to do with it. */
function queued(reviewerId: string): Prisma.Sql {
  return Prisma.sql`
    SELECT submission.id::text AS "submissionId", submission.name, submission.revision, submission."submittedAt",
      coalesce((submission.facts->>'instanceCount')::int, 0) AS "instanceCount",
      coalesce((submission.report->'counts'->>'warning')::int, 0) AS warnings,
      submission."approvalsNeeded", places.approvals, places."openClaims",
      places.mine AS "mineState", EXISTS (
        SELECT 1 FROM "TaskWriter" author
        WHERE author."taskId" = submission."taskId" AND author."userId" = ${reviewerId}::uuid) AS "isOwn"
    FROM "Submission" submission CROSS JOIN LATERAL (
      SELECT count(*) FILTER (WHERE review.state = 'APPROVED')::int AS approvals,
        count(*) FILTER (WHERE review.state = 'OPEN' AND review."leaseUntil" > ${now})::int AS "openClaims",
        -- Of several the one that counts most: an open claim, then an approval, then a skip.
        min(CASE review.state WHEN 'OPEN' THEN 1 WHEN 'APPROVED' THEN 2 ELSE 3 END) FILTER (
          WHERE review."reviewerId" = ${reviewerId}::uuid AND (review.state IN ('APPROVED', 'SKIPPED')
            OR (review.state = 'OPEN' AND review."leaseUntil" > ${now}))) AS mine
      FROM "Review" review WHERE review."submissionId" = submission.id
    ) places
    WHERE submission.state = 'QUEUED'`;
}

function withoutHelpers(row: QueueItem & { mineState?: unknown; isOwn?: unknown }): QueueItem {
  const { mineState: _, isOwn: __, ...item } = row;
  return item;
}
