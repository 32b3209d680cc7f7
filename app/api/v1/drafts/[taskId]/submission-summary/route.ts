import { requireActor } from '@/lib/auth/session';
import { otherMethods } from '@/lib/http/other-methods';
import { handleRoute } from '@/lib/http/problem';
import { submissionSummary } from '@/lib/reviews/submission-summary';

/** What is new since the last revision, what was said of it, and the open discussions (`SubmissionSummary`). */
export const GET = handleRoute(async (_request, { params }: { params: Promise<{ taskId: string }> }) => {
  const { taskId } = await params;
  const summary = await submissionSummary(await requireActor(), taskId);
  return Response.json(summary, { headers: { 'cache-control': 'no-store' } });
});

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods('GET');
