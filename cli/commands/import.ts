import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { type Command, type CommandIo, UsageError } from '@/cli/command';
import { findTaskFiles } from '@/cli/find-task-files';
import { COMMAND_LINE } from '@/lib/auth/command-line';
import { describeFinding } from '@/lib/checks/engine/describe-finding';
import type { Report } from '@/lib/checks/finding';
import { type ImportResult, importTasks as importAsAccepted } from '@/lib/imports/import-tasks';

const help = `Usage: npm run -s taskloom -- import PATH… --accepted

Imports task files as accepted tasks. Each PATH is a file, or a folder whose .json files (in its folders, too) are
imported. Numbers, instance ids and bytes are kept; the contributors in the file are the credits. The file name must be
task<NNN>_<source>_<task type>.json.

  --accepted   required: says that these tasks need no review here

A file that the test script of Super-NaturalInstructions would refuse is refused; what only our own checks find is kept
in the task's report. Importing the same content again changes nothing; other content under the same name becomes the
task's next accepted revision; a number of a task that was begun here is refused. One line a file, then a summary.
Exit status: 0 all files are in the collection; 1 a file was refused or could not be read; 2 wrong use.
`;

/** Findings that are printed for a refused file; `check` prints them all. */
const SHOWN_FINDINGS = 3;

/** Existing task files, as accepted. */
export const importTasks: Command = {
  name: 'import',
  summary: 'import task files as accepted tasks, numbers and bytes kept',
  help,
  async run(args, io) {
    const { paths } = parseWords(args);
    const found = await findTaskFiles(paths);
    if (found.missing.length > 0) {
      throw new UsageError(found.missing.map((path) => `There is no file or folder ${path}.`).join('\n'));
    }
    for (const fault of found.faults) io.err(`${fault}\n`);
    const counts = { accepted: 0, revised: 0, unchanged: 0, refused: 0 };
    const files = found.files.map((path) => ({ path, read: () => readFile(path) }));
    for await (const result of importAsAccepted(COMMAND_LINE, files)) {
      counts[result.outcome]++;
      await io.out(lineOf(result));
    }
    await printSummary(io, counts);
    return counts.refused + found.faults.length > 0 ? 1 : 0;
  },
};

function parseWords(args: readonly string[]): { paths: string[] } {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { accepted: { type: 'boolean', default: false } },
  });
  if (positionals.length === 0) throw new UsageError('Which file or folder should be imported? Name at least one.');
  if (!values.accepted) {
    throw new UsageError('Imported tasks are accepted without a review. Say that you want this: add --accepted.');
  }
  return { paths: positionals };
}

function lineOf(result: ImportResult): string {
  if (result.outcome === 'unchanged') return `unchanged  ${result.name}\n`;
  if (result.outcome === 'refused') return `refused    ${result.path}: ${result.reason}\n${reasons(result.report)}`;
  const { error, warning } = result.report.counts;
  const notes = [error > 0 && plural(error, 'error'), warning > 0 && plural(warning, 'warning')].filter(Boolean);
  return `${result.outcome.padEnd(9)}  ${result.name}${notes.length > 0 ? `  (${notes.join(', ')})` : ''}\n`;
}

function reasons(report: Report | null): string {
  const upstream = report?.findings.filter((finding) => finding.upstream) ?? [];
  return upstream
    .slice(0, SHOWN_FINDINGS)
    .map((finding) => {
      const place = finding.line === undefined ? finding.path : `${finding.line}:${finding.column ?? 1}`;
      return `             ${place || '(whole file)'}  ${describeFinding(finding)}\n`;
    })
    .join('');
}

async function printSummary(io: CommandIo, counts: Record<ImportResult['outcome'], number>): Promise<void> {
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const parts = Object.entries(counts).map(([outcome, count]) => `${count.toLocaleString('en')} ${outcome}`);
  await io.out(`${plural(total, 'file')}: ${parts.join(', ')}.\n`);
}

function plural(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}
