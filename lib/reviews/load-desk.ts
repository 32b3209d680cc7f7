import { z } from 'zod';
import { assertCan } from '@/lib/auth/assert-can';
import type { Actor } from '@/lib/auth/policy';
import { readTaskParts } from '@/lib/blobs/task-parts';
import { reportFrom } from '@/lib/checks/engine/report';
import type { Report } from '@/lib/checks/finding';
import { type WarningNote, warningNotesSchema } from '@/lib/checks/warning-note';
import { db } from '@/lib/db/client';
import { AppError } from '@/lib/errors';
import { listThreads, type ThreadView } from '@/lib/reviews/list-threads';
import type { LostClaimReason } from '@/lib/reviews/lock-claim';
import type { PlacedInstance, TaskText } from '@/lib/reviews/task-text';
import { findSubmissionFile } from '@/lib/submissions/queries';
import type { TaskParts } from '@/lib/threads/work/view-task';

/** Everything that the review desk shows. */
export interface DeskView {
  review: {
    id: string;
    state: 'OPEN' | 'APPROVED' | 'CHANGES_REQUESTED' | 'SKIPPED' | 'EXPIRED';
    leaseUntil: Date;
    comment: string;
  };
  submission: {
    id: string;
    taskId: string;
    name: string;
    revision: number;
    state: 'QUEUED' | 'APPROVED' | 'CHANGES_REQUESTED' | 'REJECTED' | 'WITHDRAWN' | 'SUPERSEDED';
    /** What the authors wrote for the reviewers. */
    note: string;
    submittedAt: Date;
    approvalsNeeded: number;
  };
  /** Whether the claim stands, also when its lease has ended; else why it does not (as `lockClaim` would say). */
  claim: 'stands' | LostClaimReason;
  task: TaskText;
  instanceCount: number;
  sample: PlacedInstance[];
  /** The instances of this revision that have discussions. */
  discussed: PlacedInstance[];
  report: Report;
  /** What the authors answered to the report's warnings. */
  warningNotes: WarningNote[];
  threads: ThreadView[];
}

/**
 * The actor's own review with the submission that it is about.
 * @throws AppError `not-found` (also for the review of someone else), `not-signed-in`, `forbidden`
 */
export async function loadDesk(actor: Actor | null, reviewId: string): Promise<DeskView> {
  const { submission, seed, id, state, leaseUntil, comment } = await ownReview(actor, reviewId);
  const { report, warningNotes, sha256, task: _, ...shown } = submission;
  const threads = await listThreads(actor, submission.id);
  const wanted = { text: true, sample: { seed, from: 0 }, ids: discussedIds(threads) };
  const parts = await readTaskParts(sha256, wanted);
  return {
    claim: await standingOf(id, state, leaseUntil, shown.state),
    review: { id, state, leaseUntil, comment },
    submission: shown,
    task: textOf(parts),
    instanceCount: parts.instanceCount,
    sample: parts.sample,
    discussed: parts.byId,
    report: reportFrom(report),
    warningNotes: warningNotesSchema.parse(warningNotes),
    threads,
  };
}

/** A submission's content with its discussions, for those who may see it. */
export interface SubmissionContent {
  task: TaskText;
  instanceCount: number;
  /** The instances of this revision that have discussions. */
  discussed: PlacedInstance[];
  threads: ThreadView[];
}

/**
 * What a submission's page shows of its file and what has been said about it.
 * @throws AppError `not-found`, `not-signed-in`, `forbidden`
 */
export async function loadSubmissionContent(actor: Actor | null, submissionId: string): Promise<SubmissionContent> {
  const threads = await listThreads(actor, submissionId);
  const { sha256 } = await findSubmissionFile(actor, submissionId);
  const parts = await readTaskParts(sha256, { text: true, ids: discussedIds(threads) });
  return { task: textOf(parts), instanceCount: parts.instanceCount, discussed: parts.byId, threads };
}

/**
 * The next part of the review's sample, after the first `from` instances of it.
 * @throws AppError as `loadDesk`
 */
export async function loadSample(actor: Actor | null, reviewId: string, from: number): Promise<PlacedInstance[]> {
  const { submission, seed } = await ownReview(actor, reviewId);
  const start = z.number().int().min(0).max(1_000_000).parse(from);
  return (await readTaskParts(submission.sha256, { sample: { seed, from: start } })).sample;
}

/** The ids of the instances that have discussions. */
function discussedIds(threads: readonly ThreadView[]): string[] {
  return threads.flatMap(({ anchor }) => (anchor.startsWith(INSTANCE) ? [anchor.slice(INSTANCE.length)] : []));
}

const INSTANCE = 'instance:';

function textOf({ text }: TaskParts): TaskText {
  if (!text) throw new Error('The text was asked for.');
  return text;
}

async function standingOf(
  reviewId: string,
  state: DeskView['review']['state'],
  leaseUntil: Date,
  submissionState: DeskView['submission']['state'],
): Promise<DeskView['claim']> {
  if (state !== 'OPEN' && state !== 'EXPIRED') return 'finished';
  if (submissionState !== 'QUEUED') return 'decided';
  if (state === 'OPEN' && leaseUntil > new Date()) return 'stands';
  const [row] = await db().$queryRaw<{ free: number }[]>`
    SELECT review_slots_free("submissionId", id) AS free FROM "Review" WHERE id = ${reviewId}::uuid`;
  return row && row.free > 0 ? 'stands' : 'taken';
}

async function ownReview(actor: Actor | null, reviewId: string) {
  const review = z.uuid().safeParse(reviewId).success
    ? await db().review.findUnique({
        where: { id: reviewId },
        select: {
          id: true,
          reviewerId: true,
          state: true,
          leaseUntil: true,
          comment: true,
          seed: true,
          submission: {
            select: {
              id: true,
              taskId: true,
              name: true,
              revision: true,
              state: true,
              note: true,
              submittedAt: true,
              approvalsNeeded: true,
              report: true,
              warningNotes: true,
              sha256: true,
              task: { select: { authors: { select: { userId: true } } } },
            },
          },
        },
      })
    : null;
  assertCan(actor, 'review:list');
  if (!review || review.reviewerId !== actor?.id) throw new AppError('not-found', 'There is no such review of yours.');
  assertCan(actor, 'submission:read', { authorIds: review.submission.task.authors.map(({ userId }) => userId) });
  return review;
}
