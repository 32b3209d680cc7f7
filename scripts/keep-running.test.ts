import { spawn } from 'node:child_process';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { keepRunning, pauseAfter } from './keep-running.mjs';

// Processes start here: on a busy machine that takes longer than a test usually may.
vi.setConfig({ testTimeout: 60_000 });

const WAITS = 'setInterval(() => {}, 1000)';
const RUNS_OUT_OF_MEMORY = 'const kept = []; for (;;) kept.push(new Array(1e5).fill(kept.length))';

describe('a process that is kept running', () => {
  let life = new AbortController();
  afterEach(() => {
    life.abort();
    life = new AbortController();
  });

  it('is started again after kill -9', async () => {
    const { first, said, started } = keep([WAITS, WAITS]);
    first.kill('SIGKILL');
    await vi.waitUntil(() => started.length === 2, { timeout: 30_000 });
    expect(said).toEqual(['The app has ended by itself (SIGKILL); it is started again in 0.5 s.']);
    expect(started[1]?.exitCode).toBeNull();
  });

  it('is started again after it has run out of memory, and after each end in a row', async () => {
    const { said, started } = keep([RUNS_OUT_OF_MEMORY, 'process.exit(7)', WAITS]);
    await vi.waitUntil(() => started.length === 3, { timeout: 50_000 });
    expect(said).toEqual([
      'The app has ended by itself (SIGABRT); it is started again in 0.5 s.',
      'The app has ended by itself 2 times in a row (7); it is started again in 1 s.',
    ]);
  });

  it('is not started again once everything ends, not even when that comes in a pause', async () => {
    const { first, said, started } = keep([WAITS, WAITS]);
    first.kill('SIGKILL');
    await vi.waitUntil(() => said.length === 1, { timeout: 30_000 });
    life.abort();
    await new Promise((resolve) => setTimeout(resolve, pauseAfter(1) + 200)); // longer than the pause: nothing comes
    expect(started).toHaveLength(1);
  });

  /** Keeps Node running, which gets one of the programs after the other. */
  function keep(programs: string[]) {
    const started: ReturnType<typeof spawn>[] = [];
    const said: string[] = [];
    const launch = () => {
      const program = programs[started.length] ?? 'process.exit(99)';
      const child = spawn(process.execPath, ['--max-old-space-size=16', '-e', program], { stdio: 'ignore' });
      life.signal.addEventListener('abort', () => child.kill('SIGKILL'));
      started.push(child);
      return child;
    };
    const first = launch();
    keepRunning(first, { name: 'The app', launch, signal: life.signal, say: (line) => said.push(line) });
    return { first, said, started };
  }
});

it('the pauses grow to a minute', () => {
  expect([1, 2, 3, 7, 8, 20, 2000].map(pauseAfter)).toEqual([500, 1_000, 2_000, 32_000, 60_000, 60_000, 60_000]);
});
