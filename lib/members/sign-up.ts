import type { SessionClaim } from '@/lib/auth/actor';
import { inEvenTime } from '@/lib/auth/even-time';
import { hashPassword } from '@/lib/auth/passwords';
import type { Tx } from '@/lib/db/client';
import { transaction } from '@/lib/db/transaction';
import { AppError } from '@/lib/errors';
import { type Limit, takePoint } from '@/lib/http/rate-limit';
import { acceptInvitation, readInvitation } from '@/lib/members/invitations';
import { insertMember, isEmailTaken, type NewAccount, newAccount } from '@/lib/members/new-member';
import { readSettings } from '@/lib/members/settings';

/** Attempts to sign up from one address in an hour: a class can, a script cannot. */
export const SIGN_UP_LIMIT: Limit = { name: 'sign-up-address', points: 40, seconds: 60 * 60 };

/** Milliseconds in steps of which signing up takes its time: more than all its work on an idle machine. */
const TIME_STEP = 250;

/**
 * Makes an account with e-mail and password, for who holds no invitation; the setting `signUp` must be `open`. Where the
 * address has an account already nothing happens, and the answer and its time are the same: whoever types an address
 * learns nothing about it. So nobody is signed in by this. Throws `invalid` fields (`ZodError`), `forbidden`,
 * `rate-limited`, `unavailable`.
 */
export async function signUp(given: NewAccount, address: string): Promise<void> {
  const { name, email, password } = newAccount.parse(given);
  await takePoint(SIGN_UP_LIMIT, address);
  await inEvenTime(TIME_STEP, async () => {
    if ((await readSettings()).signUp !== 'open') throw invitationNeeded();
    // Before the transaction: it takes tens of milliseconds, for which no connection should wait.
    const passwordHash = await hashPassword(password);
    try {
      await transaction(async (tx) => {
        if ((await readSettings(tx)).signUp !== 'open') throw invitationNeeded();
        if (await hasAccount(tx, email)) return;
        await insertMember(tx, null, { name, email, passwordHash, role: 'CONTRIBUTOR' });
      });
    } catch (error) {
      // Of two at the same time, one makes it.
      if (!isEmailTaken(error)) throw error;
    }
  });
}

/**
 * Makes an account with an invitation's `token`, for the invited address and with the invitation's role, and gives what its
 * first session is to say: the link was given to them by a maintainer, so they may be signed in at once. Throws
 * `invalid` fields (`ZodError`), `forbidden` (also where the address has an account by now), `rate-limited`, `unavailable`.
 */
export async function signUpInvited(given: NewAccount, token: string, address: string): Promise<SessionClaim> {
  const { name, email, password } = newAccount.parse(given);
  await takePoint(SIGN_UP_LIMIT, address);
  const invited = await readInvitation(token);
  if (!invited) throw invitationUsed();
  if (invited.email !== email) {
    const message = `This invitation is for ${invited.email}.`;
    throw new AppError('forbidden', message, { fieldErrors: { email: message } });
  }
  const passwordHash = await hashPassword(password);
  return transaction(async (tx) => {
    if (await hasAccount(tx, email)) throw invitationUsed();
    const invitation = await acceptInvitation(tx, { token });
    if (!invitation) throw invitationUsed();
    return insertMember(tx, null, { name, email, passwordHash, ...invitation });
  });
}

/** What the sign-up page shows: whether anyone may, and whom the link invites. */
export async function signUpState(token: string | null): Promise<{ open: boolean; invited: { email: string } | null }> {
  const [{ signUp: setting }, invited] = await Promise.all([
    readSettings(),
    token === null ? null : readInvitation(token),
  ]);
  return { open: setting === 'open', invited };
}

async function hasAccount(tx: Tx, email: string): Promise<boolean> {
  return (await tx.user.findUnique({ where: { email }, select: { id: true } })) !== null;
}

/** The answer where the site takes new members by invitation only. */
export function invitationNeeded(): AppError {
  const message = 'New accounts are by invitation here. A maintainer of this site can send you a link.';
  return new AppError('forbidden', message, { reason: 'invitation-needed' });
}

/** One answer for all that can be wrong with a link, so that it does not tell whether the address has an account. */
function invitationUsed(): AppError {
  return new AppError(
    'forbidden',
    'This invitation has been used, revoked, or has expired. If you have an account already, please sign in; else ask for a new invitation.',
  );
}
