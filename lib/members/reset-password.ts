import { audit } from '@/lib/audit/audit';
import type { CommandLine } from '@/lib/auth/command-line';
import { passwordProblem } from '@/lib/auth/password-rules';
import { hashPassword } from '@/lib/auth/passwords';
import { endAllSessions } from '@/lib/auth/sessions';
import { transaction } from '@/lib/db/transaction';
import { AppError } from '@/lib/errors';
import type { Member } from '@/lib/members/queries';

/**
 * Gives a member a new password and ends all their sessions. For the command line only: whoever works there owns the database,
 * while a maintainer in the browser must not be able to become somebody else. Throws `invalid`, `not-found`.
 */
export async function resetPassword(administrator: CommandLine, member: Member, password: string): Promise<void> {
  const problem = passwordProblem(password, member);
  if (problem) throw new AppError('invalid', problem);
  const passwordHash = await hashPassword(password);
  await transaction(async (tx) => {
    const { count } = await tx.user.updateMany({ where: { id: member.id }, data: { passwordHash } });
    if (count === 0) throw new AppError('not-found', 'There is no such member.');
    await endAllSessions(tx, member.id);
    const subject = { type: 'member', id: member.id };
    await audit(tx, { actor: administrator, verb: 'member.password-reset', subject });
  });
}
