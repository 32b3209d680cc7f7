import type { NextRequest } from 'next/server';
import NextAuth from 'next-auth';
import { providerButtons } from '@/app/api/auth/identity-providers';
import { authOptions } from '@/app/api/auth/options';
import { AppError } from '@/lib/errors';
import { otherMethods } from '@/lib/http/other-methods';
import { handleRoute, methodNotAllowed } from '@/lib/http/problem';

/** Of next-auth's endpoints those that are used. Not `_log`, by which anybody could write into the server's log. */
const ACTIONS = ['providers', 'session', 'csrf', 'signin', 'signout', 'callback', 'error'];
const POSTED = ['signin', 'signout', 'callback'];

/** next-auth's own endpoints: the outside providers and their callbacks, the session, signing out. */
const handler = handleRoute(async (request: NextRequest, context: RouteContext<'/api/auth/[...nextauth]'>) => {
  const [action = '', provider, ...more] = (await context.params).nextauth;
  const known = provider === undefined || providerButtons().some(({ id }) => id === provider);
  if (!ACTIONS.includes(action) || !known || more.length > 0) {
    throw new AppError('not-found', 'There is nothing at this address of the API.');
  }
  if (request.method === 'POST' && !POSTED.includes(action)) return methodNotAllowed('GET, HEAD, OPTIONS');
  return NextAuth(request, context, authOptions());
});

export { handler as GET, handler as POST };
export const { PUT, PATCH, DELETE, OPTIONS } = otherMethods('GET', 'POST');
