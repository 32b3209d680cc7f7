import { audit } from '@/lib/audit/audit';
import type { Actor } from '@/lib/auth/policy';
import type { Tx } from '@/lib/db/client';
import { withPrepared } from '@/lib/db/prepared';
import { transaction } from '@/lib/db/transaction';
import { notify } from '@/lib/inbox/notify';
import { acceptSubmission } from '@/lib/reviews/accept-submission';
import { assertChecksPass, checkEarly, type EarlyCheck } from '@/lib/reviews/check-for-acceptance';
import { type CurrentClaim, lockClaim } from '@/lib/reviews/lock-claim';
import { endClaims } from '@/lib/reviews/lock-submission';
import { reviewText } from '@/lib/reviews/review-text';

export interface VerdictRequest {
  verdict: 'approve' | 'request-changes';
  /** Required when changes are requested; what the authors read first. */
  comment: string;
}

export interface RecordedVerdict {
  submissionId: string;
  /** What the submission is now. */
  state: 'QUEUED' | 'APPROVED' | 'CHANGES_REQUESTED';
  approvals: number;
  approvalsNeeded: number;
}

/**
 * Ends the actor's review with a verdict. One request for changes sends the submission back at once; the last approval
 * needed accepts it, after the current rules have passed on the very bytes that were reviewed (invariant 2).
 * @throws AppError `invalid` when changes are requested without a comment; `conflict` with `reason`
 *   (`LostClaimReason`) when the claim is lost; `conflict` with `reason: 'checks'` and the `report` when the last approval
 *   meets an error; `forbidden`, `not-found`
 */
export async function recordVerdict(
  actor: Actor | null,
  reviewId: string,
  { verdict, comment }: VerdictRequest,
): Promise<RecordedVerdict> {
  const needed = verdict === 'request-changes' ? 'Please say what should change.' : undefined;
  const text = reviewText(comment, 'comment', needed);
  if (verdict === 'request-changes') {
    return transaction(async (tx) => requestChanges(tx, await lockClaim(tx, actor, reviewId), text));
  }
  return withPrepared(
    () => checkEarly(actor, reviewId),
    (early, last) =>
      transaction(async (tx) => approve(tx, await lockClaim(tx, actor, reviewId), { text, early, last })),
  );
}

interface Approval {
  /** The reviewer's comment. */
  text: string;
  early: EarlyCheck | null;
  last: boolean;
}

async function approve(tx: Tx, claim: CurrentClaim, { text, early, last }: Approval): Promise<RecordedVerdict> {
  const { submission } = claim;
  const approvals = submission.approvals + 1;
  const state = approvals >= submission.approvalsNeeded ? 'APPROVED' : 'QUEUED';
  const checked = state === 'APPROVED' ? await assertChecksPass(tx, submission, early, last) : null;
  await finish(tx, claim, 'APPROVED', text);
  if (checked) {
    await acceptSubmission(tx, submission, checked);
    await auditDecision(tx, claim, 'submission.approved', state, 'ACCEPTED');
  }
  return { submissionId: submission.id, state, approvals, approvalsNeeded: submission.approvalsNeeded };
}

async function requestChanges(tx: Tx, claim: CurrentClaim, comment: string): Promise<RecordedVerdict> {
  const { submission, reviewer } = claim;
  const { id, taskId, approvals, approvalsNeeded, authorIds, name } = submission;
  await finish(tx, claim, 'CHANGES_REQUESTED', comment);
  await tx.submission.update({
    where: { id },
    data: { state: 'CHANGES_REQUESTED', decidedAt: new Date(), decisionNote: comment },
  });
  await endClaims(tx, id);
  // An accepted task stays accepted while its next revision is worked on.
  const taskState = submission.taskState === 'IN_REVIEW' ? 'CHANGES_REQUESTED' : submission.taskState;
  await tx.task.update({ where: { id: taskId }, data: { state: taskState } });
  const notice = {
    kind: 'changes-requested',
    taskId,
    taskName: name,
    text: comment,
    href: `/submissions/${id}`,
  } as const;
  await notify(tx, authorIds, { ...notice, who: reviewer.name });
  await auditDecision(tx, claim, 'submission.changes-requested', 'CHANGES_REQUESTED', taskState);
  return { submissionId: id, state: 'CHANGES_REQUESTED', approvals, approvalsNeeded };
}

async function finish(
  tx: Tx,
  { reviewer, reviewId, submission }: CurrentClaim,
  state: 'APPROVED' | 'CHANGES_REQUESTED',
  comment: string,
): Promise<void> {
  await tx.review.update({ where: { id: reviewId }, data: { state, comment, decidedAt: new Date() } });
  await audit(tx, {
    actor: reviewer,
    verb: state === 'APPROVED' ? 'review.approved' : 'review.changes-requested',
    subject: { type: 'review', id: reviewId },
    before: { state: 'OPEN' },
    after: { state, submissionId: submission.id, comment },
  });
}

async function auditDecision(
  tx: Tx,
  { reviewer, submission }: CurrentClaim,
  verb: string,
  state: RecordedVerdict['state'],
  taskState: string,
): Promise<void> {
  await audit(tx, {
    actor: reviewer,
    verb,
    subject: { type: 'submission', id: submission.id },
    before: { state: submission.state, taskState: submission.taskState },
    after: { state, taskState, sha256: submission.sha256 },
  });
}
