import { requireActor } from '@/lib/auth/session';
import { readAuthorsOverview } from '@/lib/drafts/authors-overview';
import { otherMethods } from '@/lib/http/other-methods';
import { handleRoute } from '@/lib/http/problem';

/** Who writes a draft, the links that invite to it, and who changed what (`AuthorsOverview`). */
export const GET = handleRoute(async (_request, { params }: { params: Promise<{ taskId: string }> }) => {
  const [{ taskId }, actor] = [await params, await requireActor()];
  return Response.json(await readAuthorsOverview(actor, taskId), { headers: { 'cache-control': 'no-store' } });
});

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods('GET');
