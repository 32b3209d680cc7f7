import { ZodError } from 'zod';
import { asUnreachable } from '@/lib/db/unreachable';
import { AppError, type ErrorCode } from '@/lib/errors';
import { fieldErrors, problemText } from '@/lib/http/field-errors';
import { faultMessage, isNextSignal, logFault } from '@/lib/http/log-fault';
import { assertSameOrigin } from '@/lib/http/same-origin';

const STATUS: Record<ErrorCode, { status: number; title: string }> = {
  invalid: { status: 422, title: 'The request is not valid' },
  'not-signed-in': { status: 401, title: 'Not signed in' },
  forbidden: { status: 403, title: 'Not allowed' },
  'not-found': { status: 404, title: 'Not found' },
  conflict: { status: 409, title: 'It has changed in the meantime' },
  'too-large': { status: 413, title: 'Too large' },
  timeout: { status: 408, title: 'The request took too long' },
  'rate-limited': { status: 429, title: 'Too many attempts' },
  unavailable: { status: 503, title: 'Not available now' },
};

/**
 * A route handler that answers every error as problem details (RFC 9457) and refuses changing requests that another
 * site's page has sent. `handler` parses, guards, calls one service and responds.
 */
export function handleRoute<Context, Incoming extends Request = Request>(
  handler: (request: Incoming, context: Context) => Promise<Response>,
) {
  return async (request: Incoming, context: Context): Promise<Response> => {
    try {
      assertSameOrigin(request);
      return await handler(request, context);
    } catch (error) {
      if (isNextSignal(error)) throw error;
      return problemResponse(error);
    }
  };
}

/** The answer to an error: its own words for an `AppError`, the fields for a `ZodError`, an id for anything else. */
export function problemResponse(thrown: unknown): Response {
  const error = asUnreachable(thrown) ?? thrown;
  if (error instanceof AppError) return problem(error.code, error.message, error.details);
  if (error instanceof ZodError) {
    return problem('invalid', problemText(error), { fieldErrors: fieldErrors(error) });
  }
  const id = logFault(error);
  return respond(500, { title: 'Something went wrong', detail: faultMessage(id), code: 'fault', details: { id } });
}

function problem(code: ErrorCode, detail: string, details: Readonly<Record<string, unknown>>): Response {
  const { status, title } = STATUS[code];
  const headers = new Headers();
  if (typeof details.retryAfterSeconds === 'number') headers.set('retry-after', String(details.retryAfterSeconds));
  return respond(status, { title, detail, code, details }, headers);
}

/** The answer of an address to a method that it does not have; `allow` lists those that it has (RFC 9110, section 15.5.6). */
export function methodNotAllowed(allow: string): Response {
  const detail = `This address answers to ${allow} only.`;
  return respond(
    405,
    { title: 'Not a method of this address', detail, code: 'method-not-allowed', details: {} },
    new Headers({ allow }),
  );
}

interface ProblemBody {
  title: string;
  detail: string;
  code: string;
  details: Readonly<Record<string, unknown>>;
}

function respond(status: number, body: ProblemBody, headers = new Headers()): Response {
  headers.set('content-type', 'application/problem+json');
  headers.set('cache-control', 'no-store');
  return new Response(JSON.stringify({ type: `urn:taskloom:problem:${body.code}`, status, ...body }), {
    status,
    headers,
  });
}
