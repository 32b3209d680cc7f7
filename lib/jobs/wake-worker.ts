import type PgBoss from 'pg-boss';
import { JOBS, type JobName } from '@/lib/jobs/define';
import { openQueue } from '@/lib/jobs/queue';

const holder = globalThis as { taskloomQueue?: Promise<PgBoss> | undefined };

/**
 * Tells the workers that there is something to do. What it is has been committed before, so a message that cannot be
 * sent is only logged: the clock starts every job sooner or later.
 */
export async function wakeWorker(job: JobName): Promise<void> {
  try {
    holder.taskloomQueue ??= openQueue({ supervise: false });
    const boss = await holder.taskloomQueue;
    await boss.createQueue(job, { name: job, ...JOBS[job].queue });
    await boss.send(job, {});
  } catch (error) {
    // The next caller opens it anew.
    holder.taskloomQueue = undefined;
    console.error(`The workers could not be told of the job ${job}:`, error);
  }
}
