import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive, startPostgres } from './embedded-postgres.mjs';
import { pauseAfter } from './keep-running.mjs';
import { explain } from './start-error.mjs';

const LOOK_EVERY = 1_000;
/** A server that has run for so long, in milliseconds, did not fail at its start. */
const SETTLED = 60_000;
/** So often in a row it is started again: data that make the server end again and again need a person. */
const MOST_FAILURES = 5;

/**
 * Looks after the embedded server: when it has ended by itself it is started again at the same address, where app and
 * worker find it by themselves. When that cannot be done, or not for long, everything ends with a line that says so.
 *
 * @param {{ pid: number, url: string }} first  what `startPostgres` gave
 * @param {string} data  the folder of the server
 * @param {(code: number, reason: string) => void} endAll
 * @returns {() => Promise<void>} ends the care, and a server that was started again
 */
export function keepDatabase(first, data, endAll) {
  const end = new AbortController();
  let server = first;
  let failures = 0;
  const look = async () => {
    for (let begun = Date.now(); await pause(LOOK_EVERY, end.signal); ) {
      if (isAlive(server.pid)) continue;
      failures = Date.now() - begun >= SETTLED ? 1 : failures + 1;
      if (failures > MOST_FAILURES) throw new Error('it does so again and again');
      console.error('The database server has ended by itself; it is started again. What was saved is kept.');
      if (!(await pause(pauseAfter(failures), end.signal))) return;
      const again = await startPostgres(data);
      server = again;
      if (end.signal.aborted) return;
      if (again.url !== first.url) throw new Error('another program has taken its port');
      console.log('The database server answers again.');
      begun = Date.now();
    }
  };
  const looking = look().catch((error) => {
    // Not waited for: everything's end waits for this.
    endAll(1, `The database server has ended by itself (${explain(error)}). Start again: what was saved is kept.`);
  });
  return async () => {
    end.abort();
    await looking;
    if (server !== first) await server.stop();
  };
}

/** Waits so many milliseconds; false when it was cut off. */
function pause(milliseconds, signal) {
  return sleep(milliseconds, true, { signal, ref: false }).catch(() => false);
}
