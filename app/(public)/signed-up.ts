import { cookies } from 'next/headers';
import { decode, encode } from 'next-auth/jwt';
import { z } from 'zod';
import { secret } from '@/lib/auth/session';
import { sessionCookie } from '@/lib/auth/session-cookie';

const NAME = 'taskloom.signed-up';
/** Long enough to sign in. */
const SECONDS = 10 * 60;

/** Notes in this browser with which address somebody has just signed up, for the sign-in page that comes next. */
export async function noteSignedUp(email: string): Promise<void> {
  const token = await encode({ token: { email }, secret: secret(), salt: NAME, maxAge: SECONDS });
  (await cookies()).set(NAME, token, { ...sessionCookie().options, path: '/sign-in', maxAge: SECONDS });
}

/** The address with which somebody has just signed up in this browser, or `null`. */
export async function signedUpAs(): Promise<string | null> {
  const token = (await cookies()).get(NAME)?.value;
  const note = token ? await decode({ token, secret: secret(), salt: NAME }).catch(() => null) : null;
  return z.string().safeParse(note?.email).data ?? null;
}

/** Forgets it: the next step is taken. */
export async function forgetSignedUp(): Promise<void> {
  (await cookies()).set(NAME, '', { ...sessionCookie().options, path: '/sign-in', maxAge: 0 });
}
