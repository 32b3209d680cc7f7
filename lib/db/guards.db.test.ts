import { createHash } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import { anActor, aUser } from '@/lib/testing/factory';
import { asOwner } from '@/lib/testing/owner';

// The app's role has no right to most of this (`app-rights.db.test.ts`): here the owner of the tables is stopped, too.

describe('the audit log', () => {
  const entry = { actorLabel: 'system', verb: 'test.done', subjectType: 'test', subjectId: '1' };

  it('takes rows, and refuses to change, delete or truncate them', async () => {
    const { id } = await db().auditEntry.create({ data: entry });
    await expect(asOwner(`UPDATE "AuditEntry" SET verb = 'other' WHERE id = $1`, [id])).rejects.toThrow(/refused/);
    await expect(asOwner('DELETE FROM "AuditEntry" WHERE id = $1', [id])).rejects.toThrow(/refused/);
    await expect(asOwner('TRUNCATE "AuditEntry"')).rejects.toThrow(/refused/);
    expect(await db().auditEntry.findUnique({ where: { id } })).toMatchObject(entry);
  });
});

describe('accounts', () => {
  it('have their address in lower case', async () => {
    await expect(aUser({ email: 'Person@example.org' })).rejects.toThrow(/User_email_check/);
  });

  it('do not become those of the demo, nor cease to be', async () => {
    const { id } = await aUser();
    await expect(db().user.update({ where: { id }, data: { demo: true } })).rejects.toThrow(/refused/);
    await db().user.update({ where: { id }, data: { demo: false, name: 'Another name' } });
  });
});

describe('a submission', () => {
  let submission: Awaited<ReturnType<typeof aSubmission>>;
  beforeEach(async () => {
    submission = await aSubmission();
  });

  it('moves through its review but never changes its content, and stays', async () => {
    const where = { id: submission.id };
    const other = await aBlob();
    await db().submission.update({ where, data: { state: 'APPROVED', decidedAt: new Date(), credits: ['A'] } });
    for (const change of [`sha256 = '${other}'`, `report = '{"verdict": "pass"}'`, `"warningNotes" = '[{}]'`])
      await expect(asOwner(`UPDATE "Submission" SET ${change}`)).rejects.toThrow(/refused/);
    await expect(asOwner('DELETE FROM "Submission"')).rejects.toThrow(/refused/);
    await expect(asOwner('TRUNCATE "Submission" CASCADE')).rejects.toThrow(/refused/);
  });

  it('keeps its decision and its credits, but may be rejected while it waits for changes', async () => {
    const where = { id: submission.id };
    const change = (data: object) => db().submission.update({ where, data });
    await expect(change({ credits: ['A'] })).rejects.toThrow(/refused/);
    await change({ state: 'CHANGES_REQUESTED', decidedAt: new Date(), decisionNote: 'Shorter, please.' });
    for (const data of [{ state: 'APPROVED' }, { state: 'QUEUED' }, { decisionNote: '' }, { credits: ['A'] }])
      await expect(change(data)).rejects.toThrow(/refused/);
    await change({ state: 'REJECTED', decidedAt: new Date(), decisionNote: 'A copy.' });
    for (const data of [{ state: 'QUEUED' }, { decidedAt: null }, { decisionNote: '' }])
      await expect(change(data)).rejects.toThrow(/refused/);
    const other = await aSubmission();
    const approve = { where: { id: other.id }, data: { state: 'APPROVED' as const, credits: ['A', 'B'] } };
    await db().submission.update(approve);
    await expect(db().submission.update({ ...approve, data: { credits: ['A'] } })).rejects.toThrow(/refused/);
    await expect(asOwner(`UPDATE "Submission" SET credits = '{}' WHERE id = $1`, [other.id])).rejects.toThrow(
      /refused/,
    );
  });

  it('is the only open one of its task', async () => {
    const { id: _, report, facts, warningNotes, ...same } = submission;
    const next = { ...same, report: {}, facts: {}, revision: 2 };
    await expect(db().submission.create({ data: next })).rejects.toThrow(/Unique constraint/);
    await db().submission.update({ where: { id: submission.id }, data: { state: 'WITHDRAWN' } });
    expect(await db().submission.create({ data: next })).toMatchObject({ revision: 2, state: 'QUEUED' });
  });

  it('has at most one open claim of a reviewer', async () => {
    const reviewer = await anActor('REVIEWER');
    const claim = claimOf(submission, reviewer.id);
    const first = await db().review.create({ data: claim });
    await expect(db().review.create({ data: claim })).rejects.toThrow(/Unique constraint/);
    await db().review.update({ where: { id: first.id }, data: { state: 'SKIPPED' } });
    expect(await db().review.create({ data: claim })).toMatchObject({ state: 'OPEN' });
  });

  it('counts at most one approval of a reviewer', async () => {
    const reviewer = await anActor('REVIEWER');
    const approval = { ...claimOf(submission, reviewer.id), state: 'APPROVED' as const };
    await db().review.create({ data: approval });
    await expect(db().review.create({ data: approval })).rejects.toThrow(/Unique constraint/);
  });

  it('is not reviewed by who was an author of its task and wrote in it', async () => {
    const writer = await anActor('REVIEWER');
    await db().formerAuthor.create({ data: { taskId: submission.taskId, userId: writer.id } });
    await expect(db().review.create({ data: claimOf(submission, writer.id) })).rejects.toThrow(/author of the task/);
  });

  it('is not reviewed by an author of its task', async () => {
    const author = await anActor('REVIEWER');
    await db().taskAuthor.create({ data: { taskId: submission.taskId, userId: author.id } });
    await expect(db().review.create({ data: claimOf(submission, author.id) })).rejects.toThrow(/author of the task/);
  });
});

describe('a blob', () => {
  it('keeps its content', async () => {
    const sha256 = await aBlob();
    await expect(asOwner('UPDATE "Blob" SET size = 1 WHERE sha256 = $1', [sha256])).rejects.toThrow(/refused/);
    await asOwner('UPDATE "Blob" SET sha256 = sha256');
    await expect(asOwner('DELETE FROM "Blob" WHERE sha256 = $1', [sha256])).rejects.toThrow(/refused/);
    await expect(asOwner('TRUNCATE "Blob" CASCADE')).rejects.toThrow(/refused/);
    expect(await db().blob.findUnique({ where: { sha256 } })).toMatchObject({ sha256 });
  });
});

describe('a review', () => {
  it.each(['APPROVED', 'CHANGES_REQUESTED', 'SKIPPED'] as const)('that ended as %s never changes', async (state) => {
    const { id } = await aReview();
    await db().review.update({ where: { id }, data: { state, comment: 'Good.', decidedAt: new Date() } });
    for (const data of [{ comment: 'Bad.' }, { state: 'OPEN' as const }, { decidedAt: null }])
      await expect(db().review.update({ where: { id }, data })).rejects.toThrow(/refused/);
    await expect(asOwner(`UPDATE "Review" SET comment = 'Bad.' WHERE id = $1`, [id])).rejects.toThrow(/refused/);
    await expect(asOwner('DELETE FROM "Review" WHERE id = $1', [id])).rejects.toThrow(/refused/);
    await expect(asOwner('TRUNCATE "Review"')).rejects.toThrow(/refused/);
  });

  it('of someone stays theirs, and an expired claim may live again', async () => {
    const { id } = await aReview();
    const other = await anActor('REVIEWER');
    await expect(asOwner('UPDATE "Review" SET "reviewerId" = $1 WHERE id = $2', [other.id, id])).rejects.toThrow(
      /refused/,
    );
    for (const state of ['EXPIRED', 'OPEN', 'EXPIRED', 'APPROVED'] as const)
      await db().review.update({ where: { id }, data: { state } });
  });
});

describe('a task’s number', () => {
  it('is given once, and its task stays', async () => {
    const numbered = await db().task.create({ data: { slug: 'synthetic_odd_or_even', number: 77 } });
    const where = { id: numbered.id };
    for (const number of [78, null])
      await expect(db().task.update({ where, data: { number } })).rejects.toThrow(/refused/);
    await db().task.update({ where, data: { number: 77, slug: 'synthetic_even_or_odd' } });
    await expect(db().task.delete({ where })).rejects.toThrow(/refused/);
    await expect(asOwner('TRUNCATE "Task" CASCADE')).rejects.toThrow(/refused/);
    const unnumbered = await db().task.create({ data: { slug: 'synthetic_odd_or_even' } });
    await db().task.update({ where: { id: unnumbered.id }, data: { number: 78 } });
  });

  it('comes from a counter that never goes back', async () => {
    const name = 'task-number';
    await db().counter.create({ data: { name, value: 5 } });
    await db().counter.update({ where: { name }, data: { value: 6 } });
    await expect(db().counter.update({ where: { name }, data: { value: 5 } })).rejects.toThrow(/refused/);
    await expect(db().counter.update({ where: { name }, data: { name: 'other' } })).rejects.toThrow(/refused/);
    await expect(asOwner('DELETE FROM "Counter"')).rejects.toThrow(/refused/);
    await expect(asOwner('TRUNCATE "Counter"')).rejects.toThrow(/refused/);
  });
});

describe('the authors of a task', () => {
  it('are taken off before its first submission only', async () => {
    const { taskId } = await aSubmission();
    const draft = await db().task.create({ data: { slug: 'synthetic_odd_or_even' } });
    const author = await anActor();
    for (const id of [taskId, draft.id]) await db().taskAuthor.create({ data: { taskId: id, userId: author.id } });
    await db().taskAuthor.deleteMany({ where: { taskId: draft.id } });
    await expect(db().taskAuthor.deleteMany({ where: { taskId } })).rejects.toThrow(/refused/);
    await expect(asOwner('UPDATE "TaskAuthor" SET "userId" = "userId"')).rejects.toThrow(/refused/);
  });
});

describe('what was said in a review', () => {
  it('stays as it was said; a thread can be resolved', async () => {
    const { id: submissionId, taskId } = await aSubmission();
    const { id: authorId } = await anActor('REVIEWER');
    const thread = await db().thread.create({ data: { taskId, submissionId, createdById: authorId } });
    const comment = await db().comment.create({ data: { threadId: thread.id, authorId, body: 'Why?' } });
    await db().thread.update({ where: { id: thread.id }, data: { state: 'RESOLVED' } });
    const elsewhere = { where: { id: thread.id }, data: { anchor: '/Definition/0' } };
    await expect(db().thread.update(elsewhere)).rejects.toThrow(/refused/);
    await expect(db().comment.update({ where: { id: comment.id }, data: { body: '' } })).rejects.toThrow(/refused/);
    for (const table of ['Comment', 'Thread'])
      await expect(asOwner(`DELETE FROM "${table}"`)).rejects.toThrow(/refused/);
  });
});

describe('a release', () => {
  it('is never changed or deleted, nor are its entries and files', async () => {
    const { taskId, id: submissionId, name, sha256 } = await aSubmission();
    const { id } = await db().release.create({ data: { version: 'v1', taskCount: 1, digest: '0'.repeat(64) } });
    const entry = { releaseId: id, taskId, submissionId, name, sha256, number: 1 };
    await db().releaseEntry.create({ data: entry });
    await db().releaseFile.create({ data: { releaseId: id, path: 'tasks/README.md', sha256 } });

    for (const change of [
      `UPDATE "Release" SET notes = 'other'`,
      'UPDATE "ReleaseEntry" SET number = 2',
      'DELETE FROM "ReleaseEntry"',
      `UPDATE "ReleaseFile" SET path = 'x'`,
      'DELETE FROM "ReleaseFile"',
      'TRUNCATE "Release" CASCADE',
    ])
      await expect(asOwner(change)).rejects.toThrow(/refused/);
  });
});

async function aBlob(): Promise<string> {
  const content = Buffer.from(crypto.randomUUID());
  const deflated = new Uint8Array(deflateRawSync(content));
  const sha256 = createHash('sha256').update(content).digest('hex');
  const sizes = { size: content.length, deflatedSize: deflated.length };
  await db().blob.create({ data: { sha256, deflated, crc32: 0n, ...sizes } });
  return sha256;
}

async function aSubmission() {
  const task = await db().task.create({ data: { slug: 'synthetic_odd_or_even' } });
  const name = 'task001_synthetic_odd_or_even';
  const facts = { report: {}, facts: {}, engineVersion: '1', approvalsNeeded: 2 };
  return await db().submission.create({
    data: { taskId: task.id, revision: 1, name, sha256: await aBlob(), ...facts },
  });
}

async function aReview() {
  const reviewer = await anActor('REVIEWER');
  return await db().review.create({ data: claimOf(await aSubmission(), reviewer.id) });
}

function claimOf(submission: { id: string; taskId: string }, reviewerId: string) {
  const leaseUntil = new Date(Date.now() + 3_600_000);
  return { taskId: submission.taskId, submissionId: submission.id, reviewerId, leaseUntil, seed: 1 };
}
