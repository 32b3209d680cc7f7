import { describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/auth/policy';
import { db } from '@/lib/db/client';
import { addAuthor } from '@/lib/drafts/authors';
import { readAuthorsOverview } from '@/lib/drafts/authors-overview';
import { createDraft } from '@/lib/drafts/create-draft';
import { createRestorePoint } from '@/lib/drafts/create-restore-point';
import { KEPT_CHANGES } from '@/lib/drafts/record-edits';
import { replaceDraft } from '@/lib/drafts/replace-draft';
import { restoreDraft } from '@/lib/drafts/restore-draft';
import { saveDraft } from '@/lib/drafts/save-draft';
import type { DraftEdit } from '@/lib/task/draft/draft-edits';
import { anActor, aTaskFile } from '@/lib/testing/factory';

function put(id: string, input = 'x'): DraftEdit {
  return { type: 'put-row', id, position: 1, input, outputs: ['y'] };
}
const drop = (id: string): DraftEdit => ({ type: 'delete-row', id });
const define = (text: string): DraftEdit => ({ type: 'set-field', field: 'Definition', value: [text] });

async function aDraftOfTwo() {
  const [author, friend] = [await anActor(), await anActor()];
  const { taskId } = await createDraft(author);
  await addAuthor(author, taskId, friend.email);
  let version = 1;
  const save = async (actor: Actor, edits: DraftEdit[]) => {
    ({ version } = await saveDraft(actor, taskId, { baseVersion: version, edits }));
    return version;
  };
  return { author, friend, taskId, save };
}

/** The changes as the authors see them, the latest first. */
const changesOf = async (actor: Actor, taskId: string) =>
  (await readAuthorsOverview(actor, taskId)).changes.map(
    ({ kind, userId, fields, rowsAdded, rowsChanged, rowsDeleted }) => ({
      kind,
      userId,
      fields,
      rows: [rowsAdded, rowsChanged, rowsDeleted],
    }),
  );

/** As if the changes so far had been made this long ago. */
const age = (taskId: string, minutes: number) => db().$executeRaw`
  UPDATE "DraftChange" SET "startedAt" = "startedAt" - make_interval(mins => ${minutes}::int),
    at = at - make_interval(mins => ${minutes}::int) WHERE "taskId" = ${taskId}::uuid`;

describe('the list of changes', () => {
  it('counts every row of one author’s edits once, and names the fields', async () => {
    const { author, taskId, save } = await aDraftOfTwo();
    await save(author, [put('a'), put('b'), put('c'), put('d')]);
    await age(taskId, 11);
    await save(author, [define('Count.'), put('a', '1')]);
    await save(author, [define('Count it.'), put('a', '12'), put('new')]);
    await save(author, [put('new', 'z'), drop('b'), drop('b'), drop('nothing')]);
    expect(await changesOf(author, taskId)).toEqual([
      { kind: 'EDIT', userId: author.id, fields: ['Definition'], rows: [1, 1, 1] },
      { kind: 'EDIT', userId: author.id, fields: [], rows: [4, 0, 0] },
    ]);
  });

  it('keeps two authors who write at the same time apart, in one change each', async () => {
    const { author, friend, taskId, save } = await aDraftOfTwo();
    for (const id of ['a', 'b', 'c']) {
      await save(author, [put(`${id}1`)]);
      await save(friend, [put(`${id}2`), define(id)]);
    }
    expect(await changesOf(friend, taskId)).toEqual([
      { kind: 'EDIT', userId: friend.id, fields: ['Definition'], rows: [3, 0, 0] },
      { kind: 'EDIT', userId: author.id, fields: [], rows: [3, 0, 0] },
    ]);
  });

  it('begins a new change ten minutes after the first edit', async () => {
    const { author, taskId, save } = await aDraftOfTwo();
    await save(author, [put('a')]);
    await age(taskId, 9);
    await save(author, [put('b')]);
    expect(await changesOf(author, taskId)).toHaveLength(1);
    await age(taskId, 2);
    await save(author, [put('c')]);
    expect((await changesOf(author, taskId)).map(({ rows }) => rows[0])).toEqual([1, 2]);
  });

  it('tells of a file and of a restore point that took everything’s place; later edits stand beside them', async () => {
    const { author, friend, taskId, save } = await aDraftOfTwo();
    const version = await save(author, [put('a'), put('b')]);
    const point = await createRestorePoint(author, taskId, { reason: 'Before' });
    const file = Buffer.from(JSON.stringify(aTaskFile()));
    const replaced = await replaceDraft(friend, taskId, version, 'task001_synthetic_parity.json', file);
    const restored = await restoreDraft(author, taskId, point.id, replaced.version);
    await saveDraft(author, taskId, { baseVersion: restored.version, edits: [put('a', 'again')] });
    const changes = await changesOf(author, taskId);
    expect(changes.map(({ kind, userId, rows }) => [kind, userId, rows])).toEqual([
      ['EDIT', author.id, [0, 1, 0]],
      ['RESTORE', author.id, [0, 2, 26]],
      ['REPLACEMENT', friend.id, [26, 0, 0]],
      ['EDIT', author.id, [2, 0, 0]],
    ]);
    expect(changes[1]?.fields).toContain('Definition');
  });

  it('has nothing of a save that was refused', async () => {
    const { author, taskId, save } = await aDraftOfTwo();
    await save(author, [put('a')]);
    await expect(saveDraft(author, taskId, { baseVersion: 1, edits: [put('b')] })).rejects.toMatchObject({
      code: 'conflict',
    });
    await expect(save(author, [put('c', 'half \ud800')])).rejects.toMatchObject({ code: 'invalid' });
    expect(await changesOf(author, taskId)).toMatchObject([{ rows: [1, 0, 0] }]);
  });

  it(`keeps the latest ${KEPT_CHANGES}, and of every author the last one`, async () => {
    const { author, taskId } = await aDraftOfTwo();
    const early = await anActor();
    await db().draftChange.create({
      data: { taskId, fromVersion: 1, toVersion: 1, kind: 'EDIT', userId: early.id, startedAt: new Date(0) },
    });
    await db().draftChange.createMany({
      data: Array.from({ length: KEPT_CHANGES }, (_, at) => ({
        taskId,
        fromVersion: at + 2,
        toVersion: at + 2,
        kind: 'EDIT' as const,
        startedAt: new Date(0),
        at: new Date(at),
      })),
    });
    await db().draft.update({ where: { taskId }, data: { version: KEPT_CHANGES + 1 } });
    const edits = [put('a')];
    await saveDraft(author, taskId, { baseVersion: KEPT_CHANGES + 1, edits });
    expect(await db().draftChange.count({ where: { taskId } })).toBe(KEPT_CHANGES + 1);
    expect(await db().draftChange.count({ where: { taskId, userId: early.id } })).toBe(1);
    expect((await changesOf(author, taskId))[0]).toMatchObject({ userId: author.id, rows: [1, 0, 0] });
  });
});
