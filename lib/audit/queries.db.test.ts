import { describe, expect, it } from 'vitest';
import { auditFilter, listAudit } from '@/lib/audit/queries';
import type { Actor } from '@/lib/auth/policy';
import { db } from '@/lib/db/client';
import { claimReview } from '@/lib/reviews/claim-review';
import { listVerdicts } from '@/lib/reviews/list-verdicts';
import { recordVerdict } from '@/lib/reviews/record-verdict';
import { skipReview } from '@/lib/reviews/skip-review';
import { anActor } from '@/lib/testing/factory';
import { aQueuedSubmission } from '@/lib/testing/queued-submission';

async function claim(reviewer: Actor, submissionId: string): Promise<string> {
  const review = await claimReview(reviewer, { submissionId });
  if (!review) throw new Error('It could not be claimed.');
  return review.id;
}

/** A submission with one approval, and the review that says so. */
async function anApprovedOnce(approvalsNeeded = 3) {
  const { id } = await aQueuedSubmission({ approvalsNeeded });
  const reviewer = await anActor('REVIEWER');
  const review = await claim(reviewer, id);
  await recordVerdict(reviewer, review, { verdict: 'approve', comment: 'Only the third row is odd.' });
  return { id, reviewer, review };
}

describe('the audit log of a maintainer who reviews a submission', () => {
  it('says nothing of others’ reviews of it, however it is narrowed, until their own verdict', async () => {
    const { id, reviewer, review } = await anApprovedOnce();
    const maintainer = await anActor('MAINTAINER');
    const filters = [
      {},
      { verb: 'review.approved' },
      { verb: 'review.' },
      { subject: `review:${review}` },
      { subject: 'review' },
      { actor: reviewer.id },
      { actor: reviewer.name },
    ].map((filter) => auditFilter.parse(filter));
    const shown = async () => {
      const pages = await Promise.all(filters.map((filter) => listAudit(maintainer, filter)));
      return pages.map(({ entries }) => entries.some(({ subjectId }) => subjectId === review));
    };
    expect(await shown()).toEqual(filters.map(() => true));

    const own = await claim(maintainer, id);
    expect(await shown()).toEqual(filters.map(() => false));
    const page = await listAudit(maintainer, auditFilter.parse({}));
    expect(page.withheld).toBe(1);
    expect(page.entries.map(({ subjectId }) => subjectId)).toContain(own);
    // Another maintainer, who does not review it, sees all.
    const other = await listAudit(await anActor('MAINTAINER'), auditFilter.parse({ verb: 'review.approved' }));
    expect(other.entries.map(({ subjectId }) => subjectId)).toContain(review);
    expect(other.withheld).toBe(0);

    await recordVerdict(maintainer, own, { verdict: 'approve', comment: '' });
    expect(await shown()).toEqual(filters.map(() => true));
  });

  it('says so, too, when the lease has ended: the review can still be finished', async () => {
    const { id, review } = await anApprovedOnce();
    const maintainer = await anActor('MAINTAINER');
    const own = await claim(maintainer, id);
    await db().review.update({ where: { id: own }, data: { leaseUntil: new Date(0) } });
    const { entries } = await listAudit(maintainer, auditFilter.parse({ subject: `review:${review}` }));
    expect(entries).toEqual([]);
    expect((await listVerdicts(maintainer, id)).othersVisible).toBe(false);
  });

  it('is whole again when they give the review back', async () => {
    const { id, review } = await anApprovedOnce();
    const maintainer = await anActor('MAINTAINER');
    await skipReview(maintainer, await claim(maintainer, id), 'Not my language.');
    const { entries, withheld } = await listAudit(maintainer, auditFilter.parse({ subject: `review:${review}` }));
    expect([entries.length, withheld]).toEqual([2, 0]);
  });
});
