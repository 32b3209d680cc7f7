import { audit } from '@/lib/audit/audit';
import { assertCan } from '@/lib/auth/assert-can';
import type { Actor } from '@/lib/auth/policy';
import { put } from '@/lib/blobs/store';
import { db, type Tx } from '@/lib/db/client';
import { jsonObject } from '@/lib/db/json';
import { Outdated, withPrepared } from '@/lib/db/prepared';
import { transaction } from '@/lib/db/transaction';
import { assertWithinQuota, bytesOfTask } from '@/lib/drafts/account-quota';
import { changesSince } from '@/lib/drafts/changes-since';
import { assertStorable } from '@/lib/drafts/draft-limits';
import { purgeTombstones } from '@/lib/drafts/draft-rows';
import type { PackedState } from '@/lib/drafts/draft-state';
import { insertRestorePoint } from '@/lib/drafts/insert-restore-point';
import { readDraftText } from '@/lib/drafts/load-draft';
import { assertWritable, type CurrentDraft, lockDraft } from '@/lib/drafts/lock-draft';
import { packState } from '@/lib/drafts/pack-draft';
import { readWarningNotes } from '@/lib/drafts/warning-notes';
import { AppError } from '@/lib/errors';
import { readSettings } from '@/lib/members/settings';
import { type FrozenDraft, freezeDraft } from '@/lib/submissions/freeze-draft';
import { nextTaskNumber, takeTaskNumber } from '@/lib/submissions/task-number';
import { parseTaskName } from '@/lib/task/name';

export interface SubmitRequest {
  /** The draft's version that the author saw. */
  baseVersion: number;
  /** For the reviewers; may be empty. */
  note: string;
}

export interface Submitted {
  submissionId: string;
  revision: number;
  /** The task's full name with its number. */
  name: string;
}

/**
 * Freezes a draft as the next revision of its task, queues it for review, and keeps it as a restore point. Reading,
 * checking and deflating come before the transaction, which then asserts that nothing has changed since: the locks are
 * held for a moment. The same request twice (a double click) gives the same submission.
 * @throws AppError `invalid` with the `report` when a rule finds an error (no number is consumed then); `conflict` with
 *   `DraftChanges` when the draft changed since `baseVersion`, or when another revision is in review; `forbidden`,
 *   `not-found`.
 */
export async function submitDraft(actor: Actor | null, taskId: string, request: SubmitRequest): Promise<Submitted> {
  assertStorable(request.note, 'The note');
  return withPrepared(
    () => prepare(actor, taskId, request),
    (prepared, last) => transaction((tx) => queueRevision(tx, actor, taskId, { ...prepared, mayFreeze: last })),
  );
}

interface Prepared extends SubmitRequest {
  rowsText: string;
  frozen: FrozenDraft;
  state: PackedState;
}

async function prepare(actor: Actor | null, taskId: string, request: SubmitRequest): Promise<Prepared> {
  const { draft, rowsText } = await readDraftText(taskId, (found) => assertCan(actor, 'submission:submit', found));
  if (draft.version !== request.baseVersion) throw await staleSubmission(db(), draft, request.baseVersion);
  const { head } = draft;
  // The state to keep is deflated in another thread beside the checks.
  const packing = packState({ draft, rowsText });
  const number = draft.number ?? (await nextTaskNumber(db()));
  const [frozen, state] = await Promise.all([freezeDraft(db(), { taskId, head, rowsText, number }), packing]);
  return { ...request, rowsText, frozen, state };
}

async function queueRevision(
  tx: Tx,
  actor: Actor | null,
  taskId: string,
  prepared: Prepared & { mayFreeze: boolean },
): Promise<Submitted> {
  const draft = await lockDraft(tx, taskId);
  const author = assertCan(actor, 'submission:submit', draft);
  if (draft.version !== prepared.baseVersion) throw await staleSubmission(tx, draft, prepared.baseVersion);
  const { head } = draft;
  const number = draft.number ?? (await takeTaskNumber(tx));
  const { rowsText, mayFreeze } = prepared;
  const isPrepared = number === prepared.frozen.number;
  // Another task has taken the number.
  if (!isPrepared && !mayFreeze) throw new Outdated();
  const frozen = isPrepared ? prepared.frozen : await freezeDraft(tx, { taskId, head, rowsText, number }, true);
  if (draft.openSubmissionId !== null) return sameSubmission(tx, draft.openSubmissionId, frozen);
  assertWritable(draft);
  await assertNameIsFree(tx, taskId, frozen);

  const submission = await createSubmission(tx, author, taskId, frozen, prepared.note);
  const state = draft.state === 'ACCEPTED' ? 'ACCEPTED' : 'IN_REVIEW';
  // An accepted task keeps its name until its next revision is accepted.
  const renamed = state === 'ACCEPTED' ? {} : { slug: draft.head.slug };
  await tx.task.update({ where: { id: taskId }, data: { number, state, ...renamed } });
  const bytes = await bytesOfTask(tx, taskId);
  await purgeTombstones(tx, taskId);
  const reason = `Submitted as revision ${submission.revision}`;
  const point = { taskId, version: draft.version, kind: 'SUBMISSION', reason, state: prepared.state } as const;
  await insertRestorePoint(tx, author, point);
  await audit(tx, {
    actor: author,
    verb: 'submission.submitted',
    subject: { type: 'submission', id: submission.submissionId },
    before: { taskState: draft.state },
    after: { taskState: state, taskId, name: frozen.name, revision: submission.revision, sha256: frozen.blob.sha256 },
  });
  await assertWithinQuota(tx, taskId, bytes);
  return submission;
}

/** Two imported tasks may have one number, but never one name. */
async function assertNameIsFree(tx: Tx, taskId: string, { number, name }: FrozenDraft): Promise<void> {
  const slug = parseTaskName(name)?.slug ?? '';
  const taken = await tx.task.findFirst({ where: { number, slug, id: { not: taskId } }, select: { id: true } });
  if (taken) throw new AppError('conflict', `There is another task with the name ${name}. Please choose another one.`);
}

async function createSubmission(
  tx: Tx,
  author: Actor,
  taskId: string,
  { name, report, facts, blob }: FrozenDraft,
  note: string,
): Promise<Submitted> {
  const { sha256 } = await put(tx, blob);
  const { approvalsNeeded } = await readSettings(tx);
  const last = await tx.submission.aggregate({ where: { taskId }, _max: { revision: true } });
  // A note on a warning that the rules no longer give answers nothing.
  const notes = await readWarningNotes(tx, taskId);
  const warningNotes = notes.filter(({ rule, message }) => report.totals[`${rule}/${message}`] !== undefined);
  const { id, revision } = await tx.submission.create({
    data: {
      taskId,
      revision: (last._max.revision ?? 0) + 1,
      name,
      sha256,
      report: jsonObject(report),
      engineVersion: report.engineVersion,
      warningNotes: warningNotes.map((one) => jsonObject(one)),
      facts: jsonObject(facts),
      approvalsNeeded,
      note,
      submittedById: author.id,
    },
    select: { id: true, revision: true },
  });
  return { submissionId: id, revision, name };
}

/** The open submission when it holds the very content that is submitted again. */
async function sameSubmission(tx: Tx, submissionId: string, frozen: FrozenDraft): Promise<Submitted> {
  const { sha256, name, revision } = await tx.submission.findUniqueOrThrow({
    where: { id: submissionId },
    select: { sha256: true, name: true, revision: true },
  });
  if (sha256 === frozen.blob.sha256 && name === frozen.name) return { submissionId, revision, name };
  const message = 'Another revision of this task is in review. Withdraw it before you submit a new one.';
  throw new AppError('conflict', message, { reason: 'in-review', submissionId });
}

async function staleSubmission(tx: Tx, draft: CurrentDraft, baseVersion: number): Promise<AppError> {
  const message = 'This draft was changed elsewhere since you loaded it. Look at the changes, then submit again.';
  return new AppError('conflict', message, { ...(await changesSince(tx, draft, baseVersion)) });
}
