import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/auth/policy';
import { get } from '@/lib/blobs/store';
import { db } from '@/lib/db/client';
import { addAuthor, removeAuthor } from '@/lib/drafts/authors';
import { createDraftFromFile } from '@/lib/drafts/create-draft';
import { deleteDraft } from '@/lib/drafts/delete-draft';
import { loadDraft } from '@/lib/drafts/load-draft';
import { saveDraft } from '@/lib/drafts/save-draft';
import { findSubmissionFile, getSubmission } from '@/lib/submissions/queries';
import { submitDraft } from '@/lib/submissions/submit-draft';
import { withdrawSubmission } from '@/lib/submissions/withdraw-submission';
import type { DraftEdit } from '@/lib/task/draft/draft-edits';
import { taskPrefix } from '@/lib/task/name';
import type { TaskFile } from '@/lib/task/schema';
import { anActor, aTaskFile } from '@/lib/testing/factory';

/** Canonical bytes, not by our own serializer. */
const bytesOf = (file: TaskFile) => Buffer.from(JSON.stringify(file, null, 4));
const SAMPLES = '../shared/samples';

async function aDraft(seed = 1): Promise<{ author: Actor; taskId: string; bytes: Uint8Array }> {
  const author = await anActor();
  const bytes = bytesOf(aTaskFile({ seed }));
  const { taskId } = await createDraftFromFile(author, 'task001_synthetic_parity.json', bytes);
  return { author, taskId, bytes };
}

async function submissionBytes(submissionId: string): Promise<string> {
  const { sha256 } = await db().submission.findUniqueOrThrow({ where: { id: submissionId } });
  return (await get(sha256)).toString();
}

/** The file as it is when its task has another number. */
function renumbered(bytes: Uint8Array, from: number, to: number): string {
  return Buffer.from(bytes)
    .toString()
    .replaceAll(`"id": "${taskPrefix(from)}-`, `"id": "${taskPrefix(to)}-`);
}

async function taskOf(taskId: string) {
  return db().task.findUniqueOrThrow({ where: { id: taskId }, select: { number: true, state: true, slug: true } });
}

async function verbsOf(subjectId: string): Promise<string[]> {
  const entries = await db().auditEntry.findMany({ where: { subjectId }, orderBy: { id: 'asc' } });
  return entries.map(({ verb }) => verb);
}

describe('submitting a draft', () => {
  it('freezes the file that was loaded, under its number, and queues it', async () => {
    const { author, taskId, bytes } = await aDraft();
    const submitted = await submitDraft(author, taskId, { baseVersion: 1, note: 'Please look at the last rows.' });
    const task = await taskOf(taskId);
    expect(task).toMatchObject({ state: 'IN_REVIEW', slug: 'synthetic_parity' });
    expect(submitted).toMatchObject({ revision: 1, name: `${taskPrefix(task.number)}_synthetic_parity` });
    expect(await submissionBytes(submitted.submissionId)).toBe(renumbered(bytes, 1, task.number ?? 0));
    const submission = await getSubmission(author, submitted.submissionId);
    expect(submission).toMatchObject({ state: 'QUEUED', approvalsNeeded: 2, isAuthor: true, mayWithdraw: true });
    expect(submission.report).toMatchObject({ verdict: 'pass', counts: { error: 0 } });
    expect(await verbsOf(submitted.submissionId)).toEqual(['submission.submitted']);
    expect(await loadDraft(author, taskId)).toMatchObject({
      mayWrite: false,
      openSubmissionId: submitted.submissionId,
    });
  });

  it('refuses a draft with an error: nothing is queued and no number is consumed', async () => {
    const { author, taskId } = await aDraft(2);
    const before = await db().counter.findMany();
    const { version } = await saveDraft(author, taskId, {
      baseVersion: 1,
      edits: [{ type: 'set-field', field: 'Categories', value: ['Basket Weaving'] }],
    });
    await expect(submitDraft(author, taskId, { baseVersion: version, note: '' })).rejects.toMatchObject({
      code: 'invalid',
      message: expect.stringMatching(/^This draft has an error at \/Categories\/0: .*Basket Weaving/),
      details: {
        report: {
          verdict: 'fail',
          findings: expect.arrayContaining([expect.objectContaining({ rule: 'known-categories' })]),
        },
      },
    });
    expect(await db().counter.findMany()).toEqual(before);
    expect(await taskOf(taskId)).toMatchObject({ number: null, state: 'DRAFT' });
    expect(await db().submission.count({ where: { taskId } })).toBe(0);
  });

  it('refuses a version that the author has not seen, and says what changed', async () => {
    const { author, taskId } = await aDraft(3);
    await saveDraft(author, taskId, { baseVersion: 1, edits: [{ type: 'set-field', field: 'summary', value: 'New' }] });
    await expect(submitDraft(author, taskId, { baseVersion: 1, note: '' })).rejects.toMatchObject({
      code: 'conflict',
      details: { version: 2, fields: { summary: 'New' } },
    });
  });

  it('gives a double click one submission', async () => {
    const { author, taskId } = await aDraft(4);
    const [first, ...others] = await Promise.all(
      [1, 2, 3, 4].map(() => submitDraft(author, taskId, { baseVersion: 1, note: '' })),
    );
    for (const other of others) expect(other).toEqual(first);
    expect(await submitDraft(author, taskId, { baseVersion: 1, note: '' })).toEqual(first);
    expect(await db().submission.count({ where: { taskId } })).toBe(1);
    expect(await verbsOf(first?.submissionId ?? '')).toEqual(['submission.submitted']);
  });

  it('gives every task its own number, also at once, and none is left out', async () => {
    const drafts = await Promise.all([10, 11, 12, 13, 14, 15].map((seed) => aDraft(seed)));
    const before = (await db().counter.findFirst())?.value ?? 0;
    await Promise.all(drafts.map(({ author, taskId }) => submitDraft(author, taskId, { baseVersion: 1, note: '' })));
    const tasks = await Promise.all(drafts.map(({ taskId }) => taskOf(taskId)));
    expect(tasks.map(({ number }) => number).sort((a, b) => (a ?? 0) - (b ?? 0))).toEqual(
      drafts.map((_, index) => before + 1 + index),
    );
    for (const [index, { taskId, bytes }] of drafts.entries()) {
      const submission = await db().submission.findFirstOrThrow({ where: { taskId } });
      expect(await submissionBytes(submission.id)).toBe(renumbered(bytes, 1, tasks[index]?.number ?? 0));
    }
  });

  it('forgets tombstones, and sends tabs that missed the deletion to load again', async () => {
    const { author, taskId } = await aDraft(5);
    const extra: DraftEdit & { id: string } = {
      type: 'put-row',
      id: 'f'.repeat(32),
      position: 1e6,
      input: 'Number: 1',
      outputs: ['odd'],
    };
    await saveDraft(author, taskId, { baseVersion: 1, edits: [extra] });
    await saveDraft(author, taskId, { baseVersion: 2, edits: [{ type: 'delete-row', id: extra.id }] });
    const { submissionId } = await submitDraft(author, taskId, { baseVersion: 3, note: '' });
    expect(await db().draftInstance.count({ where: { taskId, deleted: true } })).toBe(0);
    await withdrawSubmission(author, submissionId);
    await expect(saveDraft(author, taskId, { baseVersion: 2, edits: [extra] })).rejects.toMatchObject({
      code: 'conflict',
      details: { replaced: true },
    });
  });

  it('is for authors only; reviewers may read what is submitted, other people may not', async () => {
    const { author, taskId } = await aDraft(6);
    const [stranger, reviewer, maintainer] = [await anActor(), await anActor('REVIEWER'), await anActor('MAINTAINER')];
    for (const actor of [stranger, reviewer, maintainer]) {
      await expect(submitDraft(actor, taskId, { baseVersion: 1, note: '' })).rejects.toMatchObject({
        code: 'forbidden',
      });
    }
    const { submissionId, name } = await submitDraft(author, taskId, { baseVersion: 1, note: '' });
    for (const actor of [reviewer, maintainer, author]) {
      const file = await findSubmissionFile(actor, submissionId);
      expect(file.name).toBe(name);
      expect((await file.read()).toString()).toBe(await submissionBytes(submissionId));
    }
    expect(await getSubmission(reviewer, submissionId)).toMatchObject({ isAuthor: false, mayWithdraw: false });
    for (const read of [getSubmission, findSubmissionFile]) {
      await expect(read(stranger, submissionId)).rejects.toMatchObject({ code: 'forbidden' });
      await expect(read(null, submissionId)).rejects.toMatchObject({ code: 'not-signed-in' });
      await expect(read(reviewer, 'nothing')).rejects.toMatchObject({ code: 'not-found' });
    }
    for (const actor of [stranger, reviewer, maintainer]) {
      await expect(withdrawSubmission(actor, submissionId)).rejects.toMatchObject({ code: 'forbidden' });
    }
  });
});

describe('while a revision is in review', () => {
  it('the draft stands still until it is withdrawn, and the next revision keeps the number', async () => {
    const { author, taskId, bytes } = await aDraft(20);
    const { submissionId, name } = await submitDraft(author, taskId, { baseVersion: 1, note: '' });
    const edit: DraftEdit = { type: 'set-field', field: 'Source', value: ['synthetic', 'numbers'] };
    await expect(saveDraft(author, taskId, { baseVersion: 1, edits: [edit] })).rejects.toMatchObject({
      code: 'conflict',
      details: { reason: 'read-only' },
    });
    await expect(deleteDraft(author, taskId)).rejects.toMatchObject({ code: 'conflict' });

    await withdrawSubmission(author, submissionId);
    await withdrawSubmission(author, submissionId);
    expect(await taskOf(taskId)).toMatchObject({ state: 'DRAFT' });
    expect(await verbsOf(submissionId)).toEqual(['submission.submitted', 'submission.withdrawn']);
    await expect(deleteDraft(author, taskId)).rejects.toMatchObject({ code: 'conflict' });

    const { version } = await saveDraft(author, taskId, { baseVersion: 1, edits: [edit] });
    const second = await submitDraft(author, taskId, { baseVersion: version, note: '' });
    expect(second).toMatchObject({ revision: 2, name });
    const { number } = await taskOf(taskId);
    const expected = renumbered(bytes, 1, number ?? 0).replace('"synthetic"\n', '"synthetic",\n        "numbers"\n');
    expect(await submissionBytes(second.submissionId)).toBe(expected);
    const { revisions } = await getSubmission(author, second.submissionId);
    expect(revisions.map(({ revision, state }) => [revision, state])).toEqual([
      [2, 'QUEUED'],
      [1, 'WITHDRAWN'],
    ]);
  });

  it('a withdrawal after requested changes leaves them requested', async () => {
    const { author, taskId } = await aDraft(21);
    const first = await submitDraft(author, taskId, { baseVersion: 1, note: '' });
    await db().submission.update({ where: { id: first.submissionId }, data: { state: 'CHANGES_REQUESTED' } });
    await db().task.update({ where: { id: taskId }, data: { state: 'CHANGES_REQUESTED' } });
    const second = await submitDraft(author, taskId, { baseVersion: 1, note: 'Answered.' });
    expect(second.revision).toBe(2);
    expect(await taskOf(taskId)).toMatchObject({ state: 'IN_REVIEW' });
    await withdrawSubmission(author, second.submissionId);
    expect(await taskOf(taskId)).toMatchObject({ state: 'CHANGES_REQUESTED' });
    await expect(withdrawSubmission(author, first.submissionId)).rejects.toMatchObject({ code: 'conflict' });
  });

  it('keeps its authors, and takes no author who has reviewed it', async () => {
    const { author, taskId } = await aDraft(22);
    const [friend, reviewer] = [await anActor(), await anActor('REVIEWER')];
    await addAuthor(author, taskId, friend.email);
    const { submissionId } = await submitDraft(author, taskId, { baseVersion: 1, note: '' });
    await db().review.create({
      data: { taskId, submissionId, reviewerId: reviewer.id, leaseUntil: new Date(), seed: 1 },
    });
    await expect(addAuthor(author, taskId, reviewer.email)).rejects.toMatchObject({ code: 'conflict' });
    await expect(removeAuthor(author, taskId, friend.id)).rejects.toMatchObject({ code: 'conflict' });
    await withdrawSubmission(author, submissionId);
    expect(await db().review.findMany({ where: { submissionId }, select: { state: true } })).toEqual([
      { state: 'EXPIRED' },
    ]);
  });
});

describe.skipIf(!existsSync(SAMPLES))('with the real task files of ../shared/samples', () => {
  const files = existsSync(SAMPLES) ? readdirSync(SAMPLES).filter((file) => file.endsWith('.json')) : [];
  /** Passes upstream, but has empty outputs, which are an error here. */
  const faulty = 'task388_torque_token_classification.json';

  it.each(files.filter((file) => file !== faulty))(
    '%s is submitted without a changed byte but its number',
    async (file) => {
      const author = await anActor();
      const bytes = readFileSync(`${SAMPLES}/${file}`);
      const { taskId } = await createDraftFromFile(author, file, bytes);
      const { submissionId, name } = await submitDraft(author, taskId, { baseVersion: 1, note: '' });
      const number = Number(name.match(/\d+/)?.[0]);
      expect(await submissionBytes(submissionId)).toBe(renumbered(bytes, Number(file.match(/\d+/)?.[0]), number));
    },
  );
});
