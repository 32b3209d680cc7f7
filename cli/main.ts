import { parseArgs } from 'node:util';
import { type Command, type CommandIo, type ExitCode, UsageError } from '@/cli/command';
import { findDatabase, noDatabase } from '@/cli/connect';
import { AppError } from '@/lib/errors';

interface Entry {
  needsDatabase: boolean;
  load(): Promise<Command>;
}

/** Loaded when asked for: `check` must not wait for the database client. */
const COMMANDS: Record<string, Entry> = {
  check: { needsDatabase: false, load: async () => (await import('@/cli/commands/check')).check },
  format: { needsDatabase: false, load: async () => (await import('@/cli/commands/format')).format },
  user: { needsDatabase: true, load: async () => (await import('@/cli/commands/user')).user },
  import: { needsDatabase: true, load: async () => (await import('@/cli/commands/import')).importTasks },
  release: { needsDatabase: true, load: async () => (await import('@/cli/commands/release')).release },
  export: { needsDatabase: true, load: async () => (await import('@/cli/commands/export')).exportRelease },
  recheck: { needsDatabase: true, load: async () => (await import('@/cli/commands/recheck')).recheck },
  migrate: { needsDatabase: true, load: async () => (await import('@/cli/commands/migrate')).migrateCommand },
};

const io: CommandIo = {
  out: (content) =>
    new Promise((resolve, reject) => process.stdout.write(content, (error) => (error ? reject(error) : resolve()))),
  err: (text) => {
    process.stderr.write(text);
  },
};

// The reader of a pipe may leave early (`| head`): that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

process.exitCode = await main(process.argv.slice(2));

async function main(words: string[]): Promise<ExitCode> {
  const [name, ...args] = words;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    const usage = await listCommands();
    if (name === undefined) io.err(usage);
    else await io.out(usage);
    return name === undefined ? 2 : 0;
  }
  const entry = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!entry) {
    io.err(`There is no command "${name}". The commands are: ${Object.keys(COMMANDS).join(', ')}.\n`);
    return 2;
  }
  const command = await entry.load();
  if (wantsHelp(args)) {
    await io.out(`${command.help.trim()}\n`);
    return 0;
  }
  return await run(command, entry.needsDatabase, args);
}

async function run(command: Command, needsDatabase: boolean, args: string[]): Promise<ExitCode> {
  if (!needsDatabase) return await command.run(args, io).catch((error) => explain(error, command));
  // Wrong use is reported before a missing database: the command runs, and only its first query finds none.
  const database = findDatabase();
  if (database) process.env.DATABASE_URL = database;
  const { disconnect } = await import('@/lib/db/client');
  try {
    return await command.run(args, io);
  } catch (error) {
    const missing = !database && error instanceof AppError && error.code === 'unavailable';
    return explain(missing ? noDatabase() : error, command);
  } finally {
    await disconnect();
  }
}

function explain(error: unknown, command: Command): ExitCode {
  const wrongUse = error instanceof UsageError || isParseArgsError(error);
  if (wrongUse || error instanceof AppError) io.err(`taskloom ${command.name}: ${error.message}\n`);
  else io.err(`taskloom ${command.name} failed: ${unexpected(error)}\n`);
  if (wrongUse) io.err(`See: npm run -s taskloom -- ${command.name} --help\n`);
  return wrongUse ? 2 : 1;
}

/** What `util.parseArgs` throws for an unknown or incomplete option. */
function isParseArgsError(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}

function unexpected(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function wantsHelp(args: string[]): boolean {
  const { tokens } = parseArgs({ args, strict: false, tokens: true });
  return tokens.some((token) => token.kind === 'option' && (token.name === 'help' || token.name === 'h'));
}

async function listCommands(): Promise<string> {
  const commands = await Promise.all(Object.values(COMMANDS).map((entry) => entry.load()));
  const width = Math.max(...commands.map(({ name }) => name.length));
  return `Usage: npm run -s taskloom -- COMMAND [ARGUMENTS]

${commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`).join('\n')}

Each command explains itself with --help. Exit status: 0 done, 1 findings or failure, 2 wrong use.
`;
}
