import { z } from 'zod';
import { requireActor } from '@/lib/auth/session';
import { assertMay } from '@/lib/drafts/assert-may';
import { restoreDraft } from '@/lib/drafts/restore-draft';
import { otherMethods } from '@/lib/http/other-methods';
import { handleRoute } from '@/lib/http/problem';
import { readJson } from '@/lib/http/read-body';
import { takeTurn } from '@/lib/members/account-turns';
import { draftVersion } from '@/lib/task/draft/draft-edits';

interface Context {
  params: Promise<{ taskId: string; pointId: string }>;
}

const restoration = z.strictObject({ baseVersion: draftVersion });

/** Brings the draft back to a restore point; 409 with `DraftChanges` when it has changed since `baseVersion`. */
export const POST = handleRoute(async (request, { params }: Context) => {
  const [{ taskId, pointId }, actor] = [await params, await requireActor()];
  await assertMay(actor, 'draft:write', taskId);
  await takeTurn(actor, 'restore-point');
  const { baseVersion } = await readJson(request, restoration, 1_000);
  return Response.json(await restoreDraft(actor, taskId, pointId, baseVersion));
});

export const { GET, HEAD, PUT, PATCH, DELETE, OPTIONS } = otherMethods('POST');
