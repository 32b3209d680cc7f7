import { requireActor } from '@/lib/auth/session';
import { revokeAuthorInvitation } from '@/lib/drafts/author-invitations';
import { otherMethods } from '@/lib/http/other-methods';
import { handleRoute } from '@/lib/http/problem';

/** Ends a link; who came by it stays an author. */
export const DELETE = handleRoute(
  async (_request, { params }: { params: Promise<{ taskId: string; invitationId: string }> }) => {
    const { taskId, invitationId } = await params;
    await revokeAuthorInvitation(await requireActor(), taskId, invitationId);
    return new Response(null, { status: 204 });
  },
);

export const { GET, HEAD, POST, PUT, PATCH, OPTIONS } = otherMethods('DELETE');
