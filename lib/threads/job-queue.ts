import { AppError } from '@/lib/errors';
import type { JobRequest } from '@/lib/threads/job-request';

/** Bytes from which on a job counts as large. */
const LARGE = 8 * 1024 * 1024;
/** When a client may ask again, in seconds. */
const RETRY_AFTER = 5;

export interface QueueLimits {
  /** Large jobs that run at once: fewer than threads, so that a small one never waits for them. */
  large: number;
  /** Jobs that wait, and the bytes of all of them. */
  waiting: number;
  waitingBytes: number;
}

export interface Job {
  request: JobRequest;
  resolve(value: unknown): unknown;
  reject(error: unknown): unknown;
}

/** The jobs that wait for a thread, first come, first served; but a small one may pass large ones that cannot run yet. */
export class JobQueue {
  readonly #limits: QueueLimits;
  readonly #jobs: Job[] = [];
  #bytes = 0;

  constructor(limits: QueueLimits) {
    this.#limits = limits;
  }

  /** @throws AppError `unavailable` with `retryAfterSeconds` when enough is waiting already */
  add(job: Job): void {
    const { waiting, waitingBytes } = this.#limits;
    const { weight, urgent = false } = job.request;
    // One that is alone is taken, however large.
    const full =
      !urgent && this.#jobs.length > 0 && (this.#jobs.length >= waiting || this.#bytes + weight > waitingBytes);
    if (full) throw busy();
    if (urgent) this.#jobs.unshift(job);
    else this.#jobs.push(job);
    this.#bytes += weight;
  }

  has(job: Job): boolean {
    return this.#jobs.includes(job);
  }

  /** The next one that may run beside those that are `running`. */
  take(running: readonly Job[]): Job | undefined {
    const hasRoom = running.filter(isLarge).length < this.#limits.large;
    const job = this.#jobs.find((one) => hasRoom || !isLarge(one));
    if (job) this.remove(job);
    return job;
  }

  /** Whether it was waiting. */
  remove(job: Job): boolean {
    const place = this.#jobs.indexOf(job);
    if (place < 0) return false;
    this.#jobs.splice(place, 1);
    this.#bytes -= job.request.weight;
    return true;
  }

  /** Takes all out. */
  clear(): Job[] {
    this.#bytes = 0;
    return this.#jobs.splice(0);
  }
}

/** The refusal of work for which there is no room now. */
export function busy(): AppError {
  const message = 'The server is busy with other files. Please try again in a few seconds.';
  return new AppError('unavailable', message, { retryAfterSeconds: RETRY_AFTER });
}

/** What becomes of work that nobody waits for any more. */
export function givenUp(): AppError {
  return new AppError('unavailable', 'This was given up before it was done. Please try again.');
}

function isLarge({ request }: Job): boolean {
  return request.weight >= LARGE;
}
