import { AppError } from '@/lib/errors';
import { otherMethods } from '@/lib/http/other-methods';
import { handleRoute } from '@/lib/http/problem';

export const dynamic = 'force-dynamic';

/** What the demo answers to a request that was not meant for this machine (`lib/http/guard-host.ts`). */
export const GET = handleRoute(async (): Promise<Response> => {
  throw new AppError('forbidden', 'This is a demo on somebody’s own machine. It answers to localhost only.');
});

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods('GET');
