import { z } from 'zod';
import { requireActor } from '@/lib/auth/session';
import { createDraft, createDraftFromFile } from '@/lib/drafts/create-draft';
import { otherMethods } from '@/lib/http/other-methods';
import { handleRoute } from '@/lib/http/problem';
import { readJson } from '@/lib/http/read-body';
import { receiveFile } from '@/lib/http/receive-file';
import { takeTurn } from '@/lib/members/account-turns';
import { MAX_FILE_BYTES } from '@/lib/task/limits';

const fileParameter = z.string().min(1).max(500).nullable();
const blank = z.strictObject({ slug: z.string().max(200).optional() });

/** A new draft: with `?file=NAME` from the body, which is a task file; else blank, from the JSON body `{slug?}`. */
export const POST = handleRoute(async (request) => {
  const actor = await requireActor();
  const fileName = fileParameter.parse(new URL(request.url).searchParams.get('file'));
  await takeTurn(actor, fileName === null ? 'draft' : 'upload');
  if (fileName === null)
    return Response.json(await createDraft(actor, await readJson(request, blank, 10_000)), created);
  const draft = await receiveFile(request, MAX_FILE_BYTES, (file) =>
    createDraftFromFile(actor, fileName, file, { signal: request.signal }),
  );
  return Response.json({ taskId: draft.taskId, notices: draft.notices.length }, created);
});

const created = { status: 201 };

export const { GET, HEAD, PUT, PATCH, DELETE, OPTIONS } = otherMethods('POST');
