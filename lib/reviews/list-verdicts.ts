import { z } from 'zod';
import { assertCan } from '@/lib/auth/assert-can';
import { type Actor, can } from '@/lib/auth/policy';
import { db } from '@/lib/db/client';
import { AppError } from '@/lib/errors';

export interface VerdictView {
  reviewId: string;
  reviewer: string;
  state: 'OPEN' | 'APPROVED' | 'CHANGES_REQUESTED' | 'SKIPPED';
  comment: string;
  at: Date;
  isOwn: boolean;
}

export interface Verdicts {
  /** Whether the actor may see those of others; else `verdicts` holds their own only. */
  othersVisible: boolean;
  verdicts: VerdictView[];
}

const DECIDED = ['APPROVED', 'CHANGES_REQUESTED', 'REJECTED'];

/**
 * What reviewers have said about a submission, as far as the actor may see it: authors once it is decided, reviewers after
 * their own verdict, maintainers unless they are reviewing it. Authors see verdicts only, not who skipped it or works on it.
 * @throws AppError `not-found`, `not-signed-in`, `forbidden`
 */
export async function listVerdicts(actor: Actor | null, submissionId: string): Promise<Verdicts> {
  const submission = z.uuid().safeParse(submissionId).success
    ? await db().submission.findUnique({
        where: { id: submissionId },
        select: {
          state: true,
          task: { select: { authors: { select: { userId: true } } } },
          reviews: {
            where: { state: { not: 'EXPIRED' } },
            orderBy: [{ claimedAt: 'asc' }, { id: 'asc' }],
            include: { reviewer: { select: { name: true } } },
          },
        },
      })
    : null;
  if (!submission) throw new AppError('not-found', 'There is no such submission.');
  const authorIds = submission.task.authors.map(({ userId }) => userId);
  const reader = assertCan(actor, 'submission:read', { authorIds });
  const live = submission.reviews.filter(({ state, leaseUntil }) => state !== 'OPEN' || leaseUntil > new Date());
  const own = live.filter(({ reviewerId }) => reviewerId === reader.id);
  const othersVisible = can(reader, 'review:read-others', {
    authorIds,
    decided: DECIDED.includes(submission.state),
    // Also when the lease has ended: the review can still be finished.
    reviewing:
      submission.state === 'QUEUED' &&
      submission.reviews.some(({ reviewerId, state }) => reviewerId === reader.id && state === 'OPEN'),
    hasVerdict: own.some(({ state }) => state === 'APPROVED' || state === 'CHANGES_REQUESTED'),
  });
  const isAuthor = authorIds.includes(reader.id);
  const shown = (othersVisible ? live : own).filter(
    ({ state }) => !isAuthor || state === 'APPROVED' || state === 'CHANGES_REQUESTED',
  );
  return { othersVisible, verdicts: shown.flatMap((review) => viewOf(review, reader.id)) };
}

interface ReviewRow {
  id: string;
  reviewerId: string;
  reviewer: { name: string };
  state: VerdictView['state'] | 'EXPIRED';
  comment: string;
  claimedAt: Date;
  decidedAt: Date | null;
}

function viewOf({ id, reviewerId, reviewer, state, comment, ...times }: ReviewRow, readerId: string): VerdictView[] {
  if (state === 'EXPIRED') return [];
  const at = times.decidedAt ?? times.claimedAt;
  return [{ reviewId: id, reviewer: reviewer.name, state, comment, at, isOwn: reviewerId === readerId }];
}
