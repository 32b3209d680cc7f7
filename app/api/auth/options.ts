import type { Account, AuthOptions, User } from 'next-auth';
import type { JWT } from 'next-auth/jwt';
import { z } from 'zod';
import { takeConnectIntent } from '@/app/api/auth/connect-intent';
import { identityProviders } from '@/app/api/auth/identity-providers';
import { actorOfSession, type SessionClaim } from '@/lib/auth/actor';
import { secret, startSession } from '@/lib/auth/session';
import { SESSION_SECONDS, sessionCookie } from '@/lib/auth/session-cookie';
import { deleteSession } from '@/lib/auth/sessions';
import { AppError } from '@/lib/errors';
import { logFault } from '@/lib/http/log-fault';
import { claimOf, connectIdentity, type Identity, signInWithIdentity } from '@/lib/members/identities';

/**
 * next-auth for the outside providers, with cookies that name a session, and nothing else. Passwords and the demo's accounts
 * have forms of our own (`app/(public)/sign-in`) and no endpoint here; both write the same cookie (`lib/auth/session.ts`).
 */
export function authOptions(): AuthOptions {
  return {
    secret: secret(),
    session: { strategy: 'jwt', maxAge: SESSION_SECONDS },
    cookies: { sessionToken: sessionCookie() },
    pages: { signIn: '/sign-in', error: '/sign-in' },
    providers: identityProviders(),
    callbacks: {
      signIn: ({ account, user }) => (account?.type === 'oauth' ? admit(identityOf(account, user)) : false),
      jwt: async ({ token, account }) => {
        // `account` is there at the moment of signing in only.
        return account ? tokenOf(await claimOf(account)) : token;
      },
      session: async ({ session, token }) => {
        const id = z.uuid().safeParse(token.sub).data;
        const actor = id && (await actorOfSession(id));
        return { expires: session.expires, ...(actor ? { user: { name: actor.name, email: actor.email } } : {}) };
      },
    },
    events: {
      signOut: async ({ token }) => {
        const id = z.uuid().safeParse(token.sub).data;
        if (id) await deleteSession(id);
      },
    },
  };
}

/** Lets an identity in, connects it, or leads to the page that says why not. */
async function admit(identity: Identity): Promise<true | string> {
  const connecting = await takeConnectIntent(identity.provider);
  const page = connecting ? '/settings' : '/sign-in';
  try {
    if (connecting) await connectIdentity(connecting, identity);
    else await signInWithIdentity(identity);
    return true;
  } catch (error) {
    if (!(error instanceof AppError)) logFault(error);
    return `${page}?error=${encodeURIComponent(reasonOf(error))}`;
  }
}

function identityOf({ provider, providerAccountId }: Account, { name, email }: User): Identity {
  return { provider, providerAccountId, name: name ?? '', verifiedEmail: email ?? null };
}

async function tokenOf(claim: SessionClaim | null): Promise<JWT> {
  return claim ? { sub: await startSession(claim) } : {};
}

/** A word for `?error=` on our pages. */
function reasonOf(error: unknown): string {
  if (!(error instanceof AppError)) return 'fault';
  const { reason } = error.details;
  return typeof reason === 'string' ? reason : error.code;
}
