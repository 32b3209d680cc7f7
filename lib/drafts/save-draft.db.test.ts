import { describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/auth/policy';
import { db } from '@/lib/db/client';
import { transaction } from '@/lib/db/transaction';
import { addAuthor } from '@/lib/drafts/authors';
import { createDraft } from '@/lib/drafts/create-draft';
import { forgetTombstones } from '@/lib/drafts/draft-rows';
import { loadDraft } from '@/lib/drafts/load-draft';
import { saveDraft } from '@/lib/drafts/save-draft';
import type { DraftEdit } from '@/lib/task/draft/draft-edits';
import { anActor } from '@/lib/testing/factory';

function row(id: string, position: number, input = `Input ${id}`, outputs = ['yes']): DraftEdit {
  return { type: 'put-row', id, position, input, outputs };
}

async function aDraft(edits: DraftEdit[] = []): Promise<{ author: Actor; taskId: string; version: number }> {
  const author = await anActor();
  const { taskId } = await createDraft(author, { slug: 'synthetic_parity' });
  const { version } = await saveDraft(author, taskId, { baseVersion: 1, edits });
  return { author, taskId, version };
}

describe('saving a draft', () => {
  it('keeps fields and rows, in the order of their positions', async () => {
    const { author, taskId } = await aDraft([
      { type: 'set-field', field: 'Definition', value: ['Say “yes”. قل نعم'] },
      { type: 'set-field', field: 'Positive Examples', value: [{ input: 'a', output: 'b', explanation: 'c' }] },
      row('b', 2),
      row('a', 1.5, 'tab\there, "quotes", \\ and\nlines', ['', 'two']),
    ]);
    const draft = await loadDraft(author, taskId);
    expect(draft).toMatchObject({ version: 2, number: null, state: 'DRAFT', mayWrite: true, openSubmissionId: null });
    expect(draft.head.Definition).toEqual(['Say “yes”. قل نعم']);
    expect(draft.head['Positive Examples']).toEqual([{ input: 'a', output: 'b', explanation: 'c' }]);
    expect(draft.rows).toEqual([
      { id: 'a', position: 1.5, input: 'tab\there, "quotes", \\ and\nlines', outputs: ['', 'two'], extra: null },
      { id: 'b', position: 2, input: 'Input b', outputs: ['yes'], extra: null },
    ]);
  });

  it('applies the edits of one place in their order, and brings deleted rows back', async () => {
    const { author, taskId, version } = await aDraft([row('a', 1), row('b', 2)]);
    const saved = await saveDraft(author, taskId, {
      baseVersion: version,
      edits: [
        row('c', 3, 'first'),
        row('c', 3, 'second'),
        { type: 'delete-row', id: 'a' },
        { type: 'delete-row', id: 'b' },
        row('b', 4),
      ],
    });
    const { rows } = await loadDraft(author, taskId);
    expect(rows.map(({ id, input }) => [id, input])).toEqual([
      ['c', 'second'],
      ['b', 'Input b'],
    ]);
    expect(saved.version).toBe(version + 1);
  });

  it('refuses a second tab that has not seen the first one’s save, and says what changed', async () => {
    const { author, taskId, version } = await aDraft([row('a', 1), row('b', 2), row('c', 3)]);
    await saveDraft(author, taskId, {
      baseVersion: version,
      edits: [
        row('b', 2, 'from the first tab'),
        { type: 'delete-row', id: 'c' },
        { type: 'set-field', field: 'summary', value: 'Short' },
      ],
    });
    const second = saveDraft(author, taskId, { baseVersion: version, edits: [row('b', 2, 'from the second tab')] });
    await expect(second).rejects.toMatchObject({
      code: 'conflict',
      details: {
        version: version + 1,
        fields: { summary: 'Short' },
        rows: [{ id: 'b', position: 2, input: 'from the first tab', outputs: ['yes'], extra: null }],
        deleted: ['c'],
        replaced: false,
      },
    });
    const { rows } = await loadDraft(author, taskId);
    expect(rows.map(({ input }) => input)).toEqual(['Input a', 'from the first tab']);
  });

  it('lets exactly one of many saves at once through', async () => {
    const { author, taskId, version } = await aDraft();
    const saves = Array.from({ length: 8 }, (_, tab) =>
      saveDraft(author, taskId, { baseVersion: version, edits: [row(`tab-${tab}`, tab)] }),
    );
    const outcomes = await Promise.allSettled(saves);
    expect(outcomes.filter(({ status }) => status === 'fulfilled').length).toBe(1);
    const { rows, version: after } = await loadDraft(author, taskId);
    expect([rows.length, after]).toEqual([1, version + 1]);
  });

  it('sends a tab from before a restored backup to load everything again', async () => {
    const { author, taskId, version } = await aDraft();
    const save = saveDraft(author, taskId, { baseVersion: version + 5, edits: [row('a', 1)] });
    await expect(save).rejects.toMatchObject({ code: 'conflict', details: { replaced: true, version } });
  });

  it.each([
    ['a NUL', [row('a', 1, 'nul \0 here')]],
    ['half a surrogate pair', [row('a', 1, 'fine', ['\uD83D'])]],
    ['a NUL in the head', [{ type: 'set-field', field: 'Source', value: ['x\0'] } satisfies DraftEdit]],
  ])('refuses %s with a message and changes nothing', async (_, edits) => {
    const { author, taskId, version } = await aDraft([row('a', 1)]);
    const save = saveDraft(author, taskId, { baseVersion: version, edits });
    await expect(save).rejects.toMatchObject({ code: 'invalid', message: expect.stringContaining('NUL') });
    expect((await loadDraft(author, taskId)).version).toBe(version);
  });

  it('takes a text of 1 MB and refuses a longer one', async () => {
    const { author, taskId, version } = await aDraft();
    const longest = 'é'.repeat(512 * 1024);
    const saved = await saveDraft(author, taskId, { baseVersion: version, edits: [row('a', 1, longest)] });
    const save = saveDraft(author, taskId, { baseVersion: saved.version, edits: [row('a', 1, `${longest}!`)] });
    await expect(save).rejects.toMatchObject({ code: 'too-large' });
    expect((await loadDraft(author, taskId)).rows[0]?.input).toBe(longest);
  });

  it('refuses more than 50,000 rows', async () => {
    const { author, taskId, version } = await aDraft();
    const rows = (from: number, count: number) =>
      Array.from({ length: count }, (_, i) => row(`r${from + i}`, from + i));
    const full = await saveDraft(author, taskId, { baseVersion: version, edits: rows(0, 50_000) });
    const save = saveDraft(author, taskId, { baseVersion: full.version, edits: rows(50_000, 1) });
    await expect(save).rejects.toMatchObject({ code: 'too-large', details: { count: 50_001 } });
  });

  it('keeps no texts of deleted rows, and forgets the oldest deletions of many', async () => {
    const { author, taskId, version } = await aDraft([row('a', 1), row('b', 2), row('c', 3), row('d', 4)]);
    const [, second] = await (async () => {
      const versions: number[] = [version];
      for (const id of ['a', 'b', 'c']) {
        const baseVersion = versions.at(-1) ?? 0;
        versions.push((await saveDraft(author, taskId, { baseVersion, edits: [{ type: 'delete-row', id }] })).version);
      }
      return versions;
    })();
    const gone = await db().draftInstance.findMany({ where: { taskId, deleted: true } });
    expect(gone.map(({ input, outputs }) => [input, outputs])).toEqual([1, 2, 3].map(() => ['', []]));

    await transaction((tx) => forgetTombstones(tx, taskId, 1));
    const stale = (baseVersion: number) => saveDraft(author, taskId, { baseVersion, edits: [row('a', 1)] });
    await expect(stale(version)).rejects.toMatchObject({ details: { replaced: true } });
    await expect(stale((second ?? 0) + 1)).rejects.toMatchObject({ details: { replaced: false, deleted: ['c'] } });
    expect((await loadDraft(author, taskId)).rows.map(({ id }) => id)).toEqual(['d']);
  });

  it('names the task in lists as its draft is named', async () => {
    const { author, taskId, version } = await aDraft();
    const edits: DraftEdit[] = [{ type: 'set-field', field: 'slug', value: 'synthetic_renamed' }];
    await saveDraft(author, taskId, { baseVersion: version, edits });
    expect(await db().task.findUnique({ where: { id: taskId }, select: { slug: true } })).toEqual({
      slug: 'synthetic_renamed',
    });
  });
});

describe('who may see and write a draft', () => {
  it('lets authors write, maintainers look, and nobody else near it', async () => {
    const { author, taskId, version } = await aDraft();
    const [stranger, reviewer, maintainer] = [await anActor(), await anActor('REVIEWER'), await anActor('MAINTAINER')];
    const save = (actor: Actor | null) => saveDraft(actor, taskId, { baseVersion: version, edits: [row('x', 1)] });
    for (const actor of [stranger, reviewer]) {
      await expect(loadDraft(actor, taskId)).rejects.toMatchObject({ code: 'forbidden' });
      await expect(save(actor)).rejects.toMatchObject({ code: 'forbidden' });
    }
    await expect(loadDraft(null, taskId)).rejects.toMatchObject({ code: 'not-signed-in' });
    await expect(save(null)).rejects.toMatchObject({ code: 'not-signed-in' });
    expect((await loadDraft(maintainer, taskId)).mayWrite).toBe(false);
    await expect(save(maintainer)).rejects.toMatchObject({ code: 'forbidden' });

    await addAuthor(author, taskId, stranger.email.toUpperCase());
    expect((await save(stranger)).version).toBe(version + 1);
  });

  it('saves no edits of one account in the name of another that has signed in since', async () => {
    const { author, taskId, version } = await aDraft();
    const friend = await anActor();
    await addAuthor(author, taskId, friend.email);
    const request = { baseVersion: version, edits: [row('x', 1)], userId: author.id };
    await expect(saveDraft(friend, taskId, request)).rejects.toMatchObject({
      code: 'not-signed-in',
      details: { reason: 'other-account' },
    });
    expect((await saveDraft(author, taskId, request)).version).toBe(version + 1);
  });

  it('says that there is no draft under an unknown or impossible id', async () => {
    const author = await anActor();
    for (const id of ['01890000-0000-7000-8000-000000000000', 'no-uuid']) {
      await expect(loadDraft(author, id)).rejects.toMatchObject({ code: 'not-found' });
      await expect(saveDraft(author, id, { baseVersion: 1, edits: [] })).rejects.toMatchObject({ code: 'not-found' });
    }
  });
});
