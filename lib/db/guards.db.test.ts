import { createHash } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import { anActor, aUser } from '@/lib/testing/factory';

describe('the audit log', () => {
  const entry = { actorLabel: 'system', verb: 'test.done', subjectType: 'test', subjectId: '1' };

  it('takes rows, and refuses to change, delete or truncate them', async () => {
    const { id } = await db().auditEntry.create({ data: entry });
    await expect(db().auditEntry.update({ where: { id }, data: { verb: 'other' } })).rejects.toThrow(/refused/);
    await expect(db().auditEntry.delete({ where: { id } })).rejects.toThrow(/refused/);
    await expect(db().$executeRaw`TRUNCATE "AuditEntry"`).rejects.toThrow(/refused/);
    expect(await db().auditEntry.findUnique({ where: { id } })).toMatchObject(entry);
  });
});

describe('accounts', () => {
  it('have their address in lower case', async () => {
    await expect(aUser({ email: 'Person@example.org' })).rejects.toThrow(/User_email_check/);
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
    await expect(db().submission.update({ where, data: { sha256: other } })).rejects.toThrow(/refused/);
    await expect(db().submission.update({ where, data: { report: { verdict: 'pass' } } })).rejects.toThrow(/refused/);
    await expect(db().submission.update({ where, data: { warningNotes: [{}] } })).rejects.toThrow(/refused/);
    await expect(db().submission.delete({ where })).rejects.toThrow(/refused/);
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
    await expect(db().blob.update({ where: { sha256 }, data: { size: 1 } })).rejects.toThrow(/refused/);
    expect(await db().blob.update({ where: { sha256 }, data: { sha256 } })).toMatchObject({ sha256 });
  });
});

describe('a release', () => {
  it('is never changed or deleted, nor are its entries and files', async () => {
    const { taskId, id: submissionId, name, sha256 } = await aSubmission();
    const { id } = await db().release.create({ data: { version: 'v1', taskCount: 1, digest: '0'.repeat(64) } });
    const entry = { releaseId: id, taskId, submissionId, name, sha256, number: 1 };
    await db().releaseEntry.create({ data: entry });
    await db().releaseFile.create({ data: { releaseId: id, path: 'tasks/README.md', sha256 } });

    await expect(db().release.update({ where: { id }, data: { notes: 'other' } })).rejects.toThrow(/refused/);
    await expect(db().releaseEntry.updateMany({ data: { number: 2 } })).rejects.toThrow(/refused/);
    await expect(db().releaseEntry.deleteMany()).rejects.toThrow(/refused/);
    await expect(db().releaseFile.updateMany({ data: { path: 'x' } })).rejects.toThrow(/refused/);
    await expect(db().releaseFile.deleteMany()).rejects.toThrow(/refused/);
    await expect(db().$executeRaw`TRUNCATE "Release" CASCADE`).rejects.toThrow(/refused/);
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

function claimOf(submission: { id: string; taskId: string }, reviewerId: string) {
  const leaseUntil = new Date(Date.now() + 3_600_000);
  return { taskId: submission.taskId, submissionId: submission.id, reviewerId, leaseUntil, seed: 1 };
}
