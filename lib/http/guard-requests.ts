import { type IncomingMessage, Server, type ServerResponse } from 'node:http';
import { isArgumentList } from '@/lib/http/action-body';
import { withAnswer } from '@/lib/http/answer-status';
import { bodyLimit, holdBody } from '@/lib/http/hold-body';
import { sizeText } from '@/lib/http/read-body';
import { isMultipart, type Refusal, refusalOf } from '@/lib/http/refuse-request';

/**
 * Looks at every request before Next.js does: what makes no sense is refused in words, and bodies that Next.js or next-auth
 * would read before anybody asks who sends them are held back and bounded. Next.js has no place for this, so the event of
 * Node's servers is taken, as tracing libraries do. Called once a process, from `instrumentation.ts`.
 */
export function guardRequests(): void {
  const emit = Server.prototype.emit;
  Server.prototype.emit = function (this: Server, event: string | symbol, ...args: unknown[]): boolean {
    if (event !== 'request') return Reflect.apply(emit, this, [event, ...args]);
    const [request, response] = args as [IncomingMessage, ServerResponse];
    guard(request, response, () => Reflect.apply(emit, this, [event, request, response]));
    return true;
  };
}

function guard(request: IncomingMessage, response: ServerResponse, handle: () => void): void {
  const { method = '', url = '', headers } = request;
  const refusal = refusalOf({ method, url, headers }) ?? (isActionWithoutBody(request) ? UNREADABLE : null);
  const limit = hasBody(request) && !refusal ? bodyLimit(url) : null;
  if (refusal) refuse(response, refusal);
  else if (limit === null) pass(response, handle);
  else hold(request, response, limit, handle);
}

function hold(request: IncomingMessage, response: ServerResponse, limit: number, handle: () => void): void {
  holdBody(request, {
    limit,
    onWhole: (body) => (isUnreadable(request, body) ? refuse(response, UNREADABLE) : pass(response, handle)),
    onTooLarge: () =>
      refuse(response, { status: 413, detail: `This is larger than the ${sizeText(limit)} that fit here.` }),
  });
}

function hasBody({ headers }: IncomingMessage): boolean {
  return 'transfer-encoding' in headers || Number(headers['content-length'] ?? 0) > 0;
}

/** The arguments of a server action are a list, also where there are none. */
function isActionWithoutBody(request: IncomingMessage): boolean {
  return request.method === 'POST' && 'next-action' in request.headers && !hasBody(request);
}

const UNREADABLE: Refusal = { status: 400, detail: 'These are no arguments of an action.' };

/** Whether it is a server action whose arguments, which are no form, cannot be read. */
function isUnreadable({ headers }: IncomingMessage, body: Buffer): boolean {
  return 'next-action' in headers && !isMultipart(headers) && !isArgumentList(body);
}

/** Lets Next.js handle the request; its answer gets the status that an action has asked for. */
function pass(response: ServerResponse, handle: () => void): void {
  const answer: { status?: number; retryAfterSeconds?: number } = {};
  const writeHead = response.writeHead.bind(response) as (...args: unknown[]) => ServerResponse;
  response.writeHead = (status: number, ...rest: unknown[]) => {
    if (answer.retryAfterSeconds !== undefined) response.setHeader('retry-after', String(answer.retryAfterSeconds));
    return writeHead(status === 200 ? (answer.status ?? status) : status, ...rest);
  };
  withAnswer(answer, handle);
}

const TITLES: Record<Refusal['status'], [title: string, code: string]> = {
  400: ['The request is not valid', 'invalid'],
  405: ['Not a method of this address', 'method-not-allowed'],
  413: ['Too large', 'too-large'],
};

/** Problem details (RFC 9457), as our own interface answers. */
function refuse(response: ServerResponse, { status, detail, allow }: Refusal): void {
  if (response.headersSent) return;
  const [title, code] = TITLES[status];
  const body = { type: `urn:taskloom:problem:${code}`, status, title, detail, code, details: {} };
  response.writeHead(status, {
    'content-type': 'application/problem+json',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    ...(allow ? { allow } : {}),
  });
  response.end(JSON.stringify(body));
}
