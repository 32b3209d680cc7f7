import { createHash } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import { tidy } from '@/lib/jobs/handlers/tidy';
import { anActor } from '@/lib/testing/factory';
import { aSession } from '@/lib/testing/session';

const HOUR = 3_600_000;
const inHours = (hours: number) => new Date(Date.now() + hours * HOUR);

describe('tidying up', () => {
  it('marks claims whose lease has passed as expired, once, with an audit row', async () => {
    const passed = await aClaim(inHours(-1));
    const running = await aClaim(inHours(1));

    expect(await tidy()).toMatchObject({ expiredReviews: 1 });
    expect(await tidy()).toMatchObject({ expiredReviews: 0 });

    expect(await db().review.findUnique({ where: { id: passed } })).toMatchObject({ state: 'EXPIRED' });
    expect(await db().review.findUnique({ where: { id: running } })).toMatchObject({ state: 'OPEN' });
    const audited = await db().auditEntry.findMany({ where: { verb: 'review.expired' } });
    expect(audited.map((entry) => entry.subjectId)).toEqual([passed]);
  });

  it('deletes invitations that expired a month ago, and counters whose time is over', async () => {
    const { id: invitedById } = await anActor('MAINTAINER');
    for (const [tokenHash, hours] of [
      ['old', -24 * 31],
      ['recent', -24],
      ['open', 24],
    ] as const) {
      const email = `${tokenHash}@example.org`;
      await db().invitation.create({ data: { email, tokenHash, invitedById, expiresAt: inHours(hours) } });
    }
    await db().rateLimit.create({ data: { key: 'over', expire: BigInt(Date.now() - HOUR) } });
    await db().rateLimit.create({ data: { key: 'counting', expire: BigInt(Date.now() + HOUR) } });

    expect(await tidy()).toMatchObject({ invitations: 1, rateLimits: 1 });
    const left = await db().invitation.findMany({ orderBy: { tokenHash: 'asc' } });
    expect(left.map((invitation) => invitation.tokenHash)).toEqual(['open', 'recent']);
    expect(await db().rateLimit.findMany()).toMatchObject([{ key: 'counting' }]);
  });

  it('deletes sessions that are over, and no others', async () => {
    const member = await anActor();
    const [over, holds] = [await aSession(member), await aSession(member)];
    await db().session.update({ where: { id: over }, data: { expiresAt: inHours(-1) } });
    expect(await tidy()).toMatchObject({ sessions: 1 });
    expect(await db().session.findMany({ select: { id: true } })).toEqual([{ id: holds }]);
  });
});

async function aClaim(leaseUntil: Date): Promise<string> {
  const { id: taskId } = await db().task.create({ data: { slug: 'synthetic_odd_or_even' } });
  const content = Buffer.from(crypto.randomUUID());
  const deflated = new Uint8Array(deflateRawSync(content));
  const sha256 = createHash('sha256').update(content).digest('hex');
  const sizes = { size: content.length, deflatedSize: deflated.length };
  await db().blob.create({ data: { sha256, deflated, crc32: 0n, ...sizes } });
  const stored = { report: {}, facts: {}, engineVersion: '1', approvalsNeeded: 2 };
  const submission = await db().submission.create({
    data: { taskId, revision: 1, name: 'task001_synthetic_odd_or_even', sha256, ...stored },
  });
  const { id: reviewerId } = await anActor('REVIEWER');
  const claim = { taskId, submissionId: submission.id, reviewerId, leaseUntil, seed: 1 };
  return (await db().review.create({ data: claim })).id;
}
