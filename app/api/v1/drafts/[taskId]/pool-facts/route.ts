import { requireActor } from '@/lib/auth/session';
import { poolFactsJson } from '@/lib/checks/pool-facts-json';
import { otherMethods } from '@/lib/http/other-methods';
import { handleRoute } from '@/lib/http/problem';
import { draftPoolFacts } from '@/lib/pool/draft-pool-facts';

/** What the checks need to know of the accepted tasks, for the draft as it is saved (`poolFactsSchema`). */
export const GET = handleRoute(async (_request, { params }: { params: Promise<{ taskId: string }> }) => {
  const { taskId } = await params;
  const facts = await draftPoolFacts(await requireActor(), taskId);
  return Response.json(poolFactsJson(facts), { headers: { 'cache-control': 'no-store' } });
});

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods('GET');
