import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { db } from '@/lib/db/client';
import { asOwner } from '@/lib/testing/owner';
import { seed } from '@/prisma/seed';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'taskloom-seed-'));
  vi.spyOn(console, 'log').mockImplementation(() => {});
});
afterAll(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true, force: true });
});

const STATES = {
  ACCEPTED: 4,
  CHANGES_REQUESTED: 1,
  DRAFT: 1,
  IN_REVIEW: 2,
  REJECTED: 1,
};

async function states(): Promise<Record<string, number>> {
  const groups = await db().task.groupBy({ by: ['state'], _count: true });
  return Object.fromEntries(groups.map(({ state, _count }) => [state, _count]));
}

it('fills an empty demo with a task in every state, and accounts whose passwords only the owner can read', async () => {
  await seed(folder);
  expect(await states()).toEqual(STATES);
  expect(await db().release.findMany({ select: { version: true, taskCount: true } })).toEqual([
    { version: '0.1.0', taskCount: 3 },
  ]);
  const file = join(folder, 'demo-accounts.json');
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  const accounts = JSON.parse(await readFile(file, 'utf8'));
  expect(accounts.map(({ role }: { role: string }) => role)).toEqual(['CONTRIBUTOR', 'REVIEWER', 'MAINTAINER']);
  expect(console.log).toHaveBeenCalledWith(expect.stringContaining(accounts[0].password));
});

it('does nothing the second time', async () => {
  const before = await db().auditEntry.count();
  await seed(folder);
  expect(await db().auditEntry.count()).toBe(before);
});

it('goes on where a start that was killed had stopped', async () => {
  await asOwner(`DELETE FROM "Setting" WHERE key = 'demoSeeded'`);
  const draft = await db().task.findFirstOrThrow({ where: { state: 'DRAFT' } });
  await db().task.delete({ where: { id: draft.id } });
  await seed(folder);
  expect(await states()).toEqual(STATES);
  expect(await db().user.count({ where: { demo: true } })).toBe(3);
});
