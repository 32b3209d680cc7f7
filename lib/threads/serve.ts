import type { MessagePort } from 'node:worker_threads';
import { type Answered, type FromThread, type Given, sentError } from '@/lib/threads/messages';

/** The outcome of a job, and which buffers of it are handed over instead of copied. */
export interface Done<Value> {
  value: Value;
  transfer?: readonly ArrayBuffer[];
}

/** A kind of work: takes what can be cloned, gives what can be cloned. `ask` is answered by who gave the job. */
export type Work = (input: never, ask: never) => Done<unknown> | Promise<Done<unknown>>;

/** Does the jobs that come through `port`, one at a time. */
export function serve(port: MessagePort, work: Readonly<Record<string, Work>>): void {
  let hear: ((answer: unknown) => void) | null = null;
  const ask = (question: unknown) => {
    port.postMessage({ kind: 'question', question } satisfies FromThread);
    return new Promise<unknown>((resolve) => {
      hear = resolve;
    });
  };
  port.on('message', (message: Given | Answered) => {
    if ('name' in message) void perform(message);
    else hear?.(message.answer);
  });
  port.postMessage({ kind: 'ready' } satisfies FromThread);

  async function perform({ name, input }: Given): Promise<void> {
    try {
      const run = Object.hasOwn(work, name) ? work[name] : undefined;
      if (!run) throw new Error(`There is no work of the name ${name}.`);
      // `in-thread.ts` has given what this work takes: both sides are the same build.
      const { value, transfer = [] } = await run(input as never, ask as never);
      port.postMessage({ kind: 'done', value, heap: heap() } satisfies FromThread, [...transfer]);
    } catch (error) {
      port.postMessage({ kind: 'failed', error: sentError(error), heap: heap() } satisfies FromThread);
    }
  }
}

function heap(): number {
  return process.memoryUsage().heapTotal;
}
