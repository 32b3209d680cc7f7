import { audit } from '@/lib/audit/audit';
import { db } from '@/lib/db/client';
import { jsonObject } from '@/lib/db/json';
import { transaction } from '@/lib/db/transaction';
import type { AcceptedRevision } from '@/lib/rechecks/accepted-revision';
import { checkRevision } from '@/lib/rechecks/check-revision';
import { nextDueTasks } from '@/lib/rechecks/due-tasks';
import { type RecheckLease, releaseLease, renewLease, takeRecheck } from '@/lib/rechecks/recheck-lease';
import { NOW } from '@/lib/rechecks/recheck-run';
import { summarise } from '@/lib/rechecks/recheck-summary';
import { recordCheck } from '@/lib/rechecks/record-check';

/** How a worker's turn ended. `idle`: there was nothing to do. `stopped`: the worker ends, the next one goes on. */
export type RunOutcome = 'idle' | 'done' | 'cancelled' | 'stopped' | 'lost';

interface RunOptions {
  /** Ends the turn after the task that is being checked. */
  signal: AbortSignal;
  /** Told after each task, and waited for. */
  onProgress?: (checked: number) => unknown;
}

const SYSTEM = { id: null, name: 'system' };

/** Tasks whose ids are read at once; their files are read and checked one by one. */
const BATCH = 50;

/**
 * Works at the re-check that waits, if any. Every task's result is committed by itself together with the progress, so
 * that an end at any point (`kill -9`) loses nothing: who takes over goes on with what is still due.
 */
export async function runRecheck({ signal, onProgress }: RunOptions): Promise<RunOutcome> {
  const lease = await takeRecheck();
  if (!lease) return 'idle';
  let checked = 0;
  for await (const revision of dueRevisions(lease)) {
    if (signal.aborted) break;
    const held = await checkOne(lease, revision);
    if (held === 'lost') return 'lost';
    await onProgress?.(++checked);
    if (held === 'cancelled') return await finish(lease, 'CANCELLED');
  }
  if (!signal.aborted) return await finish(lease, 'DONE');
  await releaseLease(lease);
  return 'stopped';
}

async function* dueRevisions(lease: RecheckLease): AsyncGenerator<AcceptedRevision, void, undefined> {
  for (let after: string | null = null; ; ) {
    const batch: AcceptedRevision[] = await nextDueTasks(db(), lease, after, BATCH);
    yield* batch;
    after = batch.at(-1)?.taskId ?? null;
    if (batch.length < BATCH) return;
  }
}

async function checkOne(lease: RecheckLease, revision: AcceptedRevision): Promise<'held' | 'cancelled' | 'lost'> {
  const outcome = await checkRevision(revision);
  return await transaction(async (tx) => {
    const held = await renewLease(tx, lease, 1);
    if (held !== 'lost') await recordCheck(tx, revision, outcome);
    return held;
  });
}

async function finish({ jobId, leaseId }: RecheckLease, state: 'DONE' | 'CANCELLED'): Promise<RunOutcome> {
  return await transaction(async (tx) => {
    const summary = jsonObject(await summarise(tx));
    const [job] = await tx.$queryRaw<{ done: number }[]>`
      UPDATE "Job" SET state = ${state}::"JobState", report = ${JSON.stringify(summary)}::jsonb, "finishedAt" = ${NOW},
        "leaseId" = NULL, "leaseUntil" = NULL
      WHERE id = ${jobId}::uuid AND "leaseId" = ${leaseId}::uuid AND state = 'RUNNING'
      RETURNING done`;
    if (!job) return 'lost';
    // A cancellation was written down when it was asked for.
    if (state === 'CANCELLED') return 'cancelled';
    const subject = { type: 'job', id: jobId };
    await audit(tx, { actor: SYSTEM, verb: 'recheck.finished', subject, after: { done: job.done, ...summary } });
    return 'done';
  });
}
