import type PgBoss from 'pg-boss';

/** A kind of job: how its queue works and when it runs by itself. What it does stands in `handlers/`. */
interface JobDefinition {
  queue: Omit<PgBoss.Queue, 'name'>;
  /** When the clock starts it, as cron writes it. */
  cron: string;
}

function defineJobs<Name extends string>(jobs: Record<Name, JobDefinition>): Record<Name, JobDefinition> {
  return jobs;
}

/** All jobs of the worker by the names of their queues. */
export const JOBS = defineJobs({
  tidy: { queue: { policy: 'singleton', retryLimit: 2, expireInSeconds: 600 }, cron: '17 * * * *' },
  // The `Job` row says what is to be done and who is at it; the queue only wakes a worker. So one waiting message is
  // enough, none is delivered twice, and the minute finds what a lost one, or a lost worker, has left behind.
  recheck: { queue: { policy: 'short', retryLimit: 0, expireInSeconds: 23 * 3600 }, cron: '* * * * *' },
});
export type JobName = keyof typeof JOBS;
export const JOB_NAMES = Object.keys(JOBS).filter((name): name is JobName => Object.hasOwn(JOBS, name));
