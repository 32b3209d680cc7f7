import { z } from 'zod';
import { assertCan } from '@/lib/auth/assert-can';
import { type Actor, can } from '@/lib/auth/policy';
import { get } from '@/lib/blobs/store';
import { reportFrom } from '@/lib/checks/engine/report';
import type { Report } from '@/lib/checks/finding';
import { type WarningNote, warningNotesSchema } from '@/lib/checks/warning-note';
import { db } from '@/lib/db/client';
import { AppError } from '@/lib/errors';
import { parseTaskName, taskName } from '@/lib/task/name';

export type SubmissionState = 'QUEUED' | 'APPROVED' | 'CHANGES_REQUESTED' | 'REJECTED' | 'WITHDRAWN' | 'SUPERSEDED';

export interface RevisionItem {
  id: string;
  revision: number;
  state: SubmissionState;
  submittedAt: Date;
}

export interface SubmissionView extends RevisionItem {
  taskId: string;
  /** The task's full name: `task033_winogrande_answer_generation`. */
  name: string;
  sha256: string;
  report: Report;
  /** What the authors answered to the report's warnings. */
  warningNotes: WarningNote[];
  note: string;
  approvalsNeeded: number;
  submittedBy: { id: string; name: string } | null;
  decidedAt: Date | null;
  decisionNote: string;
  task: { state: string; number: number | null; acceptedSubmissionId: string | null };
  authors: { id: string; name: string }[];
  /** All revisions of the task, the latest first. */
  revisions: RevisionItem[];
  isAuthor: boolean;
  mayWithdraw: boolean;
}

const revisionFields = { id: true, revision: true, state: true, submittedAt: true } as const;

/**
 * A submission with its task, report and revisions, for its authors and reviewers.
 * @throws AppError `not-found`, `forbidden`, `not-signed-in`.
 */
export async function getSubmission(actor: Actor | null, submissionId: string): Promise<SubmissionView> {
  await assertMayRead(actor, submissionId);
  const { report, warningNotes, task, ...submission } = await db().submission.findUniqueOrThrow({
    where: { id: submissionId },
    select: {
      ...revisionFields,
      taskId: true,
      name: true,
      sha256: true,
      report: true,
      warningNotes: true,
      note: true,
      approvalsNeeded: true,
      submittedBy: { select: { id: true, name: true } },
      decidedAt: true,
      decisionNote: true,
      task: {
        select: {
          state: true,
          number: true,
          acceptedSubmissionId: true,
          authors: { select: { user: { select: { id: true, name: true } } }, orderBy: { addedAt: 'asc' } },
          submissions: { select: revisionFields, orderBy: { revision: 'desc' } },
        },
      },
    },
  });
  const { authors: links, submissions: revisions, ...taskFields } = task;
  const authors = links.map(({ user }) => user);
  const subject = { authorIds: authors.map(({ id }) => id) };
  return {
    ...submission,
    report: reportFrom(report),
    warningNotes: warningNotesSchema.parse(warningNotes),
    task: taskFields,
    authors,
    revisions,
    isAuthor: actor !== null && subject.authorIds.includes(actor.id),
    mayWithdraw: submission.state === 'QUEUED' && can(actor, 'submission:withdraw', subject),
  };
}

/** A frozen task file to download. */
export interface FrozenFile {
  /** Without `.json`. */
  name: string;
  sha256: string;
  read(): Promise<Buffer>;
}

/** The file of a submission, for its authors and reviewers. */
export async function findSubmissionFile(actor: Actor | null, submissionId: string): Promise<FrozenFile> {
  const { name, sha256 } = await assertMayRead(actor, submissionId);
  return { name, sha256, read: () => get(sha256) };
}

/** The file of an accepted task by its full name, with or without `.json`; anyone may have it. */
export async function findAcceptedFile(actor: Actor | null, name: string): Promise<FrozenFile> {
  if (!can(actor, 'collection:browse')) throw new AppError('forbidden', 'Your account may not do this.');
  const parsed = parseTaskName(name);
  const task = parsed
    ? await db().task.findFirst({
        where: {
          number: parsed.number,
          state: 'ACCEPTED',
          acceptedSubmission: { name: taskName(parsed.number, parsed.slug) },
        },
        select: { acceptedSubmission: { select: { name: true, sha256: true } } },
      })
    : null;
  const accepted = task?.acceptedSubmission;
  if (!accepted || accepted.name !== name.replace(/\.json$/, '')) {
    throw new AppError('not-found', `There is no accepted task ${name}.`);
  }
  return { ...accepted, read: () => get(accepted.sha256) };
}

async function assertMayRead(actor: Actor | null, submissionId: string): Promise<{ name: string; sha256: string }> {
  const submission = z.uuid().safeParse(submissionId).success
    ? await db().submission.findUnique({
        where: { id: submissionId },
        select: { name: true, sha256: true, task: { select: { authors: { select: { userId: true } } } } },
      })
    : null;
  if (!submission) throw new AppError('not-found', 'There is no such submission.');
  assertCan(actor, 'submission:read', { authorIds: submission.task.authors.map(({ userId }) => userId) });
  return { name: submission.name, sha256: submission.sha256 };
}
