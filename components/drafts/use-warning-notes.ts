'use client';

import { useMemo, useState } from 'react';
import { draftUrl, readProblem } from '@/components/drafts/draft-transport';
import type { NoteRequest, WarningNote } from '@/lib/checks/warning-note';

/** The authors' answers to warnings. */
export interface WarningNotes {
  /** The note on a message; '' for none. */
  textOf: (rule: string, message: string) => string;
  /** Saves a note; gives what went wrong in words, or null. */
  save: (note: WarningNote) => Promise<string | null>;
}

/** The notes of a draft, from those that the page came with. */
export function useWarningNotes(taskId: string, first: readonly WarningNote[]): WarningNotes {
  const [texts, setTexts] = useState(() => new Map(first.map((note) => [keyOf(note), note.text])));
  return useMemo(() => {
    const textOf = (rule: string, message: string) => texts.get(keyOf({ rule, message })) ?? '';
    return {
      textOf,
      async save(note) {
        const saved = await send(taskId, { ...note, before: textOf(note.rule, note.message) });
        if (saved.text !== undefined) {
          const { text } = saved;
          setTexts((old) => new Map(old).set(keyOf(note), text));
        }
        return saved.problem;
      },
    };
  }, [taskId, texts]);
}

function keyOf({ rule, message }: Pick<WarningNote, 'rule' | 'message'>): string {
  return `${rule}/${message}`;
}

/** `text` is the note as the server holds it, where it tells: also after a conflict. */
async function send(taskId: string, request: NoteRequest): Promise<{ problem: string | null; text?: string }> {
  try {
    const response = await fetch(`${draftUrl(taskId)}/notes`, {
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
