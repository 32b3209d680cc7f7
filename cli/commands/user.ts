import { randomBytes } from 'node:crypto';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { ZodError } from 'zod';
import { type Command, type CommandIo, UsageError } from '@/cli/command';
import { COMMAND_LINE } from '@/lib/auth/command-line';
import type { Role } from '@/lib/auth/policy';
import { ROLE_NAMES } from '@/lib/auth/role-names';
import { AppError } from '@/lib/errors';
import { problemText } from '@/lib/http/field-errors';
import { changeRole, disableMember, enableMember } from '@/lib/members/change-member';
import { createMember } from '@/lib/members/create-member';
import { type Member, memberByEmail } from '@/lib/members/queries';
import { resetPassword } from '@/lib/members/reset-password';

export const user: Command = {
  name: 'user',
  summary: 'create an account, change its role or password, disable or enable it',
  help: `
Usage: npm run -s taskloom -- user create --email ADDRESS --name NAME [--role ROLE] [--password-stdin]
       npm run -s taskloom -- user role --email ADDRESS ROLE
       npm run -s taskloom -- user password --email ADDRESS [--password-stdin]
       npm run -s taskloom -- user disable --email ADDRESS
       npm run -s taskloom -- user enable --email ADDRESS

ROLE is contributor, reviewer or maintainer. A change counts from the next request on; disabling, and a
new password, end all sessions. The last maintainer can be neither demoted nor disabled.

  --email ADDRESS    the account's e-mail address; it can also stand first without the option
  --name NAME        the name that stands in credits
  --role ROLE        the role of a new account (contributor)
  --password-stdin   read the password from standard input, up to the first line end; without it one is made and
                     printed, this once
`,

  async run(args, io) {
    const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true });
    const [verb = '', ...rest] = positionals;
    const action = Object.hasOwn(ACTIONS, verb) ? ACTIONS[verb] : undefined;
    if (!action) throw new UsageError(`Say what to do: ${Object.keys(ACTIONS).join(', ')}.`);
    const email = values.email ?? (rest[0]?.includes('@') ? rest.shift() : undefined);
    if (!email) throw new UsageError('--email is missing.');
    try {
      await action({ ...values, email }, rest, io);
    } catch (error) {
      if (error instanceof ZodError) throw new UsageError(problemText(error));
      throw error;
    }
    return 0;
  },
};

const OPTIONS = {
  email: { type: 'string' },
  name: { type: 'string' },
  role: { type: 'string' },
  'password-stdin': { type: 'boolean' },
} as const;

interface Values {
  email: string;
  name?: string;
  role?: string;
  'password-stdin'?: boolean;
}

const ACTIONS: Record<string, (values: Values, rest: string[], io: CommandIo) => Promise<void>> = {
  create,
  role,
  password,
  disable,
  enable,
};

async function create(values: Values, rest: string[], io: CommandIo): Promise<void> {
  expectNoMore(rest);
  if (!values.name) throw new UsageError('--name is missing.');
  const wanted = readRole(values.role ?? 'contributor');
  const chosen = await choosePassword(values);
  const { email, name } = values;
  await createMember(COMMAND_LINE, { email, name, password: chosen.password }, wanted);
  io.err(`Created ${ROLE_NAMES[wanted].toLowerCase()} ${email}.\n`);
  await showOnce(chosen, io);
}

async function password(values: Values, rest: string[], io: CommandIo): Promise<void> {
  expectNoMore(rest);
  if (values.name !== undefined || values.role !== undefined) throw new UsageError('Only --email goes with this.');
  const member = await find(values.email);
  const chosen = await choosePassword(values);
  await resetPassword(COMMAND_LINE, member, chosen.password);
  io.err(`${member.email} has a new password, and is signed out everywhere.\n`);
  await showOnce(chosen, io);
}

interface ChosenPassword {
  password: string;
  made: boolean;
}

async function choosePassword(values: Values): Promise<ChosenPassword> {
  if (values['password-stdin']) return { password: await passwordFromInput(), made: false };
  return { password: randomBytes(15).toString('base64url'), made: true };
}

async function showOnce({ password: secret, made }: ChosenPassword, io: CommandIo): Promise<void> {
  if (!made) return;
  io.err('The password is shown this once:\n');
  await io.out(`${secret}\n`);
}

async function role(values: Values, rest: string[], io: CommandIo): Promise<void> {
  const [word = values.role, ...more] = rest;
  expectNoMore(more);
  if (!word) throw new UsageError('Name the role: contributor, reviewer or maintainer.');
  const wanted = readRole(word);
  const member = await find(values.email);
  await changeRole(COMMAND_LINE, member.id, wanted);
  io.err(`${member.email} is a ${ROLE_NAMES[wanted].toLowerCase()}.\n`);
}

async function disable(values: Values, rest: string[], io: CommandIo): Promise<void> {
  expectOnlyEmail(values, rest);
  const member = await find(values.email);
  await disableMember(COMMAND_LINE, member.id);
  io.err(`${member.email} is disabled.\n`);
}

async function enable(values: Values, rest: string[], io: CommandIo): Promise<void> {
  expectOnlyEmail(values, rest);
  const member = await find(values.email);
  await enableMember(COMMAND_LINE, member.id);
  io.err(`${member.email} is enabled.\n`);
}

async function find(email: string): Promise<Member> {
  const member = await memberByEmail(email);
  if (!member) throw new AppError('not-found', `There is no account with the e-mail address ${email}.`);
  return member;
}

function readRole(word: string): Role {
  const roles = Object.keys(ROLE_NAMES) as Role[];
  const found = roles.find((known) => known.toLowerCase() === word.toLowerCase());
  if (!found) throw new UsageError(`There is no role "${word}": contributor, reviewer or maintainer.`);
  return found;
}

/** The first line of standard input: what stands in the process list or the shell's history is no secret. */
async function passwordFromInput(): Promise<string> {
  const [line = ''] = (await text(process.stdin)).split(/\r?\n/);
  if (line === '') throw new UsageError('--password-stdin: there was no password on standard input.');
  return line;
}

function expectOnlyEmail(values: Values, rest: string[]): void {
  expectNoMore(rest);
  if (values.name !== undefined || values.role !== undefined || values['password-stdin'] !== undefined) {
    throw new UsageError('Only --email goes with this.');
  }
}

function expectNoMore(rest: string[]): void {
  if (rest.length > 0) throw new UsageError(`Unexpected argument: ${rest.join(' ')}`);
}
