import { randomBytes } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { hashPassword } from '@/lib/auth/passwords';
import type { Actor, Role } from '@/lib/auth/policy';
import { db } from '@/lib/db/client';
import { transaction } from '@/lib/db/transaction';
import { insertMember } from '@/lib/members/new-member';
import { type DemoActors, seedDemo } from '@/prisma/seed/seed-demo';

const ACCOUNTS = [
  { key: 'contributor', role: 'CONTRIBUTOR', name: 'Demo contributor', email: 'contributor@taskloom.example' },
  { key: 'reviewer', role: 'REVIEWER', name: 'Demo reviewer', email: 'reviewer@taskloom.example' },
  { key: 'maintainer', role: 'MAINTAINER', name: 'Demo maintainer', email: 'maintainer@taskloom.example' },
] as const;

const accountFile = z.array(z.object({ name: z.string(), email: z.string(), password: z.string() }));

/** The row that says that the demo is complete: a start that was killed in the middle goes on where it was. */
const SEEDED = 'demoSeeded';

/**
 * Makes the demo's accounts, one a role, and its tasks, unless they exist. The random passwords are printed once and
 * kept in `demo-accounts.json` of the data folder, which only its owner can read.
 */
export async function seed(dataFolder: string): Promise<void> {
  if (await db().setting.findUnique({ where: { key: SEEDED } })) return;
  const file = join(dataFolder, 'demo-accounts.json');
  if ((await db().user.count({ where: { demo: true } })) === 0) {
    const made = ACCOUNTS.map((account) => ({ ...account, password: randomBytes(12).toString('base64url') }));
    // The file comes first: an account whose password nobody knows would be worse than a file without accounts.
    await writePrivately(file, made);
    await createAccounts(made);
  }
  await seedDemo(await readActors());
  await db().setting.create({ data: { key: SEEDED, value: true } });
  console.log(`\nThe demo's accounts (also in ${file}):`);
  for (const { name, email, password } of accountFile.parse(JSON.parse(await readFile(file, 'utf8'))))
    console.log(`  ${name.padEnd(16)}  ${email.padEnd(29)}  ${password}`);
}

async function readActors(): Promise<DemoActors> {
  const actors = new Map<string, Actor>();
  for (const { id, name, email, role } of await db().user.findMany({ where: { demo: true } }))
    actors.set(email, { id, name, email, role, demo: true });
  const take = (key: keyof DemoActors): Actor => {
    const actor = actors.get(ACCOUNTS.find((account) => account.key === key)?.email ?? '');
    if (!actor) throw new Error(`The demo has no ${key}.`);
    return actor;
  };
  return { contributor: take('contributor'), reviewer: take('reviewer'), maintainer: take('maintainer') };
}

async function createAccounts(
  accounts: readonly { role: Role; name: string; email: string; password: string }[],
): Promise<void> {
  const hashed = await Promise.all(
    accounts.map(async (account) => ({ ...account, passwordHash: await hashPassword(account.password) })),
  );
  await transaction(async (tx) => {
    for (const { role, name, email, passwordHash } of hashed) {
      await insertMember(tx, { id: null, name: 'demo' }, { role, name, email, passwordHash, demo: true });
    }
  });
}

async function writePrivately(file: string, content: unknown): Promise<void> {
  await writeFile(`${file}.part`, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 });
  await rename(`${file}.part`, file);
}
