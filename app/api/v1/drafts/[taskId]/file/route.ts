import { z } from 'zod';
import { requireActor } from '@/lib/auth/session';
import { assertMay } from '@/lib/drafts/assert-may';
import { assertReplaceable, replaceDraft } from '@/lib/drafts/replace-draft';
import { otherMethods } from '@/lib/http/other-methods';
import { handleRoute } from '@/lib/http/problem';
import { receiveFile } from '@/lib/http/receive-file';
import { takeTurn } from '@/lib/members/account-turns';
import { draftVersion } from '@/lib/task/draft/draft-edits';
import { MAX_FILE_BYTES } from '@/lib/task/limits';

const query = z.object({ file: z.string().min(1).max(500), baseVersion: z.coerce.number().pipe(draftVersion) });

/** Replaces the whole draft by the task file in the body: `?file=NAME&baseVersion=N`. */
export const PUT = handleRoute(async (request, { params }: { params: Promise<{ taskId: string }> }) => {
  const [{ taskId }, actor] = [await params, await requireActor()];
  await assertMay(actor, 'draft:write', taskId);
  const { file, baseVersion } = query.parse(Object.fromEntries(new URL(request.url).searchParams));
  await takeTurn(actor, 'upload');
  await assertReplaceable(actor, taskId, baseVersion);
  const { version, notices } = await receiveFile(request, MAX_FILE_BYTES, (received) =>
    replaceDraft(actor, taskId, baseVersion, file, received, request.signal),
  );
  return Response.json({ version, notices: notices.length });
});

export const { GET, HEAD, POST, PATCH, DELETE, OPTIONS } = otherMethods('PUT');
