import { assertCan } from '@/lib/auth/assert-can';
import type { Actor } from '@/lib/auth/policy';
import { getDeflated } from '@/lib/blobs/store';
import { db } from '@/lib/db/client';
import { lastSubmissionId } from '@/lib/drafts/last-submission';
import { readDraftText } from '@/lib/drafts/load-draft';
import { listOpenThreads, type OpenThread } from '@/lib/reviews/list-open-threads';
import { listVerdicts } from '@/lib/reviews/list-verdicts';
import type { DraftHead } from '@/lib/task/draft/draft';
import type { DraftDifference } from '@/lib/task/draft/draft-difference';
import { inThread } from '@/lib/threads/in-thread';

/** What was last submitted, and what was said of it. */
export interface LastRevision {
  submissionId: string;
  revision: number;
  submittedAt: Date;
  /** Why it was rejected or sent back by a maintainer; often empty. */
  decisionNote: string;
  /** The verdicts that the actor may see, in their order. */
  verdicts: { reviewer: string; state: 'APPROVED' | 'CHANGES_REQUESTED'; comment: string; at: Date }[];
  /** What makes the saved draft out of it; of each kind of change the first rows. */
  difference: DraftDifference;
}

export interface SubmissionSummary {
  /** Null before the first submission; withdrawn ones do not count. */
  last: LastRevision | null;
  /** The version of the draft that was compared. */
  version: number;
  threads: OpenThread[];
}

/** Rows listed of each kind of change; the rest is counted. */
const LISTED_ROWS = 20;

/**
 * What an author should know before submitting a draft again: what is new since the last revision, what was said of it,
 * and which discussions wait for an answer.
 * @throws AppError `not-found`, `forbidden`, `not-signed-in`.
 */
export async function submissionSummary(actor: Actor | null, taskId: string): Promise<SubmissionSummary> {
  const { draft, rowsText } = await readDraftText(taskId, (found) => assertCan(actor, 'draft:read', found));
  const { head, version, authorIds } = draft;
  const submissionId = await lastSubmissionId(actor, taskId);
  const [threads, last] = await Promise.all([
    listOpenThreads(db(), taskId, authorIds),
    submissionId === null ? null : lastRevision(actor, submissionId, { head, rowsText }),
  ]);
  return { last, version, threads };
}

async function lastRevision(
  actor: Actor | null,
  submissionId: string,
  draft: { head: DraftHead; rowsText: string },
): Promise<LastRevision> {
  const [{ name, sha256, ...submission }, { verdicts }] = await Promise.all([
    db().submission.findUniqueOrThrow({
      where: { id: submissionId },
      select: { name: true, sha256: true, revision: true, submittedAt: true, decisionNote: true },
    }),
    listVerdicts(actor, submissionId),
  ]);
  const difference = await inThread(
    'compare-draft',
    { sha256, name, ...draft, listed: LISTED_ROWS },
    { weight: draft.rowsText.length, answer: (asked: string) => getDeflated(asked) },
  );
  return {
    submissionId,
    ...submission,
    verdicts: verdicts.flatMap(({ reviewer, state, comment, at }) =>
      state === 'APPROVED' || state === 'CHANGES_REQUESTED' ? [{ reviewer, state, comment, at }] : [],
    ),
    difference,
  };
}
