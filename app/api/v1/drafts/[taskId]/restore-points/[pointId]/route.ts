import { requireActor } from '@/lib/auth/session';
import { loadRestorePoint } from '@/lib/drafts/load-restore-point';
import { otherMethods } from '@/lib/http/other-methods';
import { handleRoute } from '@/lib/http/problem';

/** The state that a restore point keeps: `{head, rows, notices}`, the rows in order. It never changes. */
export const GET = handleRoute(
  async (_request, { params }: { params: Promise<{ taskId: string; pointId: string }> }) => {
    const { taskId, pointId } = await params;
    const { state } = await loadRestorePoint(await requireActor(), taskId, pointId);
    return new Response(state, { headers: { 'content-type': 'application/json', 'cache-control': 'no-store' } });
  },
);

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods('GET');
