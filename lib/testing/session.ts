import { encode } from 'next-auth/jwt';
import { actorOfSession, type SessionClaim } from '@/lib/auth/actor';
import type { Actor } from '@/lib/auth/policy';
import { insertSession } from '@/lib/auth/sessions';

const PLACE = { address: '192.0.2.1', browser: 'Firefox on Linux' };

/** Opens a session for what a sign-in gave, or for an account that has never ended its sessions; gives its id. */
export function aSession(claim: SessionClaim | Actor): Promise<string> {
  return insertSession('userId' in claim ? claim : { userId: claim.id, version: 1 }, PLACE);
}

/** Who is signed in by a session of this claim. */
export async function actorAfter(claim: SessionClaim): Promise<Actor | null> {
  return actorOfSession(await aSession(claim));
}

/** The value of the session cookie of a browser that `actor` is signed in with. */
export async function sessionCookieOf(actor: Actor, secret: string): Promise<string> {
  return encode({ token: { sub: await aSession(actor) }, secret });
}
