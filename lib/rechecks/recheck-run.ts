import { z } from 'zod';
import { ENGINE_VERSION } from '@/lib/checks/engine/engine-version';
import { Prisma } from '@/lib/db/prisma';

/** The kind of the `Job` rows that stand for re-checks. */
export const RECHECK_JOB = 'recheck';

/** What the `input` of such a row holds. */
export const recheckInput = z.object({
  /** Only a worker with these rules works at it. */
  engineVersion: z.string(),
  /** Also the tasks that the current rules have been run on already. */
  all: z.boolean(),
});
export type RecheckInput = z.infer<typeof recheckInput>;

/** Which tasks a re-check is about. */
export interface RecheckRun {
  /** `all`: whatever was checked before this time is checked again. */
  startedAt: Date;
  all: boolean;
}

/** PostgreSQL's clock as the columns keep it: without a zone, in UTC. */
export const NOW = Prisma.sql`timezone('utc', now())`;

/** Re-checks that have not ended, of the rows of "Job". */
export const LIVE = Prisma.sql`kind = ${RECHECK_JOB} AND state IN ('QUEUED', 'RUNNING')`;

/** Whether nobody is working at a row of "Job": never begun, put down, or its worker is gone. */
export const UNATTENDED = Prisma.sql`("leaseUntil" IS NULL OR "leaseUntil" < ${NOW})`;

/** Accepted tasks (`task`), with what is known of their accepted revision (`checked`), if anything is. */
export const ACCEPTED_TASKS = Prisma.sql`
  "Task" task
    JOIN "Submission" submission ON submission.id = task."acceptedSubmissionId" AND task.state = 'ACCEPTED'
    LEFT JOIN "TaskCheck" checked ON checked."taskId" = task.id AND checked."submissionId" = submission.id`;

/** Whether a row of `ACCEPTED_TASKS` has not been checked with the current rules, or not since an `all` run began. */
export function isDue({ startedAt, all }: RecheckRun): Prisma.Sql {
  const outdated = Prisma.sql`checked."taskId" IS NULL OR checked."engineVersion" <> ${ENGINE_VERSION}`;
  if (!all) return Prisma.sql`(${outdated})`;
  return Prisma.sql`(${outdated} OR checked."checkedAt" < ${startedAt.toISOString()}::timestamptz AT TIME ZONE 'utc')`;
}
