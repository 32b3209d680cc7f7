import { z } from 'zod';
import type { WarningNoteStore } from '@/components/editor/checking/warning-note-store';
import type { SaveState } from '@/components/editor/store/draft-snapshot';
import type { DraftStore } from '@/components/editor/store/draft-store';
import { draftUrl, readProblem } from '@/components/editor/store/draft-transport';

/** What submitting came to. `in-review` has been so before: the draft can no longer be changed. */
export type Sent =
  | { type: 'submitted'; submissionId: string }
  | { type: 'in-review' }
  | { type: 'signed-out' }
  | { type: 'failed'; message: string };

const CHANGED = 'The draft was changed elsewhere meanwhile. Look at the changes, then submit again.';

/**
 * Saves all that is written, notes on warnings, too, and submits the draft with a note to the reviewers. Nothing is
 * submitted that its author has not seen: others' changes that saving brings stop it. Never throws.
 */
export async function sendDraft(store: DraftStore, notes: WarningNoteStore, note: string): Promise<Sent> {
  const seen = store.snapshot();
  const isSaved = await store.flush();
  const { view, save, takenOver, setAside } = store.snapshot();
  if (!view.mayWrite) return { type: 'in-review' };
  if (!isSaved) return notSaved(save);
  if (takenOver > seen.takenOver || setAside.length > seen.setAside.length) return { type: 'failed', message: CHANGED };
  const problem = await notes.saveAll();
  if (problem !== null) {
    await store.retryNow();
    // Who is signed out is led to signing in again.
    if (store.snapshot().save.type === 'signed-out') return { type: 'signed-out' };
    return { type: 'failed', message: `A note on a warning could not be saved. ${problem}` };
  }

  const sent = await send(view, note);
  // Somebody else came before us: whoever looks is to see what they did.
  if (sent.type === 'conflict') await store.retryNow();
  if (!store.snapshot().view.mayWrite && sent.type !== 'submitted') return { type: 'in-review' };
  return sent.type === 'conflict' ? { type: 'failed', message: sent.message } : sent;
}

function notSaved(save: SaveState): Sent {
  if (save.type === 'signed-out') return save;
  const reason =
    save.type === 'unreachable' || save.type === 'refused' ? save.message : 'Others wrote at the same place.';
  return { type: 'failed', message: `${reason} Not everything is saved, so nothing was submitted.` };
}

const submittedBody = z.object({ submissionId: z.string() });

async function send(
  view: { taskId: string; version: number },
  note: string,
): Promise<Sent | { type: 'conflict'; message: string }> {
  try {
    const response = await fetch(`${draftUrl(view.taskId)}/submit`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ baseVersion: view.version, note }),
    });
    if (response.ok) {
      const { submissionId } = submittedBody.parse(await response.json());
      return { type: 'submitted', submissionId };
    }
    const { status, message } = await readProblem(response);
    if (status === 401) return { type: 'signed-out' };
    return { type: status === 409 ? 'conflict' : 'failed', message };
  } catch {
    // The answer may have been lost, and not the request: then the next attempt finds the submission.
    return { type: 'failed', message: 'The server cannot be reached. Submit again when it is back; nothing is lost.' };
  }
}
