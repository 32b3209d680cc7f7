import { describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/auth/policy';
import { db } from '@/lib/db/client';
import { changesSince } from '@/lib/drafts/changes-since';
import { createDraft, createDraftFromFile } from '@/lib/drafts/create-draft';
import { createRestorePoint } from '@/lib/drafts/create-restore-point';
import { listRestorePoints } from '@/lib/drafts/list-restore-points';
import { loadDraft } from '@/lib/drafts/load-draft';
import { readDraft } from '@/lib/drafts/lock-draft';
import { replaceDraft } from '@/lib/drafts/replace-draft';
import { restoreDraft } from '@/lib/drafts/restore-draft';
import { saveDraft } from '@/lib/drafts/save-draft';
import { submitDraft } from '@/lib/submissions/submit-draft';
import type { DraftEdit } from '@/lib/task/draft/draft-edits';
import { anActor, aTaskFile } from '@/lib/testing/factory';

function row(id: string, position: number, input = `Input ${id}`): DraftEdit {
  return { type: 'put-row', id, position, input, outputs: ['yes'] };
}

/** A draft of three rows, a restore point of it, and changes since: a row changed, one gone, one new, a field. */
async function aChangedDraft(): Promise<{ author: Actor; taskId: string; pointId: string; version: number }> {
  const author = await anActor();
  const { taskId } = await createDraft(author, { slug: 'synthetic_parity' });
  const edits = [row('a', 1), row('b', 2.5), row('c', 3)];
  const { version } = await saveDraft(author, taskId, { baseVersion: 1, edits });
  const { id: pointId } = await createRestorePoint(author, taskId, { reason: 'Before: Fix' });
  const changes: DraftEdit[] = [
    row('a', 1, 'changed'),
    { type: 'delete-row', id: 'b' },
    row('d', 4),
    { type: 'set-field', field: 'slug', value: 'synthetic_renamed' },
  ];
  const saved = await saveDraft(author, taskId, { baseVersion: version, edits: changes });
  return { author, taskId, pointId, version: saved.version };
}

const contentOf = async (author: Actor, taskId: string) => {
  const { head, rows, notices } = await loadDraft(author, taskId);
  return { head, rows, notices };
};

describe('restoring a draft', () => {
  it('brings rows, positions and fields back, and keeps the state before it', async () => {
    const { author, taskId, pointId, version } = await aChangedDraft();
    const restored = await restoreDraft(author, taskId, pointId, version);
    expect(restored).toMatchObject({ version: version + 1, rowsPut: 2, rowsDeleted: 1 });
    const { head, rows } = await loadDraft(author, taskId);
    expect(head.slug).toBe('synthetic_parity');
    expect(rows.map(({ id, position, input }) => [id, position, input])).toEqual([
      ['a', 1, 'Input a'],
      ['b', 2.5, 'Input b'],
      ['c', 3, 'Input c'],
    ]);
    expect(await db().task.findUnique({ where: { id: taskId }, select: { slug: true } })).toEqual({
      slug: 'synthetic_parity',
    });
    const { items } = await listRestorePoints(author, taskId);
    expect(items.map(({ kind, reason }) => [kind, reason])).toEqual([
      ['RESTORE', 'Before: Restore “Before: Fix”'],
      ['BULK_CHANGE', 'Before: Fix'],
    ]);
    await restoreDraft(author, taskId, items[0]?.id ?? '', version + 1);
    expect((await loadDraft(author, taskId)).rows.map(({ input }) => input)).toEqual(['changed', 'Input c', 'Input d']);
  });

  it('tells other tabs just of what it changed', async () => {
    const { author, taskId, pointId, version } = await aChangedDraft();
    const restored = await restoreDraft(author, taskId, pointId, version);
    const changes = await changesSince(db(), await readDraft(db(), taskId), version);
    expect(restored.changes).toEqual(changes);
    expect(changes).toMatchObject({ fields: { slug: 'synthetic_parity' }, deleted: ['d'], replaced: false });
    expect(changes.rows.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('does nothing where nothing differs', async () => {
    const { author, taskId, pointId, version } = await aChangedDraft();
    const first = await restoreDraft(author, taskId, pointId, version);
    const again = await restoreDraft(author, taskId, pointId, first.version);
    expect(again).toMatchObject({ version: first.version, rowsPut: 0, rowsDeleted: 0 });
    expect(again.changes).toEqual({ version: first.version, fields: {}, rows: [], deleted: [], replaced: false });
    expect((await listRestorePoints(author, taskId)).items).toHaveLength(2);
  });

  it('brings back what a file has replaced, with unknown keys and notices', async () => {
    const author = await anActor();
    const file = { ...aTaskFile({ seed: 5 }), Note: 'kept', URL: 'no list' };
    const instances = file.Instances.map((instance) => ({ ...instance, origin: 'list' }));
    const bytes = Buffer.from(JSON.stringify({ ...file, Instances: instances }, null, 4));
    const { taskId } = await createDraftFromFile(author, 'task001_synthetic_parity.json', bytes);
    const before = await contentOf(author, taskId);
    expect(before.notices).not.toEqual([]);
    const other = Buffer.from(JSON.stringify(aTaskFile({ seed: 5, instances: 30 }), null, 4));
    const { version } = await replaceDraft(author, taskId, 1, 'task001_synthetic_parity.json', other);
    const [point] = (await listRestorePoints(author, taskId)).items;
    const restored = await restoreDraft(author, taskId, point?.id ?? '', version);
    expect(await contentOf(author, taskId)).toEqual(before);
    // Unknown keys came back, of which changes cannot tell.
    const changes = await changesSince(db(), await readDraft(db(), taskId), restored.version - 1);
    expect(changes.replaced).toBe(true);
  });

  it('writes an audit row with both versions and points', async () => {
    const { author, taskId, pointId, version } = await aChangedDraft();
    await restoreDraft(author, taskId, pointId, version);
    const [present] = (await listRestorePoints(author, taskId)).items;
    const entry = await db().auditEntry.findFirst({ where: { subjectId: taskId, verb: 'draft.restored' } });
    expect(entry).toMatchObject({
      actorId: author.id,
      before: { version, restorePointId: present?.id },
      after: { version: version + 1, restorePointId: pointId, rowsPut: 2, rowsDeleted: 1 },
    });
  });

  it('refuses who has not seen the draft as it is, and changes nothing', async () => {
    const { author, taskId, pointId, version } = await aChangedDraft();
    const before = await contentOf(author, taskId);
    const stale = restoreDraft(author, taskId, pointId, version - 1);
    await expect(stale).rejects.toMatchObject({ code: 'conflict', details: { version, deleted: ['b'] } });
    expect(await contentOf(author, taskId)).toEqual(before);
  });

  it('lets one of two at once through, and a save beside it never overwrites unseen', async () => {
    const { author, taskId, pointId, version } = await aChangedDraft();
    const attempts = [
      restoreDraft(author, taskId, pointId, version),
      restoreDraft(author, taskId, pointId, version),
      saveDraft(author, taskId, { baseVersion: version, edits: [row('e', 5)] }),
    ];
    const outcomes = await Promise.allSettled(attempts);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await loadDraft(author, taskId)).version).toBe(version + 1);
  });

  it('brings back 6,500 rows in one step', async () => {
    const author = await anActor();
    const { taskId } = await createDraft(author, { slug: 'synthetic_large' });
    const text = 'A sentence of some length, as instances have them. '.repeat(8);
    const rows = (mark: string) => Array.from({ length: 6_500 }, (_, i) => row(`r${i}`, i, `${text}${i}${mark}`));
    const full = await saveDraft(author, taskId, { baseVersion: 1, edits: rows('') });
    const { id } = await createRestorePoint(author, taskId, { reason: 'Before: Fix (6,500)' });
    const changed = await saveDraft(author, taskId, { baseVersion: full.version, edits: rows('!') });
    const restored = await restoreDraft(author, taskId, id, changed.version);
    expect(restored.rowsPut).toBe(6_500);
    expect((await loadDraft(author, taskId)).rows.every(({ input }) => !input.endsWith('!'))).toBe(true);
  });
});

describe('who may restore a draft', () => {
  it('are its authors, while it can be written', async () => {
    const { author, taskId, pointId, version } = await aChangedDraft();
    for (const actor of [await anActor('MAINTAINER'), await anActor('REVIEWER')]) {
      await expect(restoreDraft(actor, taskId, pointId, version)).rejects.toMatchObject({ code: 'forbidden' });
    }
    await expect(restoreDraft(null, taskId, pointId, version)).rejects.toMatchObject({ code: 'not-signed-in' });
    const unknown = restoreDraft(author, taskId, '01890000-0000-7000-8000-000000000000', version);
    await expect(unknown).rejects.toMatchObject({ code: 'not-found' });
  });

  it('are none while a revision is in review', async () => {
    const author = await anActor();
    const bytes = Buffer.from(JSON.stringify(aTaskFile({ seed: 6 }), null, 4));
    const { taskId } = await createDraftFromFile(author, 'task001_synthetic_parity.json', bytes);
    await submitDraft(author, taskId, { baseVersion: 1, note: '' });
    const [point] = (await listRestorePoints(author, taskId)).items;
    const attempt = restoreDraft(author, taskId, point?.id ?? '', 1);
    await expect(attempt).rejects.toMatchObject({ code: 'conflict', details: { reason: 'read-only' } });
  });
});
