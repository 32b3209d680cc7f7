import { requireActor } from '@/lib/auth/session';
import { otherMethods } from '@/lib/http/other-methods';
import { handleRoute } from '@/lib/http/problem';
import { taskFileResponse } from '@/lib/http/task-file-response';
import { findSubmissionFile } from '@/lib/submissions/queries';

/** The very bytes that were submitted, for authors and reviewers. */
export const GET = handleRoute(async (request, { params }: { params: Promise<{ id: string }> }) => {
  const { id } = await params;
  return taskFileResponse(request, await findSubmissionFile(await requireActor(), id), 'private, no-cache');
});

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods('GET');
