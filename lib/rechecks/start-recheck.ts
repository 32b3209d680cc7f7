import { type AuditActor, audit } from '@/lib/audit/audit';
import { assertCan } from '@/lib/auth/assert-can';
import type { CommandLine } from '@/lib/auth/command-line';
import type { Actor } from '@/lib/auth/policy';
import { ENGINE_VERSION } from '@/lib/checks/engine/engine-version';
import { db, type Tx } from '@/lib/db/client';
import { transaction } from '@/lib/db/transaction';
import { AppError } from '@/lib/errors';
import { countDueTasks } from '@/lib/rechecks/due-tasks';
import { ACCEPTED_TASKS, LIVE, RECHECK_JOB, type RecheckInput, UNATTENDED } from '@/lib/rechecks/recheck-run';

export interface StartedRecheck {
  jobId: string;
  /** How many tasks will be checked. */
  total: number;
}

const SYSTEM: AuditActor = { id: null, name: 'system' };

/**
 * Queues a re-check of the accepted tasks that the current rules have not been run on; with `all` also of the others
 * (maintainers, the command line). A worker does it.
 * @throws AppError `conflict` with `reason`: `running` when one is running already, `nothing-due` when there is nothing to
 *   check; `forbidden`
 */
export async function startRecheck(
  actor: Actor | CommandLine | null,
  { all }: { all: boolean },
): Promise<StartedRecheck> {
  const starter = actor?.id === null ? actor : assertCan(actor, 'recheck:run');
  const started = await transaction((tx) => queueRecheck(tx, starter, all));
  if (started === 'running')
    throw new AppError('conflict', 'A re-check is running already. Wait for it, or cancel it.', { reason: started });
  if (started === 'nothing-due') {
    const message = 'There is nothing to check: the current rules have seen every accepted task.';
    throw new AppError('conflict', message, { reason: started });
  }
  return started;
}

/**
 * Queues a re-check by the system itself, when tasks are due and none is running; null when not. `versionChanged`: the
 * caller has just started, perhaps with new rules, and every task that they have not seen counts. Else only tasks
 * that were accepted since the last re-check without a complete report do: what was cancelled stays cancelled, and two
 * versions of the app, side by side during a deployment, do not undo each other's work for ever.
 */
export async function startDueRecheck({ versionChanged }: { versionChanged: boolean }): Promise<StartedRecheck | null> {
  if (!versionChanged && !(await isAcceptedUnchecked())) return null;
  const started = await transaction((tx) => queueRecheck(tx, SYSTEM, false));
  return typeof started === 'string' ? null : started;
}

async function queueRecheck(
  tx: Tx,
  starter: AuditActor,
  all: boolean,
): Promise<StartedRecheck | 'running' | 'nothing-due'> {
  await endAbandoned(tx, starter);
  const startedAt = new Date();
  const total = await countDueTasks(tx, { startedAt, all });
  if (total === 0) return 'nothing-due';
  const input: RecheckInput = { engineVersion: ENGINE_VERSION, all };
  const [job] = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO "Job" (id, kind, input, total, "createdById", "createdAt")
    VALUES (gen_random_uuid(), ${RECHECK_JOB}, ${JSON.stringify(input)}::jsonb, ${total}, ${starter.id}::uuid,
      ${startedAt.toISOString()}::timestamptz AT TIME ZONE 'utc')
    ON CONFLICT (kind) WHERE kind = 'recheck' AND state IN ('QUEUED', 'RUNNING') DO NOTHING
    RETURNING id::text`;
  if (!job) return 'running';
  const subject = { type: 'job', id: job.id };
  await audit(tx, { actor: starter, verb: 'recheck.started', subject, after: { ...input, total } });
  return { jobId: job.id, total };
}

/** Ends a re-check with other rules than ours at which nobody is working: no worker of ours would ever take it up. */
async function endAbandoned(tx: Tx, actor: AuditActor): Promise<void> {
  const ended = await tx.$queryRaw<{ id: string }[]>`
    UPDATE "Job" SET state = 'CANCELLED', "finishedAt" = timezone('utc', now()), "leaseId" = NULL
    WHERE ${LIVE} AND ${UNATTENDED} AND input ->> 'engineVersion' <> ${ENGINE_VERSION}
    RETURNING id::text`;
  for (const { id } of ended) {
    const after = { reason: 'superseded', engineVersion: ENGINE_VERSION };
    await audit(tx, { actor, verb: 'recheck.cancelled', subject: { type: 'job', id }, after });
  }
}

/** Whether a task has been accepted since the last re-check began, and not been checked. */
async function isAcceptedUnchecked(): Promise<boolean> {
  const [row] = await db().$queryRaw<{ found: boolean }[]>`
    SELECT EXISTS (
      SELECT 1 FROM ${ACCEPTED_TASKS}
      WHERE checked."taskId" IS NULL AND task."acceptedAt" >= coalesce(
        (SELECT max("createdAt") FROM "Job" WHERE kind = ${RECHECK_JOB}), '-infinity')
    ) AS found`;
  return row?.found ?? false;
}
