import { handleRoute, methodNotAllowed } from '@/lib/http/problem';

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const;
type Method = (typeof METHODS)[number];
type Handler = (request: Request) => Promise<Response>;

/**
 * The methods of an API address beside those that it `allows`: `OPTIONS` names these, the others are refused with problem
 * details. Without handlers of their own Next.js would answer them with an empty 405.
 */
export function otherMethods<Allowed extends Method>(...allows: Allowed[]): Record<Exclude<Method, Allowed>, Handler> {
  // Next.js answers HEAD from GET.
  const allow = METHODS.filter((method) => isAllowed(method, allows)).join(', ');
  const refuse = handleRoute(async () => methodNotAllowed(allow));
  const tell = async () => new Response(null, { status: 204, headers: { allow } });
  const handlers = METHODS.filter((method) => !isAllowed(method, allows) || method === 'OPTIONS').map((method) => [
    method,
    method === 'OPTIONS' ? tell : refuse,
  ]);
  return Object.fromEntries(handlers);
}

function isAllowed(method: Method, allows: readonly Method[]): boolean {
  return allows.includes(method) || method === 'OPTIONS' || (method === 'HEAD' && allows.includes('GET'));
}
