import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { get } from '@/lib/blobs/store';
import { taskDetail } from '@/lib/collection/task-detail';
import { taskFilter } from '@/lib/collection/task-filter';
import { listTasks } from '@/lib/collection/task-list';
import { db } from '@/lib/db/client';
import { createDraftFromFile } from '@/lib/drafts/create-draft';
import { createDraftFromTask } from '@/lib/drafts/create-draft-from-task';
import { findAcceptedTask } from '@/lib/drafts/find-accepted-task';
import { type ImportResult, importTasks } from '@/lib/imports/import-tasks';
import { draftPoolFacts } from '@/lib/pool/draft-pool-facts';
import { cutRelease } from '@/lib/releases/cut-release';
import { listReleaseEntries } from '@/lib/releases/queries';
import { findAcceptedFile } from '@/lib/submissions/queries';
import { submitDraft } from '@/lib/submissions/submit-draft';
import type { TaskFile } from '@/lib/task/schema';
import { anActor, aTaskFile } from '@/lib/testing/factory';

/** Canonical bytes, not by our own serializer. */
const bytesOf = (file: TaskFile) => Buffer.from(JSON.stringify(file, null, 4));
const SAMPLES = '../shared/samples';
const system = { id: null, name: 'test' };

async function importAll(files: Record<string, Uint8Array>, importer: Parameters<typeof importTasks>[0] = system) {
  const results: ImportResult[] = [];
  const list = Object.entries(files).map(([path, bytes]) => ({ path, read: async () => bytes }));
  for await (const result of importTasks(importer, list)) results.push(result);
  return results;
}

async function importOne(path: string, file: TaskFile | Uint8Array): Promise<ImportResult | undefined> {
  return (await importAll({ [path]: file instanceof Uint8Array ? file : bytesOf(file) }))[0];
}

async function acceptedText(name: string): Promise<string> {
  return (await (await findAcceptedFile(null, name)).read()).toString();
}

describe('importing task files as accepted', () => {
  it('keeps number, ids and bytes, and fills what lists show', async () => {
    const file = aTaskFile({ number: 301, seed: 1 });
    expect(await importOne('folder/task301_synthetic_parity.json', file)).toMatchObject({
      outcome: 'accepted',
      name: 'task301_synthetic_parity',
    });
    expect(await acceptedText('task301_synthetic_parity.json')).toBe(Buffer.from(bytesOf(file)).toString());
    const task = await db().task.findFirstOrThrow({ where: { number: 301 }, include: { acceptedSubmission: true } });
    expect(task).toMatchObject({
      state: 'ACCEPTED',
      slug: 'synthetic_parity',
      sources: ['synthetic'],
      categories: ['Mathematics'],
      inputLanguages: ['English'],
      licences: ['Apache 2.0'],
      instanceCount: 26,
      acceptedSubmission: { state: 'APPROVED', credits: ['Test Author'], revision: 1, submittedById: null },
    });
    expect(task.summary).not.toBe('');
    const entries = await db().auditEntry.findMany({ where: { subjectId: task.id } });
    expect(entries.map(({ verb, actorLabel }) => [verb, actorLabel])).toEqual([['task.imported', 'test']]);
  });

  it('does nothing for the same content again, and makes other content the next revision', async () => {
    const path = 'task302_synthetic_parity.json';
    await importOne(path, aTaskFile({ number: 302, seed: 2 }));
    expect(await importOne(path, aTaskFile({ number: 302, seed: 2 }))).toMatchObject({ outcome: 'unchanged' });
    const next = aTaskFile({ number: 302, seed: 2, instances: 30 });
    expect(await importOne(path, next)).toMatchObject({ outcome: 'revised' });
    expect(await acceptedText('task302_synthetic_parity')).toBe(Buffer.from(bytesOf(next)).toString());
    const task = await db().task.findFirstOrThrow({ where: { number: 302 }, include: { submissions: true } });
    expect([task.instanceCount, task.submissions.map(({ revision }) => revision).sort()]).toEqual([30, [1, 2]]);
  });

  it('takes two tasks of one number, and keeps them apart wherever a task is looked for', async () => {
    const names = ['task303_synthetic_other', 'task303_synthetic_parity'];
    const files = names.map((name, index) => [`${name}.json`, bytesOf(aTaskFile({ number: 303, seed: 3 + index }))]);
    const results = await importAll(Object.fromEntries(files));
    expect(results.map(({ outcome }) => outcome)).toEqual(['accepted', 'accepted']);
    expect((await importAll(Object.fromEntries(files))).map(({ outcome }) => outcome)).toEqual([
      'unchanged',
      'unchanged',
    ]);
    const next = aTaskFile({ number: 303, seed: 3, instances: 30 });
    expect(await importOne('task303_synthetic_other.json', next)).toMatchObject({ outcome: 'revised' });

    expect(await acceptedText('task303_synthetic_other')).toBe(Buffer.from(bytesOf(next)).toString());
    expect(await acceptedText('task303_synthetic_parity')).toBe(Buffer.from(files[1]?.[1] ?? '').toString());
    const maintainer = await anActor('MAINTAINER');
    const [other, parity] = await Promise.all(names.map((name) => findAcceptedTask(maintainer, name)));
    expect(other).not.toBe(parity);
    await expect(findAcceptedTask(maintainer, '303')).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('task303_synthetic_other and task303_synthetic_parity'),
    });
    for (const name of names) expect((await taskDetail(null, name)).name).toBe(name);
    for (const name of ['303', 'task303', 'task303_synthetic_neither']) {
      await expect(taskDetail(null, name)).rejects.toMatchObject({ code: 'conflict', details: { number: 303 } });
    }
    expect((await listTasks(null, taskFilter.parse({ query: '303' }))).tasks.map(({ name }) => name).sort()).toEqual(
      names,
    );
    // Page by page, neither is left out.
    const first = await listTasks(null, taskFilter.parse({ query: '303' }), 1);
    const second = await listTasks(null, taskFilter.parse({ query: '303', after: first.next }), 1);
    expect([...first.tasks, ...second.tasks].map(({ name }) => name).sort()).toEqual(names);
    // Each is compared with the other, and not with itself.
    const { sources } = await draftPoolFacts(maintainer, (await createDraftFromTask(maintainer, other ?? '')).taskId);
    expect(sources.get('synthetic')).toBe((await db().task.count({ where: { state: 'ACCEPTED' } })) - 1);

    const { version } = await cutRelease(maintainer, { version: '0.0.303', notes: '' });
    const entries = (await listReleaseEntries(version)).entries.filter(({ number }) => number === 303);
    expect(entries.map(({ name }) => name)).toEqual(names);
    const page = await listReleaseEntries(version, names[0], 1);
    expect(page.entries.map(({ name }) => name)).toEqual([names[1]]);
  });

  it('takes two tasks of one number that come at once', async () => {
    const files = ['a', 'b', 'c', 'd'].map((end, index) => ({
      path: `task310_synthetic_${end}.json`,
      bytes: bytesOf(aTaskFile({ number: 310, seed: 40 + index })),
    }));
    const results = await Promise.all(files.map(({ path, bytes }) => importOne(path, bytes)));
    expect(results.map((result) => result?.outcome)).toEqual(Array(4).fill('accepted'));
  });

  it('refuses a number that a task was given which was begun here', async () => {
    const author = await anActor();
    const bytes = bytesOf(aTaskFile({ seed: 5 }));
    const { taskId } = await createDraftFromFile(author, 'task001_synthetic_parity.json', bytes);
    const { name } = await submitDraft(author, taskId, { baseVersion: 1, note: '' });
    const number = Number(name.match(/\d+/)?.[0]);
    expect(await importOne(`${name}.json`, aTaskFile({ number, seed: 6 }))).toMatchObject({ outcome: 'refused' });
    const other = name.replace('parity', 'other');
    expect(await importOne(`${other}.json`, aTaskFile({ number, seed: 6 }))).toMatchObject({
      outcome: 'refused',
      reason: `The number ${number} is taken by ${name}, which was begun here.`,
    });
  });

  it('refuses what upstream refuses, wrong names and unreadable files, and goes on with the rest', async () => {
    const results = await importAll({
      'task704_synthetic_parity.json': bytesOf(aTaskFile({ number: 704, seed: 7, instances: 25 })),
      'parity.json': bytesOf(aTaskFile({ number: 705 })),
      'task000_synthetic_parity.json': bytesOf(aTaskFile({ number: 0 })),
      'task705_synthetic_parity.json': Buffer.from('{"Definition": ['),
      'task706_synthetic_parity.json': bytesOf(aTaskFile({ number: 706, seed: 8 })),
    });
    expect(results.map(({ outcome }) => outcome)).toEqual(['refused', 'refused', 'refused', 'refused', 'accepted']);
    expect(results[0]).toMatchObject({ report: { upstream: 'fail' } });
    const unreadable = importTasks(system, [
      { path: 'task707_a_b.json', read: () => Promise.reject(new Error('EIO')) },
    ]);
    expect((await unreadable.next()).value).toMatchObject({
      outcome: 'refused',
      reason: 'The file cannot be read: EIO',
    });
    expect(await db().task.count({ where: { number: { in: [704, 705, 707] } } })).toBe(0);
  });

  it('accepts what only our rules refuse, and keeps the findings', async () => {
    const file = aTaskFile({ number: 308, seed: 9 });
    const examples = file['Negative Examples'].map((example) => ({ ...example, explanation: ' ' }));
    const faulty = { ...file, 'Negative Examples': examples };
    expect(await importOne('task308_synthetic_parity.json', faulty)).toMatchObject({
      outcome: 'accepted',
      report: { verdict: 'fail' },
    });
    const submission = await db().submission.findFirstOrThrow({ where: { name: 'task308_synthetic_parity' } });
    expect(submission.report).toMatchObject({ verdict: 'fail', upstream: 'pass' });
  });

  it('stores a file that is not canonical as its canonical bytes', async () => {
    const file = aTaskFile({ number: 309, seed: 10 });
    await importOne('task309_synthetic_parity.json', Buffer.from(`${JSON.stringify(file)}\n`));
    expect(await acceptedText('task309_synthetic_parity')).toBe(Buffer.from(bytesOf(file)).toString());
  });

  it('moves the counter past the highest number, so that a new task gets the next one', async () => {
    await importOne('task2900_synthetic_parity.json', aTaskFile({ number: 2900, seed: 11 }));
    await importOne('task800_synthetic_parity.json', aTaskFile({ number: 800, seed: 12 }));
    expect(await db().counter.findUnique({ where: { name: 'task-number' } })).toMatchObject({ value: 2900 });
    const author = await anActor();
    const bytes = bytesOf(aTaskFile({ seed: 13 }));
    const { taskId } = await createDraftFromFile(author, 'task001_synthetic_parity.json', bytes);
    expect((await submitDraft(author, taskId, { baseVersion: 1, note: '' })).name).toBe('task2901_synthetic_parity');
  });

  it('is for maintainers and the system', async () => {
    const files = { 'task950_synthetic_parity.json': bytesOf(aTaskFile({ number: 950, seed: 14 })) };
    for (const role of ['CONTRIBUTOR', 'REVIEWER'] as const) {
      await expect(importAll(files, await anActor(role))).rejects.toMatchObject({ code: 'forbidden' });
    }
    await expect(importAll(files, null)).rejects.toMatchObject({ code: 'not-signed-in' });
    expect(await importAll(files, await anActor('MAINTAINER'))).toMatchObject([{ outcome: 'accepted' }]);
  });

  it('gives accepted files to anyone, by their full name only', async () => {
    await importOne('task960_synthetic_parity.json', aTaskFile({ number: 960, seed: 15 }));
    for (const name of ['task960_synthetic_other', 'task961_synthetic_parity', '../etc/passwd', 'task960']) {
      await expect(findAcceptedFile(null, name)).rejects.toMatchObject({ code: 'not-found' });
    }
  });
});

describe.skipIf(!existsSync(SAMPLES))('with the real task files of ../shared/samples', () => {
  it('stores every byte of all of them as it was', async () => {
    const names = readdirSync(SAMPLES).filter((file) => file.endsWith('.json'));
    const files = Object.fromEntries(names.map((name) => [name, readFileSync(`${SAMPLES}/${name}`)]));
    const results = await importAll(files);
    expect(results.map(({ outcome }) => outcome)).toEqual(names.map(() => 'accepted'));
    for (const name of names) {
      const task = await db().task.findFirstOrThrow({
        where: { acceptedSubmission: { name: name.replace('.json', '') } },
        include: { acceptedSubmission: true },
      });
      const stored = await get(task.acceptedSubmission?.sha256 ?? '');
      expect(stored.equals(files[name] ?? Buffer.alloc(0))).toBe(true);
    }
    expect((await importAll(files)).map(({ outcome }) => outcome)).toEqual(names.map(() => 'unchanged'));
  });
});
