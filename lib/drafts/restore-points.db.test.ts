import { describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/auth/policy';
import { db } from '@/lib/db/client';
import { addAuthor } from '@/lib/drafts/authors';
import { createDraft, createDraftFromFile } from '@/lib/drafts/create-draft';
import { createRestorePoint } from '@/lib/drafts/create-restore-point';
import { deleteDraft } from '@/lib/drafts/delete-draft';
import { parseState } from '@/lib/drafts/draft-state';
import { KEPT_POINTS } from '@/lib/drafts/insert-restore-point';
import { listRestorePoints } from '@/lib/drafts/list-restore-points';
import { loadDraft } from '@/lib/drafts/load-draft';
import { loadRestorePoint } from '@/lib/drafts/load-restore-point';
import { replaceDraft } from '@/lib/drafts/replace-draft';
import { saveDraft } from '@/lib/drafts/save-draft';
import { submitDraft } from '@/lib/submissions/submit-draft';
import type { DraftEdit } from '@/lib/task/draft/draft-edits';
import { anActor, aTaskFile } from '@/lib/testing/factory';

function row(id: string, position: number, input = `Input ${id}`): DraftEdit {
  return { type: 'put-row', id, position, input, outputs: ['yes'] };
}

async function aDraft(): Promise<{ author: Actor; taskId: string; version: number }> {
  const author = await anActor();
  const { taskId } = await createDraft(author, { slug: 'synthetic_parity' });
  const { version } = await saveDraft(author, taskId, { baseVersion: 1, edits: [row('a', 1), row('b', 2.5)] });
  return { author, taskId, version };
}

async function aSubmittedDraft(seed: number): Promise<{ author: Actor; taskId: string }> {
  const author = await anActor();
  const bytes = Buffer.from(JSON.stringify(aTaskFile({ seed }), null, 4));
  const { taskId } = await createDraftFromFile(author, `task001_synthetic_parity_${seed}.json`, bytes);
  await submitDraft(author, taskId, { baseVersion: 1, note: '' });
  return { author, taskId };
}

const reasons = async (author: Actor, taskId: string) =>
  (await listRestorePoints(author, taskId)).items.map(({ reason }) => reason);

describe('a restore point', () => {
  it('keeps head and rows as they are, with ids and positions', async () => {
    const { author, taskId, version } = await aDraft();
    const point = await createRestorePoint(author, taskId, { reason: ' Before: Remove white space (2) ' });
    expect(point).toMatchObject({ version, created: true });
    await saveDraft(author, taskId, { baseVersion: version, edits: [row('a', 9, 'changed')] });
    const { reason, state } = await loadRestorePoint(author, taskId, point.id);
    expect(reason).toBe('Before: Remove white space (2)');
    const { head, rows } = parseState(state);
    expect(head.slug).toBe('synthetic_parity');
    expect(rows.map(({ id, position, input }) => [id, position, input])).toEqual([
      ['a', 1, 'Input a'],
      ['b', 2.5, 'Input b'],
    ]);
  });

  it('is made once for the same request, even when it comes many times at once', async () => {
    const { author, taskId } = await aDraft();
    const requests = Array.from({ length: 6 }, () => createRestorePoint(author, taskId, { reason: 'Before: Fix' }));
    const points = await Promise.all(requests);
    expect(new Set(points.map(({ id }) => id)).size).toBe(1);
    expect(points.filter(({ created }) => created)).toHaveLength(1);
  });

  it('stores an equal state once, whatever it is kept for', async () => {
    const { author, taskId } = await aDraft();
    for (const reason of ['Before: Fix', 'Before: Replace', 'Before: Fix']) {
      await createRestorePoint(author, taskId, { reason });
    }
    expect(await reasons(author, taskId)).toEqual(['Before: Fix', 'Before: Replace', 'Before: Fix']);
    expect(await db().restoreState.count({ where: { taskId } })).toBe(1);
  });

  it('is refused when its author has not seen the draft as it is', async () => {
    const { author, taskId, version } = await aDraft();
    const stale = createRestorePoint(author, taskId, { reason: 'Before: Fix', baseVersion: version - 1 });
    await expect(stale).rejects.toMatchObject({ code: 'conflict', details: { version } });
    expect(await reasons(author, taskId)).toEqual([]);
  });

  it.each(['', '  ', 'nul \0'])('is refused with the reason %j', async (reason) => {
    const { author, taskId } = await aDraft();
    await expect(createRestorePoint(author, taskId, { reason })).rejects.toMatchObject({ code: 'invalid' });
  });

  it('is dropped when 50 later ones are there, unless it is a submission’s', async () => {
    const { author, taskId } = await aSubmittedDraft(1);
    await db().submission.updateMany({ where: { taskId }, data: { state: 'CHANGES_REQUESTED' } });
    await db().task.update({ where: { id: taskId }, data: { state: 'CHANGES_REQUESTED' } });
    for (let number = 0, version = 1; number <= KEPT_POINTS + 1; number++) {
      ({ version } = await saveDraft(author, taskId, { baseVersion: version, edits: [row('x', 1, `Text ${number}`)] }));
      await createRestorePoint(author, taskId, { reason: `Before: ${number}` });
    }
    const first = await listRestorePoints(author, taskId);
    expect([first.items.length, first.items[0]?.reason]).toEqual([50, `Before: ${KEPT_POINTS + 1}`]);
    const second = await listRestorePoints(author, taskId, first.next);
    expect(second.items.map(({ reason, kind }) => [reason, kind])).toEqual([['Submitted as revision 1', 'SUBMISSION']]);
    expect(second.next).toBeNull();
    expect(await db().restoreState.count({ where: { taskId } })).toBe(KEPT_POINTS + 1);
  });

  it('is made before a file takes the place of everything, and goes with a draft that is deleted', async () => {
    const { author, taskId, version } = await aDraft();
    const bytes = Buffer.from(JSON.stringify(aTaskFile({ seed: 2 }), null, 4));
    await replaceDraft(author, taskId, version, 'other.json', bytes);
    const [point] = (await listRestorePoints(author, taskId)).items;
    expect(point).toMatchObject({
      kind: 'REPLACEMENT',
      reason: 'Before: Replace by other.json',
      createdBy: author.name,
    });
    const { state } = await loadRestorePoint(author, taskId, point?.id ?? '');
    expect(parseState(state).rows.map(({ id }) => id)).toEqual(['a', 'b']);
    await deleteDraft(author, taskId);
    expect(await db().restoreState.count({ where: { taskId } })).toBe(0);
  });

  it('holds what was submitted, under the version that was submitted', async () => {
    const { author, taskId } = await aSubmittedDraft(3);
    const [point] = (await listRestorePoints(author, taskId)).items;
    expect(point).toMatchObject({ kind: 'SUBMISSION', reason: 'Submitted as revision 1', version: 1 });
    const { state } = await loadRestorePoint(author, taskId, point?.id ?? '');
    expect(parseState(state).rows).toEqual((await loadDraft(author, taskId)).rows);
  });

  it('is never changed by the database either', async () => {
    const { author, taskId } = await aDraft();
    await createRestorePoint(author, taskId, { reason: 'Before: Fix' });
    const change = db().restoreState.updateMany({ where: { taskId }, data: { size: 1 } });
    await expect(change).rejects.toThrow('refused');
  });
});

describe('who may see and make restore points', () => {
  it('lets authors do both, maintainers look, and nobody else near them', async () => {
    const { author, taskId } = await aDraft();
    const { id } = await createRestorePoint(author, taskId, { reason: 'Before: Fix' });
    const maintainer = await anActor('MAINTAINER');
    const stranger = await anActor('REVIEWER');
    expect(await reasons(maintainer, taskId)).toEqual(['Before: Fix']);
    expect((await loadRestorePoint(maintainer, taskId, id)).id).toBe(id);
    const attempts = (actor: Actor | null) => [
      () => createRestorePoint(actor, taskId, { reason: 'Before: Other' }),
      () => listRestorePoints(actor, taskId),
      () => loadRestorePoint(actor, taskId, id),
    ];
    await expect(attempts(maintainer)[0]?.()).rejects.toMatchObject({ code: 'forbidden' });
    for (const attempt of attempts(stranger)) await expect(attempt()).rejects.toMatchObject({ code: 'forbidden' });
    for (const attempt of attempts(null)) await expect(attempt()).rejects.toMatchObject({ code: 'not-signed-in' });
    await addAuthor(author, taskId, stranger.email);
    for (const attempt of attempts(stranger)) await attempt();
  });

  it('gives no point of another draft, and none while it is in review', async () => {
    const { author, taskId } = await aDraft();
    const { id } = await createRestorePoint(author, taskId, { reason: 'Before: Fix' });
    const { taskId: otherId } = await createDraft(author, {});
    for (const pointId of [id, 'no-uuid']) {
      await expect(loadRestorePoint(author, otherId, pointId)).rejects.toMatchObject({ code: 'not-found' });
    }
    const submitted = await aSubmittedDraft(4);
    const attempt = createRestorePoint(submitted.author, submitted.taskId, { reason: 'Before: Fix' });
    await expect(attempt).rejects.toMatchObject({ code: 'conflict', details: { reason: 'read-only' } });
  });
});
