import { z } from 'zod';
import { requireActor } from '@/lib/auth/session';
import { assertMay } from '@/lib/drafts/assert-may';
import { createRestorePoint } from '@/lib/drafts/create-restore-point';
import { listRestorePoints } from '@/lib/drafts/list-restore-points';
import { otherMethods } from '@/lib/http/other-methods';
import { handleRoute } from '@/lib/http/problem';
import { readJson } from '@/lib/http/read-body';
import { takeTurn } from '@/lib/members/account-turns';
import { draftVersion } from '@/lib/task/draft/draft-edits';

interface Context {
  params: Promise<{ taskId: string }>;
}

const newPoint = z.strictObject({ reason: z.string().max(1_000), baseVersion: draftVersion.optional() });

/** The restore points of a draft, the latest first: `{items, next}`; `?after=` takes the `next` of the page before. */
export const GET = handleRoute(async (request, { params }: Context) => {
  const [{ taskId }, actor] = [await params, await requireActor()];
  const page = await listRestorePoints(actor, taskId, new URL(request.url).searchParams.get('after'));
  return Response.json(page, { headers: { 'cache-control': 'no-store' } });
});

/** Keeps the draft as it is saved: `{reason, baseVersion?}`; 200 when this very request was taken before. */
export const POST = handleRoute(async (request, { params }: Context) => {
  const [{ taskId }, actor] = [await params, await requireActor()];
  await assertMay(actor, 'draft:write', taskId);
  await takeTurn(actor, 'restore-point');
  const { created, ...point } = await createRestorePoint(actor, taskId, await readJson(request, newPoint, 10_000));
  return Response.json(point, { status: created ? 201 : 200 });
});

export const { PUT, PATCH, DELETE, OPTIONS } = otherMethods('GET', 'POST');
