import { z } from 'zod';
import { assertCan } from '@/lib/auth/assert-can';
import type { Actor } from '@/lib/auth/policy';
import { readTaskFile } from '@/lib/blobs/task-cache';
import type { Report } from '@/lib/checks/finding';
import { reportFrom } from '@/lib/checks/report';
import { type WarningNote, warningNotesSchema } from '@/lib/checks/warning-note';
import { db } from '@/lib/db/client';
import { AppError } from '@/lib/errors';
import { listThreads, type ThreadView } from '@/lib/reviews/list-threads';
import type { LostClaimReason } from '@/lib/reviews/lock-claim';
import {
  instanceCount,
  instancesAt,
  instancesById,
  type PlacedInstance,
  type TaskText,
  taskText,
} from '@/lib/reviews/task-text';
import { readSubmissionTask } from '@/lib/submissions/queries';
import { samplePositions } from '@/lib/task/sample-positions';
import type { JsonValue } from '@/lib/task/schema';

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
  const [{ value }, threads] = await Promise.all([readTaskFile(sha256), listThreads(actor, submission.id)]);
  const total = instanceCount(value);
  return {
    claim: await standingOf(id, state, leaseUntil, shown.state),
    review: { id, state, leaseUntil, comment },
    submission: shown,
    task: taskText(value),
    instanceCount: total,
    sample: instancesAt(value, samplePositions(total, seed)),
    discussed: instancesUnder(value, threads),
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
  const { value } = await readSubmissionTask(actor, submissionId);
  return {
    task: taskText(value),
    instanceCount: instanceCount(value),
    discussed: instancesUnder(value, threads),
    threads,
  };
}

/**
 * The next part of the review's sample, after the first `from` instances of it.
 * @throws AppError as `loadDesk`
 */
export async function loadSample(actor: Actor | null, reviewId: string, from: number): Promise<PlacedInstance[]> {
  const { submission, seed } = await ownReview(actor, reviewId);
  const { value } = await readTaskFile(submission.sha256);
  const start = z.number().int().min(0).max(1_000_000).parse(from);
  return instancesAt(value, samplePositions(instanceCount(value), seed, { from: start }));
}

function instancesUnder(value: JsonValue, threads: readonly ThreadView[]): PlacedInstance[] {
  const ids = threads.flatMap(({ anchor }) =>
    anchor.startsWith('instance:') ? [anchor.slice('instance:'.length)] : [],
  );
  return ids.length === 0 ? [] : instancesById(value, new Set(ids));
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
