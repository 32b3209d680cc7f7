import { beforeEach, describe, expect, it, vi } from 'vitest';
import { COMMAND_LINE } from '@/lib/auth/command-line';
import type { Actor } from '@/lib/auth/policy';
import { db, type Tx } from '@/lib/db/client';
import { changeRole, disableMember, enableMember } from '@/lib/members/change-member';
import { createMember } from '@/lib/members/create-member';
import { claimReview } from '@/lib/reviews/claim-review';
import { recordVerdict } from '@/lib/reviews/record-verdict';
import { anActor } from '@/lib/testing/factory';
import { aQueuedSubmission } from '@/lib/testing/queued-submission';

const activeMaintainers = () => db().user.count({ where: { role: 'MAINTAINER', state: 'ACTIVE' } });
const auditOf = (id: string) =>
  db().auditEntry.findMany({
    where: { subjectType: 'member', subjectId: id },
    orderBy: { id: 'asc' },
    select: { actorId: true, actorLabel: true, verb: true, before: true, after: true },
  });

/** Each test starts with exactly one active maintainer. */
let maintainer: Actor;
beforeEach(async () => {
  await db().user.updateMany({ where: { role: 'MAINTAINER' }, data: { role: 'CONTRIBUTOR' } });
  maintainer = await anActor('MAINTAINER');
});

describe('changing a member', () => {
  it('changes role and state, with one audit row each', async () => {
    const member = await anActor();
    await changeRole(maintainer, member.id, 'REVIEWER');
    await changeRole(maintainer, member.id, 'REVIEWER');
    await disableMember(COMMAND_LINE, member.id);
    await enableMember(maintainer, member.id);
    const by = { actorId: maintainer.id, actorLabel: maintainer.name };
    expect(await auditOf(member.id)).toEqual([
      { ...by, verb: 'member.role-changed', before: { role: 'CONTRIBUTOR' }, after: { role: 'REVIEWER' } },
      {
        actorId: null,
        actorLabel: 'command line',
        verb: 'member.disabled',
        before: { state: 'ACTIVE' },
        after: { state: 'DISABLED' },
      },
      { ...by, verb: 'member.enabled', before: { state: 'DISABLED' }, after: { state: 'ACTIVE' } },
    ]);
  });

  it('is for maintainers, by their role as it is now', async () => {
    const member = await anActor();
    const reviewer = await anActor('REVIEWER');
    const former: Actor = { ...reviewer, role: 'MAINTAINER' };
    await expect(changeRole(null, member.id, 'REVIEWER')).rejects.toMatchObject({ code: 'not-signed-in' });
    await expect(changeRole(reviewer, member.id, 'REVIEWER')).rejects.toMatchObject({ code: 'forbidden' });
    await expect(disableMember(former, member.id)).rejects.toMatchObject({ code: 'forbidden' });
    expect(await auditOf(member.id)).toEqual([]);
  });

  it('says when there is no such member', async () => {
    for (const id of ['nonsense', '00000000-0000-7000-8000-000000000000']) {
      await expect(changeRole(maintainer, id, 'REVIEWER')).rejects.toMatchObject({ code: 'not-found' });
    }
  });
});

describe('the last maintainer', () => {
  it('can be neither demoted nor disabled, not even from the command line', async () => {
    await anActor('REVIEWER');
    for (const actor of [maintainer, COMMAND_LINE]) {
      await expect(changeRole(actor, maintainer.id, 'REVIEWER')).rejects.toMatchObject({ code: 'conflict' });
      await expect(disableMember(actor, maintainer.id)).rejects.toMatchObject({ code: 'conflict' });
    }
    expect(await activeMaintainers()).toBe(1);
  });

  it('does not count disabled maintainers', async () => {
    const second = await anActor('MAINTAINER');
    await disableMember(maintainer, second.id);
    await expect(changeRole(maintainer, maintainer.id, 'REVIEWER')).rejects.toMatchObject({ code: 'conflict' });
  });

  it('remains when all maintainers are demoted or disabled at the same time', async () => {
    for (let round = 0; round < 10; round++) {
      const others = await Promise.all([anActor('MAINTAINER'), anActor('MAINTAINER'), anActor('MAINTAINER')]);
      const results = await Promise.allSettled(
        [maintainer, ...others].map(({ id }, index) =>
          index % 2 === 0 ? changeRole(COMMAND_LINE, id, 'CONTRIBUTOR') : disableMember(COMMAND_LINE, id),
        ),
      );
      expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
      expect(await activeMaintainers()).toBe(1);
      const { id, name, email, role, demo } = await db().user.findFirstOrThrow({
        where: { role: 'MAINTAINER', state: 'ACTIVE' },
      });
      maintainer = { id, name, email, role, demo };
    }
  });

  it('is one of the two who demote each other at the same time', async () => {
    const second = await anActor('MAINTAINER');
    const results = await Promise.allSettled([
      changeRole(maintainer, second.id, 'CONTRIBUTOR'),
      changeRole(second, maintainer.id, 'CONTRIBUTOR'),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await activeMaintainers()).toBe(1);
  });
});

describe('making a member', () => {
  const account = { name: '  Ada   Example ', email: ' Ada@Example.org', password: 'seven quiet rivers' };

  it('stores the name on one line and the address in lower case, and audits it', async () => {
    const id = await createMember(COMMAND_LINE, account, 'MAINTAINER');
    const user = await db().user.findUniqueOrThrow({ where: { id } });
    expect(user).toMatchObject({ name: 'Ada Example', email: 'ada@example.org', role: 'MAINTAINER', demo: false });
    expect(user.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    const after = { name: 'Ada Example', email: 'ada@example.org', role: 'MAINTAINER' };
    expect(await auditOf(id)).toEqual([
      { actorId: null, actorLabel: 'command line', verb: 'member.created', before: null, after },
    ]);
  });

  it('refuses a second account with the same address', async () => {
    await expect(createMember(COMMAND_LINE, account, 'REVIEWER')).rejects.toMatchObject({
      code: 'conflict',
      details: { fieldErrors: { email: expect.any(String) } },
    });
  });
});

describe('a reviewer who may not review any more', () => {
  const takeAway: [string, (memberId: string) => Promise<void>][] = [
    ['demoted', (id) => changeRole(maintainer, id, 'CONTRIBUTOR')],
    ['disabled', (id) => disableMember(maintainer, id)],
  ];

  it.each(takeAway)('gives their open claims back at once when %s, with an audit row each', async (_, change) => {
    const [reviewer, next] = [await anActor('REVIEWER'), await anActor('REVIEWER')];
    const submissions = [
      await aQueuedSubmission({ approvalsNeeded: 1 }),
      await aQueuedSubmission({ approvalsNeeded: 1 }),
    ];
    const claims = [];
    for (const { id } of submissions) claims.push((await claimReview(reviewer, { submissionId: id }))?.id ?? '');
    const done = await aQueuedSubmission({ approvalsNeeded: 2 });
    const verdict = (await claimReview(reviewer, { submissionId: done.id }))?.id ?? '';
    await recordVerdict(reviewer, verdict, { verdict: 'approve', comment: '' });

    await change(reviewer.id);
    const reviews = await db().review.findMany({ where: { reviewerId: reviewer.id }, orderBy: { claimedAt: 'asc' } });
    expect(reviews.map(({ state }) => state)).toEqual(['EXPIRED', 'EXPIRED', 'APPROVED']);
    const rows = await db().auditEntry.findMany({ where: { verb: 'review.given-back', subjectId: { in: claims } } });
    expect(rows.length).toBe(2);
    expect(rows[0]).toMatchObject({
      actorId: maintainer.id,
      before: { state: 'OPEN' },
      after: { state: 'EXPIRED', memberId: reviewer.id, submissionId: expect.any(String) },
    });
    for (const { id } of submissions) expect(await claimReview(next, { submissionId: id })).not.toBeNull();
  });

  it('keeps them as long as the new role reviews, too', async () => {
    const reviewer = await anActor('REVIEWER');
    const { id } = await aQueuedSubmission();
    await claimReview(reviewer, { submissionId: id });
    await changeRole(maintainer, reviewer.id, 'MAINTAINER');
    await changeRole(maintainer, reviewer.id, 'REVIEWER');
    expect(await db().review.count({ where: { reviewerId: reviewer.id, state: 'OPEN' } })).toBe(1);
  });

  it('claims nothing by a request that had begun before', async () => {
    const reviewer = await anActor('REVIEWER');
    const { id } = await aQueuedSubmission();
    const claiming = await db().$transaction(async (tx) => {
      await tx.$executeRaw`SELECT 1 FROM "User" WHERE id = ${reviewer.id}::uuid FOR UPDATE`;
      await tx.user.update({ where: { id: reviewer.id }, data: { state: 'DISABLED' } });
      const claim = claimReview(reviewer, { submissionId: id });
      await vi.waitUntil(() => isAnyoneWaiting(tx));
      return { claim };
    });
    expect(await claiming.claim).toBeNull();
    expect(await db().review.count({ where: { reviewerId: reviewer.id } })).toBe(0);
  });
});

/** Whether a statement in this database waits for another transaction. */
async function isAnyoneWaiting(tx: Tx): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM pg_stat_activity
    WHERE datname = current_database() AND wait_event_type = 'Lock'`;
  return (row?.count ?? 0) > 0;
}
