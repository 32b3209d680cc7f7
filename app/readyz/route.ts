import { readiness } from '@/lib/db/readiness';

export const dynamic = 'force-dynamic';

/** Whether the app can do its work: 200, or 503 with what is missing (docs/operating.md). For anyone; it tells nothing else. */
export async function GET(): Promise<Response> {
  const checks = await readiness();
  const isReady = Object.values(checks).every(Boolean);
  return Response.json(
    { status: isReady ? 'ready' : 'not ready', ...checks },
    { status: isReady ? 200 : 503, headers: { 'cache-control': 'no-store' } },
  );
}
