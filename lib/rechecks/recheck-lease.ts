import { ENGINE_VERSION } from '@/lib/checks/engine/engine-version';
import { db, type Tx } from '@/lib/db/client';
import { LIVE, NOW, type RecheckRun, UNATTENDED } from '@/lib/rechecks/recheck-run';

/** A worker's turn at a re-check. */
export interface RecheckLease extends RecheckRun {
  jobId: string;
  leaseId: string;
}

/** How long a worker may say nothing before it counts as gone: far longer than the checks of the largest task take. */
const LEASE_SECONDS = 30;

/**
 * Takes up the re-check that waits, or whose worker is gone; null when there is none, or a live worker is at it. One
 * statement, so that of two workers one gets it. Only a re-check that was meant for these very rules is taken.
 */
export async function takeRecheck(): Promise<RecheckLease | null> {
  const [lease] = await db().$queryRaw<RecheckLease[]>`
    UPDATE "Job" SET state = 'RUNNING', "startedAt" = coalesce("startedAt", ${NOW}), "leaseId" = gen_random_uuid(),
      "leaseUntil" = ${NOW} + make_interval(secs => ${LEASE_SECONDS})
    WHERE id = (
      SELECT id FROM "Job" WHERE ${LIVE} AND ${UNATTENDED} AND input ->> 'engineVersion' = ${ENGINE_VERSION}
      FOR UPDATE SKIP LOCKED)
    RETURNING id::text AS "jobId", "leaseId"::text, "createdAt" AS "startedAt", (input ->> 'all')::boolean AS all`;
  return lease ?? null;
}

/**
 * Counts checked tasks and renews the lease, in the transaction that records them. `lost`: another worker has taken over,
 * or the re-check has ended.
 */
export async function renewLease(
  tx: Tx,
  { jobId, leaseId }: RecheckLease,
  checked: number,
): Promise<'held' | 'cancelled' | 'lost'> {
  const [job] = await tx.$queryRaw<{ cancelRequested: boolean }[]>`
    UPDATE "Job" SET done = done + ${checked}, "leaseUntil" = ${NOW} + make_interval(secs => ${LEASE_SECONDS})
    WHERE id = ${jobId}::uuid AND "leaseId" = ${leaseId}::uuid AND state = 'RUNNING'
    RETURNING "cancelRequested"`;
  if (!job) return 'lost';
  return job.cancelRequested ? 'cancelled' : 'held';
}

/** Puts a re-check down for the next worker, at once: this one is ending. */
export async function releaseLease({ jobId, leaseId }: RecheckLease): Promise<void> {
  await db().$executeRaw`
    UPDATE "Job" SET "leaseId" = NULL, "leaseUntil" = NULL
    WHERE id = ${jobId}::uuid AND "leaseId" = ${leaseId}::uuid AND state = 'RUNNING'`;
}
