import { disconnect } from '@/lib/db/client';
import { JOB_NAMES, JOBS, type JobName } from '@/lib/jobs/define';
import { recheck } from '@/lib/jobs/handlers/recheck';
import { tidy } from '@/lib/jobs/handlers/tidy';
import { startHeartbeat } from '@/lib/jobs/heartbeat';
import { openQueue } from '@/lib/jobs/queue';
import { startDueRecheck } from '@/lib/rechecks/start-recheck';

// The worker: takes jobs from the queue until it is told to end. Several may run on one database.
const ending = new AbortController();
const HANDLERS: Record<JobName, () => Promise<unknown>> = {
  tidy,
  recheck: () => recheck(ending.signal),
};

let endHeartbeat = async () => {};
const boss = await openQueue({ supervise: true });
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);
for (const name of JOB_NAMES) {
  const { queue, cron } = JOBS[name];
  await boss.createQueue(name, { name, ...queue });
  await boss.work(name, async () => {
    await HANDLERS[name]();
  });
  await boss.schedule(name, cron);
}
// Only now: a worker that cannot get so far is none.
endHeartbeat = await startHeartbeat();
// This may be the first worker with new rules.
await startDueRecheck({ versionChanged: true });
await boss.send('recheck', {});

async function end(): Promise<void> {
  if (ending.signal.aborted) return;
  ending.abort();
  // A job that is cut off is given out again when its time is up.
  await boss.stop({ graceful: true, timeout: 5_000 });
  await endHeartbeat().catch(() => undefined); // the database may be the reason for the end
  await disconnect();
  process.exit(0);
}
