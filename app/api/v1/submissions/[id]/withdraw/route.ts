import { requireActor } from '@/lib/auth/session';
import { otherMethods } from '@/lib/http/other-methods';
import { handleRoute } from '@/lib/http/problem';
import { withdrawSubmission } from '@/lib/submissions/withdraw-submission';

/** Takes a submission back from review. */
export const POST = handleRoute(async (_request, { params }: { params: Promise<{ id: string }> }) => {
  const { id } = await params;
  await withdrawSubmission(await requireActor(), id);
  return new Response(null, { status: 204 });
});

export const { GET, HEAD, PUT, PATCH, DELETE, OPTIONS } = otherMethods('POST');
