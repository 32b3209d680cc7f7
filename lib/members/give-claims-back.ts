import { type AuditActor, audit } from '@/lib/audit/audit';
import type { Tx } from '@/lib/db/client';

/**
 * Ends the open claims of a member who may not review any more, so that their places are free at once; what they wrote is
 * kept with their browser. The caller has locked the member's row: a claim that was being made has been made, or waits.
 */
export async function giveClaimsBack(tx: Tx, by: AuditActor, memberId: string): Promise<void> {
  // As claims and verdicts do: of those about one submission, one after the other.
  await tx.$executeRaw`
    SELECT 1 FROM "Submission" WHERE id IN (
      SELECT "submissionId" FROM "Review" WHERE "reviewerId" = ${memberId}::uuid AND state = 'OPEN')
    ORDER BY id FOR NO KEY UPDATE`;
  const ended = await tx.$queryRaw<{ id: string; submissionId: string }[]>`
    UPDATE "Review" SET state = 'EXPIRED', "decidedAt" = timezone('utc', now())
    WHERE "reviewerId" = ${memberId}::uuid AND state = 'OPEN'
    RETURNING id::text, "submissionId"::text AS "submissionId"`;
  for (const { id, submissionId } of ended) {
    await audit(tx, {
      actor: by,
      verb: 'review.given-back',
      subject: { type: 'review', id },
      before: { state: 'OPEN' },
      after: { state: 'EXPIRED', submissionId, memberId },
    });
  }
}
