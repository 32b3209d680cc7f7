import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { env } from '@/lib/env';
import { isForLoopback } from '@/lib/http/loopback-host';

const CHANNEL = 'http.server.request.start';

/** The route that refuses whatever is asked (`app/api/misdirected`). */
const REFUSAL = '/api/misdirected';

/**
 * What holds for every answer, be it a page, the API, a file or an error, and so is done before Next.js sees the request:
 * a site with HTTPS insists on it, and the demo, where one click signs in, refuses requests that were not meant for this
 * machine. Called once a process, from `instrumentation.ts`.
 *
 * @returns what ends it again
 */
export function guardHost(): () => void {
  const { NEXTAUTH_URL, TASKLOOM_DEMO } = env();
  const isHttps = NEXTAUTH_URL?.startsWith('https://') ?? false;
  const guard = (message: unknown) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse };
    if (isHttps) response.setHeader('strict-transport-security', 'max-age=31536000');
    if (TASKLOOM_DEMO && !isForLoopback(request.headers)) refuse(request);
  };
  subscribe(CHANNEL, guard);
  return () => {
    unsubscribe(CHANNEL, guard);
  };
}

/** Leaves nothing of the request but that somebody asks: no cookie, no action, no range. */
function refuse(request: IncomingMessage): void {
  request.url = REFUSAL;
  request.method = 'GET';
  request.headers = { host: 'localhost' };
}
