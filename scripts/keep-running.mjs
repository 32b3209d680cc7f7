import { setTimeout as sleep } from 'node:timers/promises';

const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 60_000;
/** Who has run for so long, in milliseconds, did not fail at its start: the pauses begin again with the shortest. */
const SETTLED = 60_000;

/** How long to wait, in milliseconds, before a process is started again that has ended `failures` times in a row. */
export function pauseAfter(failures) {
  return Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** (failures - 1));
}

/**
 * Keeps a process running: when it ends by itself it is started again, the later the more often in a row. It is never
 * given up, for what keeps it down may pass; every end is said. Once `signal` is aborted nothing is started any more.
 *
 * @param {import('node:child_process').ChildProcess} first  the running process
 * @param {{
 *   name: string,
 *   launch: () => import('node:child_process').ChildProcess,
 *   signal: AbortSignal,
 *   say: (line: string) => void,
 * }} care  `name` begins a sentence: "The app"
 */
export function keepRunning(first, { name, launch, signal, say }) {
  let failures = 0;
  const watch = (child) => {
    const begun = Date.now();
    const again = async (reason) => {
      if (signal.aborted) return;
      failures = Date.now() - begun >= SETTLED ? 1 : failures + 1;
      const pause = pauseAfter(failures);
      say(endingLine(name, reason, failures, pause));
      const waited = await sleep(pause, true, { signal }).catch(() => false);
      if (waited) watch(launch());
    };
    child.once('exit', (code, killedBy) => again(killedBy ?? code));
    child.once('error', (error) => again(error.code)); // it could not even be started
  };
  watch(first);
}

function endingLine(name, reason, failures, pause) {
  const again = `it is started again in ${pause / 1000} s.`;
  if (failures === 1) return `${name} has ended by itself (${reason}); ${again}`;
  const row = `${name} has ended by itself ${failures} times in a row (${reason}); ${again}`;
  return failures < 5 ? row : `${row} Its messages above tell why; Ctrl-C ends everything.`;
}
