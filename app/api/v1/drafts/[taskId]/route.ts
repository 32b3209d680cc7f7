import { requireActor } from '@/lib/auth/session';
import { assertMaySave } from '@/lib/drafts/assert-may';
import { deleteDraft } from '@/lib/drafts/delete-draft';
import { loadDraftJson } from '@/lib/drafts/load-draft';
import { saveDraft } from '@/lib/drafts/save-draft';
import { otherMethods } from '@/lib/http/other-methods';
import { handleRoute } from '@/lib/http/problem';
import { readJson } from '@/lib/http/read-body';
import { ACCOUNT_HEADER, MAX_SAVE_BYTES, saveRequest } from '@/lib/task/draft/draft-edits';

interface Context {
  params: Promise<{ taskId: string }>;
}

/** The whole draft (`DraftView`). */
export const GET = handleRoute(async (_request, { params }: Context) => {
  const { taskId } = await params;
  const json = await loadDraftJson(await requireActor(), taskId);
  return new Response(json, { headers: { 'content-type': 'application/json', 'cache-control': 'no-store' } });
});

/** Saves a batch of edits (`SaveRequest`, answer `Saved`); 409 with `DraftChanges` when the draft has changed. */
export const PATCH = handleRoute(async (request, { params }: Context) => {
  const [{ taskId }, actor] = [await params, await requireActor()];
  await assertMaySave(actor, taskId, request.headers.get(ACCOUNT_HEADER));
  return Response.json(await saveDraft(actor, taskId, await readJson(request, saveRequest, MAX_SAVE_BYTES)));
});

export const DELETE = handleRoute(async (_request, { params }: Context) => {
  const { taskId } = await params;
  await deleteDraft(await requireActor(), taskId);
  return new Response(null, { status: 204 });
});

export const { POST, PUT, OPTIONS } = otherMethods('GET', 'PATCH', 'DELETE');
