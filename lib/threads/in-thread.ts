import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { JobRequest } from '@/lib/threads/job-request';
import { ThreadPool } from '@/lib/threads/thread-pool';
import { typescriptThread } from '@/lib/threads/typescript-thread';
import type { WORK } from '@/lib/threads/work';

const MB = 1024 * 1024;
/** Memory of a thread. A file of 50 MB, the largest, takes less than half of it (docs/decisions). */
const HEAP_MB = 512;

type WorkTable = typeof WORK;
export type WorkName = keyof WorkTable;
type Input<Name extends WorkName> = Parameters<WorkTable[Name]>[0];
type Output<Name extends WorkName> = Awaited<ReturnType<WorkTable[Name]>>['value'];
type Ask<Name extends WorkName> = Parameters<WorkTable[Name]> extends [unknown, infer Asked] ? Asked : never;
/** What the work asks while it runs; left out where it asks nothing. */
type Answer<Name extends WorkName> = [Ask<Name>] extends [never] ? { answer?: never } : { answer: Ask<Name> };

type Options<Name extends WorkName> = Pick<JobRequest, 'weight' | 'transfer' | 'signal' | 'urgent'> & Answer<Name>;

const holder = globalThis as { taskloomThreads?: ThreadPool };

/**
 * Does a kind of work in one of the process's threads; all of the process share them.
 * @throws AppError as `ThreadPool.run`, and what the work throws
 */
export async function inThread<Name extends WorkName>(
  name: Name,
  input: Input<Name>,
  options: Options<Name>,
): Promise<Output<Name>> {
  holder.taskloomThreads ??= newPool();
  const { answer, ...rest } = options;
  // Thread and process are of the same build: what `WORK[name]` takes and gives is what crosses.
  const request = { name, input, ...rest, answer: answer as JobRequest['answer'] };
  return (await holder.taskloomThreads.run(request)) as Output<Name>;
}

/** Ends the process's threads, so that a test can end. */
export async function closeThreads(): Promise<void> {
  await holder.taskloomThreads?.close();
  delete holder.taskloomThreads;
}

function newPool(): ThreadPool {
  const threads = Math.max(3, Math.min(4, availableParallelism()));
  return new ThreadPool(startThread, {
    threads,
    large: 2,
    waiting: 100,
    waitingBytes: 200 * MB,
    timeLimit: 30_000,
    waitLimit: 60_000,
    keptHeap: 160 * MB,
  });
}

function startThread(): Worker {
  const options = { resourceLimits: { maxOldGenerationSizeMb: HEAP_MB } };
  // biome-ignore lint/style/noProcessEnv: Next.js replaces it at build time, and its bundler compiles the thread's code
  const isBundled = process.env.NEXT_RUNTIME === 'nodejs';
  const worker = isBundled
    ? new Worker(new URL('./thread.ts', import.meta.url), options)
    : typescriptThread(new URL(ENTRY, import.meta.url), options);
  worker.unref();
  return worker;
}

/** Not a literal in the call: the bundler would copy the file. */
const ENTRY = ['.', 'thread.ts'].join('/');
