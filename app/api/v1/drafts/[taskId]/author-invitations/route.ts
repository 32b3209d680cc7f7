import { requireActor } from '@/lib/auth/session';
import { createAuthorInvitation } from '@/lib/drafts/author-invitations';
import { otherMethods } from '@/lib/http/other-methods';
import { handleRoute } from '@/lib/http/problem';
import { type Limit, takePoint } from '@/lib/http/rate-limit';
import { siteOrigin } from '@/lib/http/site-origin';
import { takeTurn } from '@/lib/members/account-turns';

const LINK_LIMIT: Limit = { name: 'author-link', points: 30, seconds: 60 * 60 };

/** Makes a link by which others become authors of the draft: `{id, link, expiresAt}`; the link is given this once. */
export const POST = handleRoute(async (request, { params }: { params: Promise<{ taskId: string }> }) => {
  const [{ taskId }, actor] = [await params, await requireActor()];
  await takeTurn(actor, 'invitation');
  await takePoint(LINK_LIMIT, actor.id);
  const { token, ...invitation } = await createAuthorInvitation(actor, taskId);
  const origin = siteOrigin() ?? `http://${request.headers.get('host')}`;
  const body = { ...invitation, link: `${origin}/join/${token}` };
  return Response.json(body, { status: 201, headers: { 'cache-control': 'no-store' } });
});

export const { GET, HEAD, PUT, PATCH, DELETE, OPTIONS } = otherMethods('POST');
