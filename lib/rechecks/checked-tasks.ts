import { z } from 'zod';
import { assertCan } from '@/lib/auth/assert-can';
import type { Actor } from '@/lib/auth/policy';
import { ENGINE_VERSION } from '@/lib/checks/engine/engine-version';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/prisma';
import { type KnownMessage, messagesOf } from '@/lib/rechecks/known-messages';

const name = z.string().max(100).catch('');

/** How the list is narrowed; bad values, from an address that was edited by hand, count as absent. */
export const checkedTaskFilter = z.object({
  severity: z.enum(['error', 'warning', 'info']).catch('error'),
  /** A rule's id; '' for all. */
  rule: name,
  /** Where the page before ended: `next` of it. */
  after: z
    .string()
    .regex(/^[01]\.\d{1,9}\.[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
    .optional()
    .catch(undefined),
});
export type CheckedTaskFilter = z.infer<typeof checkedTaskFilter>;

/** A message that fires in a task. */
export interface FiredMessage extends KnownMessage {
  findings: number;
  /** The report of the revision's acceptance did not have it. */
  isNew: boolean;
}

/** An accepted task in which the current rules find something. */
export interface CheckedTask {
  number: number;
  name: string;
  submissionId: string;
  revision: number;
  acceptedAt: Date;
  /** The version of the rules with which the revision was submitted. */
  acceptedWith: string;
  checkedAt: Date;
  /** Why its file could not be read; null when it could. */
  fault: string | null;
  /** Of the filter's severity: what is new first, then the most frequent. */
  messages: FiredMessage[];
}

export interface CheckedTaskPage {
  items: CheckedTask[];
  next: string | null;
}

export const CHECKED_TASKS_PER_PAGE = 50;

interface TaskRow extends Omit<CheckedTask, 'messages'> {
  totals: Record<string, number>;
  newMessages: string[];
  isNew: boolean;
}

/**
 * A page of the accepted tasks in which the current rules find something of a severity (maintainers): first those with a
 * message that the report of their acceptance did not have, then by number. Tasks whose file cannot be read count as errors.
 * @throws AppError `not-signed-in`, `forbidden`
 */
export async function listCheckedTasks(
  actor: Actor | null,
  { severity, rule, after }: CheckedTaskFilter,
  limit = CHECKED_TASKS_PER_PAGE,
): Promise<CheckedTaskPage> {
  assertCan(actor, 'recheck:run');
  const known = messagesOf(severity, rule);
  const keys = [...known.keys()];
  const [fromNew = '1', fromNumber = '0', fromId = '00000000-0000-0000-0000-000000000000'] = after?.split('.') ?? [];
  const faulty = severity === 'error' && rule === '' ? Prisma.sql`OR checked.fault IS NOT NULL` : Prisma.empty;
  const rows = await db().$queryRaw<TaskRow[]>`
    SELECT * FROM (
      SELECT task.number, submission.name, submission.id::text AS "submissionId", submission.revision,
        coalesce(task."acceptedAt", submission."submittedAt") AS "acceptedAt", submission."engineVersion" AS "acceptedWith", checked."checkedAt", checked.fault,
        checked.totals, checked."newMessages",
        (checked."newMessages" && ${keys}::text[] OR checked.fault IS NOT NULL) AS "isNew"
      FROM "TaskCheck" checked
        JOIN "Task" task ON task."acceptedSubmissionId" = checked."submissionId" AND task.state = 'ACCEPTED'
        JOIN "Submission" submission ON submission.id = checked."submissionId"
      WHERE checked."engineVersion" = ${ENGINE_VERSION} AND (checked.totals ?| ${keys}::text[] ${faulty})
    ) found
    WHERE (NOT "isNew", number, "submissionId"::uuid) > (${fromNew} = '0', ${Number(fromNumber)}::int, ${fromId}::uuid)
    ORDER BY NOT "isNew", number, "submissionId"::uuid
    LIMIT ${limit + 1}`;
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return {
    items: rows.slice(0, limit).map((row) => checkedTask(row, known)),
    next: last ? `${last.isNew ? 1 : 0}.${last.number}.${last.submissionId}` : null,
  };
}

function checkedTask(
  { totals, newMessages, isNew: _, ...task }: TaskRow,
  known: ReadonlyMap<string, KnownMessage>,
): CheckedTask {
  const messages = Object.entries(totals).flatMap(([key, findings]) => {
    const message = known.get(key);
    return message ? [{ ...message, findings, isNew: newMessages.includes(key) }] : [];
  });
  messages.sort((a, b) => Number(b.isNew) - Number(a.isNew) || b.findings - a.findings);
  return { ...task, messages };
}
