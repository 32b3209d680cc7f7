import { requireActor } from '@/lib/auth/session';
import { noteRequest } from '@/lib/checks/warning-note';
import { assertMay } from '@/lib/drafts/assert-may';
import { listWarningNotes, saveWarningNote } from '@/lib/drafts/warning-notes';
import { otherMethods } from '@/lib/http/other-methods';
import { handleRoute } from '@/lib/http/problem';
import { readJson } from '@/lib/http/read-body';
import { takeTurn } from '@/lib/members/account-turns';

interface Context {
  params: Promise<{ taskId: string }>;
}

/** The notes on the warnings of a draft (`WarningNote[]`). */
export const GET = handleRoute(async (_request, { params }: Context) => {
  const [{ taskId }, actor] = [await params, await requireActor()];
  return Response.json(await listWarningNotes(actor, taskId), { headers: { 'cache-control': 'no-store' } });
});

/** Writes the note on a warning (`NoteRequest`) and gives its `text`; 409 with the `text` as it is when it has changed. */
export const PUT = handleRoute(async (request, { params }: Context) => {
  const [{ taskId }, actor] = [await params, await requireActor()];
  await assertMay(actor, 'draft:write', taskId);
  await takeTurn(actor, 'note');
  const text = await saveWarningNote(actor, taskId, await readJson(request, noteRequest, 100_000));
  return Response.json({ text });
});

export const { POST, PATCH, DELETE, OPTIONS } = otherMethods('GET', 'PUT');
