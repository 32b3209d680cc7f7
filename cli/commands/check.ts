import { readFile } from 'node:fs/promises';
import { type CheckOptions, checkOptions } from '@/cli/check/check-options';
import type { CheckedFile } from '@/cli/check/checked-file';
import { fixFile } from '@/cli/check/fix-file';
import { fixesLeft, NO_FIXES_LEFT } from '@/cli/check/fixes-left';
import { poolOfFiles } from '@/cli/check/pool-of-files';
import { printablePath } from '@/cli/check/printable-path';
import { reportWriter } from '@/cli/check/report-writers';
import { RunTotals } from '@/cli/check/run-totals';
import { taskNameOf } from '@/cli/check/task-name-of';
import { type Command, UsageError } from '@/cli/command';
import { findTaskFiles } from '@/cli/find-task-files';
import type { CheckFacts } from '@/lib/checks/check-facts';
import { checkRead } from '@/lib/checks/engine/check-bytes';
import { readTask } from '@/lib/task/file/read-task';
import { loadGpt2Tokenizer } from '@/lib/task/prompt/gpt2-tokens';

const help = `Usage: npm run -s taskloom -- check PATH… [--format text|json|github|sarif] [--fix] [--fix-rule RULE]…
                                            [--seed N] [--dry-run] [--as-collection]

Checks task files. Each PATH is a file, or a folder: then all .json files in it and in its folders are checked.

  --format text    the findings of each file, for people (the default)
  --format json    one line of JSON a file: file, verdict, upstream, counts, findings with line and column
  --format github  annotations for GitHub Actions
  --format sarif   one SARIF 2.1.0 document, for code scanning
  --as-collection  compare the files with each other, too: shared inputs, like definitions, spellings of sources

  --fix            make every fix that is safe, and write the file in its canonical form
  --fix-rule RULE  make the fixes of a rule, also those that drop, choose or sample; can be given several times
  --seed N         for the fixes that sample: the same number draws the same sample (1)
  --dry-run        say what the fixes would do, and write nothing

“upstream” is what the test script of Super-NaturalInstructions would say. With fixes, findings are those that are left.
docs/continuous-integration.md shows how to use it in a repository of tasks.
Exit codes: 0 no errors, 1 a file has errors or cannot be read or written, 2 wrong use.
`;

/** Checks task files, and repairs them where that is asked for, without a database. */
export const check: Command = {
  name: 'check',
  summary: 'check task files, say what is wrong with them, and fix what can be fixed',
  help,
  async run(args, io) {
    const options = checkOptions(args);
    const found = await findTaskFiles(options.paths);
    if (found.missing.length > 0) throw new UsageError(`There is no file or folder ${found.missing.join(', ')}.`);
    const totals = new RunTotals();
    const fail = (fault: string) => {
      totals.faults.push(fault);
      io.err(`${fault}\n`);
    };
    found.faults.forEach(fail);
    const writer = reportWriter(options.format);
    const { count: countTokens } = await loadGpt2Tokenizer();
    const poolOf = await poolOfFiles(options.asCollection ? found.files : []);
    await io.out(writer.begin());
    for (const file of found.files) {
      const facts = { countTokens, ...(await poolOf(file)) };
      const checked = await checkFile(file, options, facts).catch((error: Error) =>
        fail(`${printablePath(file)} ${error.message}`),
      );
      if (checked === undefined) continue;
      // Only the text for people speaks of fixes.
      const isTold = options.format === 'text';
      totals.add(checked.report, isTold ? fixesLeft(checked, taskNameOf(file), options, facts) : NO_FIXES_LEFT);
      if (options.format !== 'text') io.err(checked.done.map((line) => `${printablePath(file)}: ${line}\n`).join(''));
      await io.out(writer.file(checked));
    }
    await io.out(writer.end(totals));
    return totals.passes ? 0 : 1;
  },
};

/** @throws Error whose message goes on behind the file's name */
async function checkFile(file: string, options: CheckOptions, facts: CheckFacts): Promise<CheckedFile> {
  const bytes = await readFile(file).catch((error: Error) => {
    throw new Error(`cannot be read: ${error.message}`);
  });
  const name = taskNameOf(file);
  if (options.fix || options.fixRules.length > 0) return await fixFile({ file, name, bytes }, options, facts);
  const read = readTask(bytes);
  return { file, bytes, value: read.value, report: checkRead(read, name, facts), done: [] };
}
