import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import { createDraft, createDraftFromFile } from '@/lib/drafts/create-draft';
import { createDraftFromTask } from '@/lib/drafts/create-draft-from-task';
import { deleteDraft } from '@/lib/drafts/delete-draft';
import { listRestorePoints } from '@/lib/drafts/list-restore-points';
import { loadDraft } from '@/lib/drafts/load-draft';
import { replaceDraft } from '@/lib/drafts/replace-draft';
import { saveDraft } from '@/lib/drafts/save-draft';
import { importTasks } from '@/lib/imports/import-tasks';
import { submitDraft } from '@/lib/submissions/submit-draft';
import type { DraftEdit } from '@/lib/task/draft/draft-edits';
import type { TaskFile } from '@/lib/task/schema';
import { anActor, aTaskFile } from '@/lib/testing/factory';

/** Canonical bytes, not by our own serializer. */
const bytesOf = (file: TaskFile) => Buffer.from(JSON.stringify(file, null, 4));
const text = (value: unknown) => Buffer.from(JSON.stringify(value));

describe('a draft from a file', () => {
  it('has the head and the rows of the file, ids without their prefix', async () => {
    const author = await anActor();
    const file = aTaskFile({ number: 7 });
    const { taskId, notices } = await createDraftFromFile(author, 'task007_synthetic_parity.json', bytesOf(file));
    expect(notices).toEqual([]);
    const draft = await loadDraft(author, taskId);
    expect(draft).toMatchObject({ number: null, state: 'DRAFT', version: 1 });
    expect(draft.head).toMatchObject({ slug: 'synthetic_parity', Definition: file.Definition });
    expect(draft.rows.map(({ id, input, outputs }) => ({ id: `task007-${id}`, input, output: outputs }))).toEqual(
      file.Instances,
    );
  });

  it('opens a faulty file: rows with a repeated, empty or over-long id get a new one, and a notice says so', async () => {
    const author = await anActor();
    const instance = (id: unknown, input: string) => ({ id, input, output: ['a'] });
    const rows = [
      instance('same', 'one'),
      instance('same', 'two'),
      instance('', 'three'),
      instance('x'.repeat(5000), 'four'),
    ];
    const bytes = text({ Definition: ['Copy.'], Instances: [...rows, { input: 'five', output: ['a'] }] });
    const { taskId, notices } = await createDraftFromFile(author, 'faulty.json', bytes);
    const draft = await loadDraft(author, taskId);
    expect(draft.rows.map(({ input }) => input)).toEqual(['one', 'two', 'three', 'four', 'five']);
    expect(new Set(draft.rows.map(({ id }) => id)).size).toBe(5);
    expect(notices.length).toBeGreaterThanOrEqual(3);
    expect(draft.notices).toEqual(notices);
  });

  it('replaces characters that cannot be stored, and says where', async () => {
    const author = await anActor();
    const bytes = Buffer.from(
      '{"Definition": ["a\\u0000b"], "Odd": "\\ud800", "Instances": [{"id": "i", "input": "c\\ud800d", "output": ["\\u0000"]}]}',
    );
    const { taskId, notices } = await createDraftFromFile(author, 'damaged.json', bytes);
    const { head, rows } = await loadDraft(author, taskId);
    expect(head.Definition).toEqual(['a\uFFFDb']);
    expect(rows).toMatchObject([{ input: 'c\uFFFDd', outputs: ['\uFFFD'] }]);
    expect(notices.map(({ path }) => path)).toEqual(expect.arrayContaining(['/Definition/0', '/Instances/0/input']));
  });

  it('takes a file of any name', async () => {
    const author = await anActor();
    const bytes = bytesOf(aTaskFile({ seed: 5 }));
    const { taskId } = await createDraftFromFile(author, 'task001_nul\0_\ud800.json', bytes);
    expect((await loadDraft(author, taskId)).head.slug).toBe('nul\ufffd_\ufffd');
    await replaceDraft(author, taskId, 1, 'task001_again\0.json', bytes);
    expect((await loadDraft(author, taskId)).head.slug).toBe('again\ufffd');
    const { items } = await listRestorePoints(author, taskId);
    expect(items[0]?.reason).toBe('Before: Replace by task001_again\ufffd.json');
  });

  it.each([
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3])],
    ['an empty file', Buffer.alloc(0)],
    ['a number', Buffer.from('42')],
  ])('refuses %s, for nothing can be read', async (_, bytes) => {
    const author = await anActor();
    await expect(createDraftFromFile(author, 'x.json', bytes)).rejects.toMatchObject({ code: 'invalid' });
    expect(await db().draft.count({ where: { updatedById: author.id } })).toBe(0);
  });

  it('refuses more than 50 MB', async () => {
    const bytes = Buffer.alloc(50 * 1024 * 1024 + 1, 32);
    await expect(createDraftFromFile(await anActor(), 'x.json', bytes)).rejects.toMatchObject({ code: 'too-large' });
  });
});

describe('replacing a draft by a file', () => {
  it('takes everything from the file but the summary, and sends other tabs to load again', async () => {
    const author = await anActor();
    const { taskId } = await createDraft(author, { slug: 'synthetic_old' });
    const summary: DraftEdit = { type: 'set-field', field: 'summary', value: 'Mine' };
    await saveDraft(author, taskId, {
      baseVersion: 1,
      edits: [summary, { type: 'put-row', id: 'old', position: 1, input: 'x', outputs: ['y'] }],
    });
    const file = aTaskFile();
    const { version } = await replaceDraft(author, taskId, 2, 'task001_synthetic_new.json', bytesOf(file));
    const draft = await loadDraft(author, taskId);
    expect(draft).toMatchObject({
      version,
      head: { summary: 'Mine', slug: 'synthetic_new', Definition: file.Definition },
    });
    expect(draft.rows.length).toBe(26);
    await expect(saveDraft(author, taskId, { baseVersion: 2, edits: [summary] })).rejects.toMatchObject({
      code: 'conflict',
      details: { replaced: true, version },
    });
  });

  it('leaves the draft alone when it has changed, or when nothing can be read', async () => {
    const author = await anActor();
    const { taskId } = await createDraft(author);
    await saveDraft(author, taskId, {
      baseVersion: 1,
      edits: [{ type: 'set-field', field: 'summary', value: 'Mine' }],
    });
    const before = await loadDraft(author, taskId);
    const replace = (base: number, bytes: Uint8Array) => replaceDraft(author, taskId, base, 'x.json', bytes);
    await expect(replace(1, bytesOf(aTaskFile()))).rejects.toMatchObject({ code: 'conflict' });
    await expect(replace(2, Buffer.from('no json'))).rejects.toMatchObject({ code: 'invalid' });
    await expect(replaceDraft(await anActor(), taskId, 2, 'x.json', bytesOf(aTaskFile()))).rejects.toMatchObject({
      code: 'forbidden',
    });
    expect(await loadDraft(author, taskId)).toEqual(before);
  });
});

describe('a draft from an accepted task', () => {
  it('is started by a maintainer where there are no authors, and keeps the file and its ids', async () => {
    const bytes = bytesOf(aTaskFile({ number: 812 }));
    const system = { id: null, name: 'test' };
    const files = [{ path: 'task812_synthetic_parity.json', read: async () => bytes }];
    for await (const result of importTasks(system, files)) expect(result.outcome).toBe('accepted');
    const { id: taskId } = await db().task.findFirstOrThrow({ where: { number: 812 } });
    const [contributor, maintainer, reviewer] = [
      await anActor(),
      await anActor('MAINTAINER'),
      await anActor('REVIEWER'),
    ];
    for (const actor of [contributor, reviewer]) {
      await expect(createDraftFromTask(actor, taskId)).rejects.toMatchObject({ code: 'forbidden' });
    }
    expect(await createDraftFromTask(maintainer, taskId)).toEqual({ taskId, created: true });
    expect(await createDraftFromTask(maintainer, taskId)).toEqual({ taskId, created: false });
    expect(await loadDraft(maintainer, taskId)).toMatchObject({ number: 812, state: 'ACCEPTED', mayWrite: true });

    const { submissionId } = await submitDraft(maintainer, taskId, { baseVersion: 1, note: '' });
    const submission = await db().submission.findUniqueOrThrow({
      where: { id: submissionId },
      include: { task: true },
    });
    const accepted = await db().submission.findFirstOrThrow({ where: { taskId, state: 'APPROVED' } });
    expect(submission).toMatchObject({ revision: 2, sha256: accepted.sha256, task: { state: 'ACCEPTED' } });
  });

  it('can be thrown away without touching the accepted task', async () => {
    const bytes = bytesOf(aTaskFile({ number: 813, seed: 2 }));
    const files = [{ path: 'task813_synthetic_parity.json', read: async () => bytes }];
    for await (const result of importTasks({ id: null, name: 'test' }, files)) expect(result.outcome).toBe('accepted');
    const { id: taskId } = await db().task.findFirstOrThrow({ where: { number: 813 } });
    const maintainer = await anActor('MAINTAINER');
    await createDraftFromTask(maintainer, taskId);
    await deleteDraft(maintainer, taskId);
    await expect(loadDraft(maintainer, taskId)).rejects.toMatchObject({ code: 'not-found' });
    expect(await db().task.findUniqueOrThrow({ where: { id: taskId } })).toMatchObject({
      state: 'ACCEPTED',
      number: 813,
    });
    expect(await createDraftFromTask(maintainer, taskId)).toEqual({ taskId, created: true });
  });

  it('takes no save of a tab that still has an earlier draft open, which was deleted', async () => {
    const bytes = bytesOf(aTaskFile({ number: 814, seed: 3 }));
    const files = [{ path: 'task814_synthetic_parity.json', read: async () => bytes }];
    for await (const result of importTasks({ id: null, name: 'test' }, files)) expect(result.outcome).toBe('accepted');
    const { id: taskId } = await db().task.findFirstOrThrow({ where: { number: 814 } });
    const maintainer = await anActor('MAINTAINER');
    const edits: DraftEdit[] = [{ type: 'set-field', field: 'summary', value: 'Short' }];
    await createDraftFromTask(maintainer, taskId);
    const { version } = await saveDraft(maintainer, taskId, { baseVersion: 1, edits });
    await deleteDraft(maintainer, taskId);
    await createDraftFromTask(maintainer, taskId);
    const next = await loadDraft(maintainer, taskId);
    await saveDraft(maintainer, taskId, { baseVersion: next.version, edits });
    const stale = saveDraft(maintainer, taskId, { baseVersion: version, edits });
    await expect(stale).rejects.toMatchObject({ code: 'conflict', details: { replaced: true } });
  });

  it('cannot come from a task that is not accepted', async () => {
    const author = await anActor();
    const { taskId } = await createDraft(author);
    await expect(createDraftFromTask(author, taskId)).rejects.toMatchObject({ code: 'conflict' });
  });
});
