import { z } from 'zod';
import { draftUrl, readProblem } from '@/components/editor/store/draft-transport';
import type { NoteRequest, WarningNote } from '@/lib/checks/warning-note';

/** What saving a note came to. `text` is the note as the server holds it, where it tells: also after a conflict. */
export interface SentNote {
  problem: string | null;
  text?: string;
}

/** How the notes of a draft reach the server; tests give another one. */
export interface NoteTransport {
  /** The notes as the server holds them now; null when it does not say. */
  load(): Promise<WarningNote[] | null>;
  /** Writes a note; an empty text takes it away. */
  send(request: NoteRequest): Promise<SentNote>;
}

const notesBody: z.ZodType<WarningNote[]> = z.array(
  z.object({ rule: z.string(), message: z.string(), text: z.string() }),
);

/** The notes of the draft `taskId` through the HTTP API. */
export function httpNotes(taskId: string): NoteTransport {
  const url = `${draftUrl(taskId)}/notes`;
  return { load: () => load(url), send: (request) => send(url, request) };
}

async function load(url: string): Promise<WarningNote[] | null> {
  try {
    const response = await fetch(url, { cache: 'no-store' });
    return response.ok ? notesBody.parse(await response.json()) : null;
  } catch {
    return null;
  }
}

async function send(url: string, request: NoteRequest): Promise<SentNote> {
  try {
    const response = await fetch(url, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(request),
    });
    if (response.ok) return { problem: null, text: request.text.trim() };
    const { message, details } = await readProblem(response);
    return typeof details.text === 'string'
      ? { problem: `${message} It now says: “${details.text}”. Save again to replace it.`, text: details.text }
      : { problem: message };
  } catch {
    return { problem: 'The server cannot be reached. The note is not saved.' };
  }
}
