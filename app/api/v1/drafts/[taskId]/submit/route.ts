import { z } from 'zod';
import { requireActor } from '@/lib/auth/session';
import { assertMay } from '@/lib/drafts/assert-may';
import { otherMethods } from '@/lib/http/other-methods';
import { handleRoute } from '@/lib/http/problem';
import { readJson } from '@/lib/http/read-body';
import { takeTurn } from '@/lib/members/account-turns';
import { submitDraft } from '@/lib/submissions/submit-draft';
import { draftVersion } from '@/lib/task/draft/draft-edits';

const submission = z.strictObject({ baseVersion: draftVersion, note: z.string().max(20_000).default('') });

/** Queues the draft for review; 422 with the `report` when it has errors, 409 when it has changed or is in review. */
export const POST = handleRoute(async (request, { params }: { params: Promise<{ taskId: string }> }) => {
  const [{ taskId }, actor] = [await params, await requireActor()];
  await assertMay(actor, 'submission:submit', taskId);
  await takeTurn(actor, 'submission');
  const submitted = await submitDraft(actor, taskId, await readJson(request, submission, 100_000));
  return Response.json(submitted, { status: 201 });
});

export const { GET, HEAD, PUT, PATCH, DELETE, OPTIONS } = otherMethods('POST');
