import { requireActor } from '@/lib/auth/session';
import { assertMay } from '@/lib/drafts/assert-may';
import { keepRecordMapping, readRecordMapping } from '@/lib/drafts/record-mapping';
import { otherMethods } from '@/lib/http/other-methods';
import { handleRoute } from '@/lib/http/problem';
import { readJson } from '@/lib/http/read-body';
import { takeTurn } from '@/lib/members/account-turns';
import { recordMapping } from '@/lib/records/mapping';

interface Context {
  params: Promise<{ taskId: string }>;
}

/** How data was mapped to instances the last time, as `mapping`; null when none was. */
export const GET = handleRoute(async (_request, { params }: Context) => {
  const { taskId } = await params;
  const mapping = await readRecordMapping(await requireActor(), taskId);
  return Response.json({ mapping }, { headers: { 'cache-control': 'no-store' } });
});

/** Keeps a mapping (`recordMapping`). */
export const PUT = handleRoute(async (request, { params }: Context) => {
  const [{ taskId }, actor] = [await params, await requireActor()];
  await assertMay(actor, 'draft:write', taskId);
  await takeTurn(actor, 'mapping');
  await keepRecordMapping(actor, taskId, await readJson(request, recordMapping, 2_000_000));
  return new Response(null, { status: 204 });
});

export const { POST, PATCH, DELETE, OPTIONS } = otherMethods('GET', 'PUT');
