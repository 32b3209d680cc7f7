import { z } from 'zod';
import { assertCan } from '@/lib/auth/assert-can';
import type { Actor } from '@/lib/auth/policy';
import { db } from '@/lib/db/client';

export const ENTRIES_PER_PAGE = 50;

export interface AuditRow {
  id: string;
  at: Date;
  actorId: string | null;
  actorLabel: string;
  verb: string;
  subjectType: string;
  subjectId: string;
  before: unknown;
  after: unknown;
}

const text = z
  .string()
  .max(200)
  .transform((value) => value.replaceAll('\0', '').trim())
  .catch('');

/** How the log is narrowed; bad values, from an address that was edited by hand, count as absent. */
export const auditFilter = z.object({
  /** A verb or its beginning: `member.`, `member.disabled`. */
  verb: text,
  /** A subject's type or `type:id`. */
  subject: text,
  /** A part of the actor's name as it was then, or the account's id. */
  actor: text,
  /** The id of the last entry of the page before. */
  after: z
    .string()
    .regex(/^\d{1,18}$/)
    .optional()
    .catch(undefined),
});
export type AuditFilter = z.infer<typeof auditFilter>;

export interface AuditPage {
  entries: AuditRow[];
  /** The `after` of the next page. */
  next: string | null;
  /** Submissions that the actor is reviewing: what others did with their reviews of these is left out. */
  withheld: number;
}

/** One page of the audit log, the newest first (maintainers). */
export async function listAudit(actor: Actor | null, filter: AuditFilter): Promise<AuditPage> {
  const reader = assertCan(actor, 'audit:read');
  const underReview = await db().review.findMany({
    where: { reviewerId: reader.id, state: 'OPEN', submission: { state: 'QUEUED' } },
    distinct: ['submissionId'],
    select: { submissionId: true },
  });
  const withheld = await othersReviews(
    reader,
    underReview.map(({ submissionId }) => submissionId),
  );
  const found = await db().auditEntry.findMany({
    where: {
      ...(withheld.length > 0 ? { NOT: { subjectType: 'review', subjectId: { in: withheld } } } : {}),
      ...(filter.verb ? { verb: { startsWith: literal(filter.verb) } } : {}),
      ...subjectCondition(filter.subject),
      ...actorCondition(filter.actor),
      ...(filter.after ? { id: { lt: BigInt(filter.after) } } : {}),
    },
    orderBy: { id: 'desc' },
    take: ENTRIES_PER_PAGE + 1,
  });
  const entries = found.slice(0, ENTRIES_PER_PAGE).map((row) => ({ ...row, id: row.id.toString() }));
  const next = found.length > ENTRIES_PER_PAGE ? (entries.at(-1)?.id ?? null) : null;
  return { entries, next, withheld: underReview.length };
}

/**
 * What would tell a reviewer how others judge, however the log is narrowed: until their own verdict, or until they give the
 * review back. A lease that has ended does not matter: the review can still be finished.
 */
async function othersReviews(reader: Actor, submissionIds: readonly string[]): Promise<string[]> {
  if (submissionIds.length === 0) return [];
  const reviews = await db().review.findMany({
    where: { submissionId: { in: [...submissionIds] }, reviewerId: { not: reader.id } },
    select: { id: true },
  });
  return reviews.map(({ id }) => id);
}

function subjectCondition(subject: string) {
  if (!subject) return {};
  const [subjectType = '', ...id] = subject.split(':');
  return id.length === 0 ? { subjectType } : { subjectType, subjectId: id.join(':') };
}

function actorCondition(actor: string) {
  if (!actor) return {};
  if (z.uuid().safeParse(actor).success) return { actorId: actor };
  return { actorLabel: { contains: literal(actor), mode: 'insensitive' } as const };
}

/** `%` and `_` stand for themselves. */
function literal(part: string): string {
  return part.replace(/[\\%_]/g, '\\$&');
}
