import type { Worker } from 'node:worker_threads';
import { AppError } from '@/lib/errors';
import { busy, givenUp, type Job, JobQueue, type QueueLimits } from '@/lib/threads/job-queue';
import type { JobRequest } from '@/lib/threads/job-request';
import { type Answered, errorFrom, type FromThread } from '@/lib/threads/messages';

export interface PoolLimits extends QueueLimits {
  /** Threads at most; they are started when there is work. */
  threads: number;
  /** Milliseconds that a job may take once it runs. */
  timeLimit: number;
  /** Milliseconds that a job may wait before it runs. */
  waitLimit: number;
  /** An idle thread whose heap has grown beyond so many bytes is ended: memory would not come back otherwise. */
  keptHeap: number;
}

/** Milliseconds that a thread may take to load its code, on however busy a machine. */
const START_LIMIT = 60_000;

interface Thread {
  worker: Worker;
  ready: boolean;
  job: Job | null;
  timer?: NodeJS.Timeout | undefined;
}

/**
 * Runs jobs in a few threads, so that the thread that answers requests does none of the long work. A job that takes too
 * long, or more memory than a thread has, ends with its thread and is an `AppError` for its caller alone. The rest waits,
 * in bounds (`JobQueue`). Threads do not keep the process alive.
 */
export class ThreadPool {
  readonly #limits: PoolLimits;
  readonly #start: () => Worker;
  readonly #queue: JobQueue;
  /** The one that worked last stands last, and is taken first: its code is warm. */
  readonly #threads: Thread[] = [];

  constructor(start: () => Worker, limits: PoolLimits) {
    this.#start = start;
    this.#limits = limits;
    this.#queue = new JobQueue(limits);
  }

  /**
   * The outcome of a job.
   * @throws AppError `unavailable` with `retryAfterSeconds` when too much is waiting; `too-large` when it took too much
   *   time or memory; what the job itself throws
   */
  run(request: JobRequest): Promise<unknown> {
    const { signal } = request;
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(givenUp());
      const cancel = () => this.#cancel(job, givenUp());
      const timer = setTimeout(() => {
        if (this.#queue.has(job)) this.#cancel(job, busy());
      }, this.#limits.waitLimit);
      const settled = () => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', cancel);
      };
      const job: Job = {
        request,
        resolve: (value) => [settled(), resolve(value)],
        reject: (error) => [settled(), reject(error)],
      };
      signal?.addEventListener('abort', cancel, { once: true });
      try {
        this.#queue.add(job);
        this.#next();
      } catch (error) {
        job.reject(error);
      }
    });
  }

  /** Ends all threads; what runs or waits is given up. */
  async close(): Promise<void> {
    for (const job of this.#queue.clear()) job.reject(givenUp());
    const ended = this.#threads.map((thread) => this.#end(thread, givenUp()));
    await Promise.all(ended);
  }

  #next(): void {
    for (;;) {
      const thread = this.#threads.findLast(({ job }) => job === null);
      if (!thread && this.#threads.length >= this.#limits.threads) return;
      const running = this.#threads.flatMap(({ job }) => job ?? []);
      const job = this.#queue.take(running);
      if (!job) return;
      this.#give(job, thread ?? this.#newThread());
    }
  }

  #give(job: Job, thread: Thread): void {
    thread.job = job;
    thread.worker.ref();
    // The time that a job has does not go to loading the thread's code.
    thread.timer = thread.ready
      ? this.#limit(thread)
      : setTimeout(() => this.#end(thread, new Error('A thread did not start.')), START_LIMIT);
    const { name, input, transfer = [] } = job.request;
    try {
      thread.worker.postMessage({ name, input }, [...transfer]);
    } catch (error) {
      this.#settle(thread, () => job.reject(error));
    }
  }

  #limit(thread: Thread): NodeJS.Timeout {
    const { timeLimit } = this.#limits;
    const message = `This took longer than ${Math.round(timeLimit / 1000)} seconds and was stopped. ${SMALLER}`;
    return setTimeout(() => this.#end(thread, new AppError('too-large', message)), timeLimit);
  }

  #newThread(): Thread {
    const worker = this.#start();
    const thread: Thread = { worker, ready: false, job: null };
    worker.on('message', (message: FromThread) => this.#hear(thread, message));
    worker.on('error', (error) => this.#end(thread, endOf(error)));
    worker.on('exit', () => this.#end(thread, new Error('The thread of a job has ended by itself.')));
    this.#threads.push(thread);
    return thread;
  }

  #hear(thread: Thread, message: FromThread): void {
    const { job } = thread;
    if (message.kind === 'ready') {
      thread.ready = true;
      clearTimeout(thread.timer);
      if (job) thread.timer = this.#limit(thread);
      return;
    }
    if (!job) return;
    if (message.kind === 'question') {
      void this.#answer(thread, job, message.question);
      return;
    }
    this.#settle(thread, () => {
      if (message.kind === 'done') job.resolve(message.value);
      else job.reject(errorFrom(message.error));
    });
    if (message.heap > this.#limits.keptHeap && !thread.job) void this.#end(thread, givenUp());
  }

  async #answer(thread: Thread, { request }: Job, question: unknown): Promise<void> {
    const answered: Answered = await this.#ask(request, question).then(
      (answer) => ({ answer }),
      (error: unknown) => {
        // The very error is for the caller: the thread only learns that there is no answer.
        const { job } = thread;
        if (job?.request === request) this.#end(thread, error);
        return { answer: undefined };
      },
    );
    if (thread.job?.request === request) thread.worker.postMessage(answered);
  }

  async #ask({ name, answer }: JobRequest, question: unknown): Promise<unknown> {
    if (!answer) throw new Error(`Nobody answers what the job ${name} asks.`);
    return answer(question);
  }

  #cancel(job: Job, reason: AppError): void {
    const thread = this.#threads.find((one) => one.job === job);
    if (thread) void this.#end(thread, reason);
    else if (this.#queue.remove(job)) job.reject(reason);
  }

  #settle(thread: Thread, settle: () => void): void {
    clearTimeout(thread.timer);
    thread.job = null;
    thread.worker.unref();
    this.#threads.splice(this.#threads.indexOf(thread), 1);
    this.#threads.push(thread);
    settle();
    this.#next();
  }

  /** Ends a thread, and its job with `reason`. */
  async #end(thread: Thread, reason: unknown): Promise<void> {
    const place = this.#threads.indexOf(thread);
    if (place < 0) return;
    this.#threads.splice(place, 1);
    clearTimeout(thread.timer);
    const { job } = thread;
    thread.job = null;
    // Its memory must be free before another thread takes its place.
    await thread.worker.terminate();
    job?.reject(reason);
    this.#next();
  }
}

const SMALLER = 'Please make the file smaller, or split it.';

function endOf(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code !== 'ERR_WORKER_OUT_OF_MEMORY') return error;
  return new AppError('too-large', `This needs more memory than is given to one file, and was stopped. ${SMALLER}`);
}
