import { requireActor } from '@/lib/auth/session';
import { otherMethods } from '@/lib/http/other-methods';
import { handleRoute } from '@/lib/http/problem';
import { takeTurn } from '@/lib/members/account-turns';
import { withdrawSubmission } from '@/lib/submissions/withdraw-submission';

/** Takes a submission back from review. */
export const POST = handleRoute(async (_request, { params }: { params: Promise<{ id: string }> }) => {
  const [{ id }, actor] = [await params, await requireActor()];
  await takeTurn(actor, 'submission');
  await withdrawSubmission(actor, id);
  return new Response(null, { status: 204 });
});

export const { GET, HEAD, PUT, PATCH, DELETE, OPTIONS } = otherMethods('POST');
