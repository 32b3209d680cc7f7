export const dynamic = 'force-dynamic';

/** Whether the app is alive: it answers. Asks nobody, so that a database that is down does not get the app restarted. */
export function GET(): Response {
  return Response.json({ status: 'alive' }, { headers: { 'cache-control': 'no-store' } });
}
