import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { type Command, UsageError } from '@/cli/command';
import { canonicalBytes } from '@/lib/task/file/canonical';
import { readTask } from '@/lib/task/file/read-task';
import { readingFaultText } from '@/lib/task/file/reading-fault';

const help = `Usage: npm run -s taskloom -- format FILE

Writes the task file in its canonical form to standard output: UTF-8, four spaces, keys in the file's order, no final
newline. A file that is canonical comes out as it is. The file itself is not changed.

Exit codes: 0 done, 1 the file cannot be read (line and column say where), 2 wrong use.
`;

/** Prints the canonical bytes of a task file. */
export const format: Command = {
  name: 'format',
  summary: 'write a task file in its canonical form to standard output',
  help,
  async run(args, io) {
    const { positionals } = parseArgs({ args, allowPositionals: true, options: {} });
    const [file, ...others] = positionals;
    if (file === undefined || others.length > 0) throw new UsageError('Name one file to format.');
    const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') throw new UsageError(`There is no file ${file}.`);
      io.err(`${file} cannot be read: ${error.message}\n`);
      return undefined;
    });
    if (bytes === undefined) return 1;
    const { value, faults, layout } = readTask(bytes);
    for (const fault of faults) io.err(`${file}:${fault.line}:${fault.column}: ${readingFaultText(fault)}\n`);
    // With an error something would be lost or stay broken (the first of two equal keys, a `NaN`): better nothing than that.
    if (value === undefined || faults.some((fault) => fault.severity === 'error')) return 1;
    await io.out(canonicalBytes(value, layout));
    return 0;
  },
};
