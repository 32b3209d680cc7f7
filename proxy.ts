import { type NextRequest, NextResponse } from 'next/server';
import { PATH_HEADER } from '@/lib/auth/return-path';
import { env } from '@/lib/env';
import { contentSecurityPolicy } from '@/lib/http/content-security-policy';

const POLICY_HEADER = 'content-security-policy';

/**
 * Gives every page its Content Security Policy with a fresh nonce (Next.js reads it from the request's header and puts
 * it on its scripts), and tells the page its own path, to which signing in leads back.
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64');
  const { NODE_ENV, NEXTAUTH_URL } = env();
  const https = NEXTAUTH_URL?.startsWith('https://') ?? false;
  const policy = contentSecurityPolicy({ nonce, development: NODE_ENV === 'development', https });
  const headers = new Headers(request.headers);
  headers.set(POLICY_HEADER, policy);
  headers.set(PATH_HEADER, `${request.nextUrl.pathname}${request.nextUrl.search}`);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set(POLICY_HEADER, policy);
  return response;
}

export const config = {
  // Not `/api/`: a body that passes here is cut at 10 MB. Not what is no page: the health checks, and what `public/` holds.
  // The headers of all these stand in `next.config.ts`.
  matcher: [
    '/((?!api/|_next/static/|_next/image|favicon.ico|healthz$|readyz$|robots.txt|mark.svg|superni-task.schema.json|example-task.json|\\.well-known/).*)',
  ],
};
