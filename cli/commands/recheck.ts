import { parseArgs } from 'node:util';
import { type Command, type CommandIo, UsageError } from '@/cli/command';
import { COMMAND_LINE } from '@/lib/auth/command-line';
import { db } from '@/lib/db/client';
import { AppError } from '@/lib/errors';
import { indexMissingTasks } from '@/lib/pool/index-missing-tasks';
import { summarise } from '@/lib/rechecks/recheck-summary';
import { runRecheck } from '@/lib/rechecks/run-recheck';
import { startRecheck } from '@/lib/rechecks/start-recheck';

const help = `Usage: npm run -s taskloom -- recheck [--all]

Runs the current rules on the accepted tasks that they have not been run on, as the worker does by itself when the rules
change. A task that fails stays accepted. What is found stands on the maintainers' page.

  --all   also the tasks that the current rules have been run on

Ctrl-C stops after the task that is being checked; the worker goes on with the rest.
Exit status: 0 all accepted tasks pass; 1 a task fails, or another re-check is running; 2 wrong use.
`;

/** Re-checks the accepted tasks in this process. */
export const recheck: Command = {
  name: 'recheck',
  summary: 'run the current rules on the accepted tasks',
  help,
  async run(args, io) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { all: { type: 'boolean', default: false } },
    });
    if (positionals.length > 0) throw new UsageError('There is nothing to name: all accepted tasks are checked.');
    await indexMissingTasks();
    const total = await startUnlessDone(values.all);
    if (total > 0) await runUntilSignal(io, total);
    const { accepted, checked, failing, newlyFailing, unreadable } = await summarise(db());
    const count = (number: number) => number.toLocaleString('en');
    await io.out(
      `${count(checked)} of ${count(accepted)} accepted tasks checked: ${count(failing)} fail, ` +
        `${count(newlyFailing)} of them newly; ${count(unreadable)} cannot be read.\n`,
    );
    return failing + unreadable > 0 || checked < accepted ? 1 : 0;
  },
};

/** How many tasks there are to check. */
async function startUnlessDone(all: boolean): Promise<number> {
  try {
    return (await startRecheck(COMMAND_LINE, { all })).total;
  } catch (error) {
    if (error instanceof AppError && error.details.reason === 'nothing-due') return 0;
    throw error;
  }
}

async function runUntilSignal(io: CommandIo, total: number): Promise<void> {
  const ending = new AbortController();
  const end = () => ending.abort();
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
  try {
    const onProgress = (checked: number) =>
      io.err(`\r${checked.toLocaleString('en')} of ${total.toLocaleString('en')}`);
    const outcome = await runRecheck({ signal: ending.signal, onProgress });
    io.err('\n');
    if (outcome === 'idle' || outcome === 'lost') io.err('A worker has taken it over.\n');
  } finally {
    process.off('SIGINT', end);
    process.off('SIGTERM', end);
  }
}
