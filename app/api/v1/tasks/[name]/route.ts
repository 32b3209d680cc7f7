import { currentActor } from '@/lib/auth/session';
import { otherMethods } from '@/lib/http/other-methods';
import { handleRoute } from '@/lib/http/problem';
import { taskFileResponse } from '@/lib/http/task-file-response';
import { findAcceptedFile } from '@/lib/submissions/queries';

/** The file of an accepted task, for anyone. */
export const GET = handleRoute(async (request, { params }: { params: Promise<{ name: string }> }) => {
  const { name } = await params;
  return taskFileResponse(request, await findAcceptedFile(await currentActor(), name), 'public, no-cache');
});

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods('GET');
