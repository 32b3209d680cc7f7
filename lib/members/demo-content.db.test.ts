import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Actor } from '@/lib/auth/policy';
import { db } from '@/lib/db/client';
import { createDraft } from '@/lib/drafts/create-draft';
import { importTasks } from '@/lib/imports/import-tasks';
import { readDemoContent, removeDemoContent } from '@/lib/members/demo-content';
import { readPool } from '@/lib/pool/read-pool';
import { cutRelease } from '@/lib/releases/cut-release';
import { anActor } from '@/lib/testing/factory';
import { asOwner } from '@/lib/testing/owner';
import { anAcceptedTask } from '@/lib/testing/queued-submission';
import { seed } from '@/prisma/seed';

const SAMPLES = '../shared/samples';
let folder: string;
let maintainer: Actor;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'taskloom-demo-'));
  vi.spyOn(console, 'log').mockImplementation(() => {});
  await seed(folder);
  maintainer = await anActor('MAINTAINER');
});
afterAll(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true, force: true });
});

async function demoActor(): Promise<Actor> {
  const { id, name, email, role, demo } = await db().user.findFirstOrThrow({
    where: { demo: true, role: 'CONTRIBUTOR' },
  });
  return { id, name, email, role, demo };
}

describe('the content of the demo', () => {
  it('has numbers beyond those of the collection that is imported', async () => {
    const numbers = await db().task.findMany({
      where: { demo: true, number: { not: null } },
      select: { number: true },
    });
    expect(numbers.map(({ number }) => number).sort()).toEqual([2000, 2001, 2002, 2003, 2004, 2005, 2006, 2007]);
  });

  it.skipIf(!existsSync(SAMPLES))('leaves room for all real task files of ../shared/samples', async () => {
    const names = readdirSync(SAMPLES).filter((file) => file.endsWith('.json'));
    const files = names.map((name) => ({ path: name, read: async () => readFileSync(`${SAMPLES}/${name}`) }));
    const outcomes: string[] = [];
    for await (const { outcome } of importTasks({ id: null, name: 'test' }, files)) outcomes.push(outcome);
    expect(outcomes).toEqual(names.map(() => 'accepted'));
  });

  it('is told, and removed by maintainers only', async () => {
    expect(await readDemoContent(maintainer)).toEqual({
      tasks: 9,
      submissions: 8,
      reviews: 10,
      comments: 1,
      releases: ['0.1.0'],
      others: [],
      obstacles: [],
    });
    for (const actor of [await anActor('REVIEWER'), null]) {
      await expect(readDemoContent(actor)).rejects.toMatchObject({ code: actor ? 'forbidden' : 'not-signed-in' });
      await expect(removeDemoContent(actor)).rejects.toMatchObject({ code: actor ? 'forbidden' : 'not-signed-in' });
    }
  });

  it('stays where others have written in it', async () => {
    const task = await db().task.findFirstOrThrow({ where: { demo: true, state: 'DRAFT' } });
    const author = await anActor();
    const link = { taskId: task.id, userId: author.id };
    await db().taskAuthor.create({ data: link });
    await expect(removeDemoContent(maintainer)).rejects.toMatchObject({
      code: 'conflict',
      message: `${author.name} has written in tasks of the demo.`,
    });
    // The database's own function looks for itself.
    await expect(db().$executeRaw`SELECT remove_demo_content()`).rejects.toThrow('others have written');
    await db().taskAuthor.delete({ where: { taskId_userId: link } });
  });

  it('cannot be grown by marking what is none of it', async () => {
    const { taskId } = await createDraft(await anActor());
    await expect(db().$executeRaw`UPDATE "Task" SET demo = true WHERE id = ${taskId}::uuid`).rejects.toThrow('refused');
  });

  it('goes with all that hangs on it, and nothing else', async () => {
    const accepted = await anAcceptedTask();
    const own = await createDraft(await demoActor());
    const [{ number: highest } = { number: 0 }] = await db().task.findMany({
      orderBy: { number: 'desc' },
      take: 1,
      where: { number: { not: null } },
    });
    const demoNames = (await db().submission.findMany({ where: { task: { demo: true } } })).map(({ name }) => name);
    expect([...(await readPool(db())).values()].map(({ name }) => name)).toEqual(
      expect.arrayContaining([demoNames[0]]),
    );
    const accounts = await db().user.count();
    const audited = await db().auditEntry.count();

    const results = await Promise.allSettled([removeDemoContent(maintainer), removeDemoContent(maintainer)]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);

    expect(await readDemoContent(maintainer)).toBeNull();
    expect(await db().task.count({ where: { demo: true } })).toBe(0);
    expect(await db().release.count()).toBe(0);
    expect(await db().inboxItem.count({ where: { taskId: { not: null } } })).toBe(
      await db().inboxItem.count({ where: { taskId: accepted.taskId } }),
    );
    expect(await db().task.findUnique({ where: { id: own.taskId } })).not.toBeNull();
    expect(await db().task.findUnique({ where: { id: accepted.taskId } })).toMatchObject({ state: 'ACCEPTED' });
    expect(await db().user.count()).toBe(accounts);
    expect(await db().auditEntry.count()).toBe(audited + 1);
    expect(await db().auditEntry.findFirst({ orderBy: { id: 'desc' } })).toMatchObject({
      verb: 'settings.demo-removed',
      actorId: maintainer.id,
      before: { tasks: 9, releases: ['0.1.0'] },
    });
    const left = [...(await readPool(db())).values()].map(({ name }) => name);
    expect(left.filter((name) => demoNames.includes(name))).toEqual([]);
    expect(await db().counter.findUnique({ where: { name: 'task-number' } })).toMatchObject({
      value: Math.max(highest ?? 0, 2007),
    });
    await seed(folder);
    expect(await db().task.count({ where: { demo: true } })).toBe(0);
  });

  it('is kept by a later release that holds it', async () => {
    await asOwner(`DELETE FROM "Setting" WHERE key = 'demoSeeded'`);
    // As if it had been begun anew; only accepted tasks are in a release.
    await seed(folder);
    await cutRelease(maintainer, { version: '9.0.0', notes: '' });
    await expect(removeDemoContent(maintainer)).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringMatching(/9\.0\.0.* tasks of the demo beside others, and a release never changes\.$/),
    });
    expect((await readDemoContent(maintainer))?.obstacles).toHaveLength(1);
    expect(await db().task.count({ where: { demo: true } })).toBe(9);
  });
});
