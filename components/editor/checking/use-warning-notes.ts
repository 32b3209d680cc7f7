'use client';

import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { httpNotes } from '@/components/editor/checking/warning-note-client';
import {
  type NoteKey,
  type NotesSnapshot,
  noteKey,
  WarningNoteStore,
} from '@/components/editor/checking/warning-note-store';
import type { DraftStore } from '@/components/editor/store/draft-store';
import type { WarningNote } from '@/lib/checks/warning-note';

/** The notes of a draft, from those that the page came with; others' notes come when others' changes of it do. */
export function useWarningNotes(store: DraftStore, first: readonly WarningNote[]): WarningNoteStore {
  const { taskId } = store.snapshot().view;
  const notes = useMemo(() => new WarningNoteStore(first, httpNotes(taskId)), [taskId, first]);

  useEffect(() => {
    let { takenOver } = store.snapshot();
    const unsubscribe = store.subscribe(() => {
      const before = takenOver;
      takenOver = store.snapshot().takenOver;
      if (takenOver > before) void notes.refresh();
    });
    // The moments at which the editor asks for others' changes.
    const onReturn = () => void (document.visibilityState === 'visible' && notes.refresh());
    const onLeave = (event: BeforeUnloadEvent) => {
      if (notes.hasUnsaved()) event.preventDefault();
    };
    window.addEventListener('beforeunload', onLeave);
    document.addEventListener('visibilitychange', onReturn);
    window.addEventListener('focus', onReturn);
    return () => {
      unsubscribe();
      window.removeEventListener('beforeunload', onLeave);
      document.removeEventListener('visibilitychange', onReturn);
      window.removeEventListener('focus', onReturn);
    };
  }, [store, notes]);

  return notes;
}

/** All notes as they are now; renders again on every change. */
export function useNotes(notes: WarningNoteStore): NotesSnapshot {
  return useSyncExternalStore(notes.subscribe, notes.snapshot, notes.snapshot);
}

/** The note on a warning ('' for none), and what is being written about it (null for nothing). */
export function useNote(notes: WarningNoteStore, warning: NoteKey): { text: string; written: string | null } {
  const key = noteKey(warning);
  const { saved, written } = useNotes(notes);
  return { text: saved.get(key) ?? '', written: written.get(key)?.text ?? null };
}
