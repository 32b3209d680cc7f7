import { parentPort } from 'node:worker_threads';
import { AppError } from '@/lib/errors';
import { serve } from '@/lib/threads/serve';

// A thread for the tests of the pool.
let count = 0;
const WORK = {
  count(input: string) {
    count += 1;
    return { value: [input, count] };
  },
  refuse() {
    throw new AppError('invalid', 'No.', { places: [1] });
  },
  break() {
    throw new Error('broken');
  },
  spin() {
    for (let turn = 0; ; turn++) if (turn < 0) return { value: turn };
  },
  eat() {
    const eaten: number[][] = [];
    for (;;) eaten.push(Array.from({ length: 100_000 }, (_, index) => index + eaten.length));
  },
  async ask(input: string, ask: (question: string) => Promise<string>) {
    const first = await ask(input);
    return { value: [first, await ask(first)] };
  },
};

if (parentPort) serve(parentPort, WORK);
