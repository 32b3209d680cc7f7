import { z } from 'zod';
import { type AuditActor, audit } from '@/lib/audit/audit';
import type { SessionClaim } from '@/lib/auth/actor';
import { emailAddress } from '@/lib/auth/email';
import { passwordProblem } from '@/lib/auth/password-rules';
import type { Role } from '@/lib/auth/policy';
import type { Tx } from '@/lib/db/client';
import { isUniqueViolation } from '@/lib/db/transaction';
import { AppError } from '@/lib/errors';
import { normalizeText } from '@/lib/task/normalize-text';

/** A name as it stands in credits and lists: one line, no control characters. */
export const memberName = z
  .string()
  .transform((name) => normalizeText(name, 'NFC').replace(/\s+/gu, ' ').trim())
  .pipe(
    z
      .string()
      .min(1, 'Please give a name.')
      .max(100, 'Please use at most 100 characters.')
      .regex(/^[^\p{Cc}\p{Cs}\p{Cn}\u202A-\u202E\u2066-\u2069]*$/u, 'Please leave out control characters.'),
  );

export const newAccount = z
  .object({
    name: memberName,
    email: emailAddress,
    password: z.string().max(1000, 'Please use at most 200 characters.'),
  })
  .superRefine((account, context) => {
    const problem = passwordProblem(account.password, account);
    if (problem) context.addIssue({ code: 'custom', path: ['password'], message: problem });
  });
export type NewAccount = z.infer<typeof newAccount>;

export interface NewMember {
  name: string;
  email: string;
  passwordHash: string | null;
  role: Role;
  /** Only the demo's own content makes such ones; none becomes one later (a trigger). */
  demo?: boolean;
  /** The invitation that was used up for it. */
  invitationId?: string;
}

/**
 * Inserts an account and audits it; `actor` is `null` when people make their own. The values must have been checked.
 * Throws `conflict` when the e-mail address has an account.
 */
export async function insertMember(tx: Tx, actor: AuditActor | null, member: NewMember): Promise<SessionClaim> {
  const { invitationId, ...account } = member;
  const { id, sessionVersion } = await create(tx, account);
  const { name, email, role } = account;
  const by = actor ?? { id, name };
  const after = { name, email, role };
  await audit(tx, { actor: by, verb: 'member.created', subject: { type: 'member', id }, after });
  if (invitationId) {
    const subject = { type: 'invitation', id: invitationId };
    await audit(tx, { actor: by, verb: 'invitation.accepted', subject, after: { memberId: id } });
  }
  return { userId: id, version: sessionVersion };
}

async function create(tx: Tx, member: Omit<NewMember, 'invitationId'>) {
  try {
    return await tx.user.create({ data: member, select: { id: true, sessionVersion: true } });
  } catch (error) {
    if (isUniqueViolation(error)) throw emailTaken();
    throw error;
  }
}

/** The answer to maintainers, who may know it, where an e-mail address already has an account. */
export function emailTaken(): AppError {
  const message = 'There is already an account with this e-mail address.';
  return new AppError('conflict', message, { reason: 'email-taken', fieldErrors: { email: message } });
}

/** Whether an error is that answer. */
export function isEmailTaken(error: unknown): boolean {
  return error instanceof AppError && error.details.reason === 'email-taken';
}
