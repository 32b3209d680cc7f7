'use client';

import { createContext, useContext, useSyncExternalStore } from 'react';
import type { FixRequest } from '@/components/editor/checking/check-messages';
import type { Checks } from '@/components/editor/checking/use-checks';
import type { WarningNoteStore } from '@/components/editor/checking/warning-note-store';
import type { AuthorActions } from '@/components/editor/context/author-actions';
import type { DraftSnapshot } from '@/components/editor/store/draft-snapshot';
import type { DraftStore } from '@/components/editor/store/draft-store';
import type { FindingPlace, LiveFinding } from '@/components/editor/store/finding-place';

/** What the parts of the editor share. */
export interface Editor {
  store: DraftStore;
  mayWrite: boolean;
  checks: Checks;
  /** Those of the report; none until there is one. */
  findings: readonly LiveFinding[];
  notes: WarningNoteStore;
  /** Leads to a place: its section opens, and its field or cell gets the focus. */
  goTo: (place: FindingPlace) => void;
  /** Opens a place's section, and leaves the focus where it is. */
  show: (place: FindingPlace) => void;
  /** Opens the preview of a fix. */
  startFix: (fix: FixRequest) => void;
  authorActions: AuthorActions;
}

const EditorContext = createContext<Editor | null>(null);
export const EditorProvider = EditorContext.Provider;

/** The editor that the component stands in. */
export function useEditor(): Editor {
  const editor = useContext(EditorContext);
  if (!editor) throw new Error('useEditor needs an EditorProvider above it.');
  return editor;
}

/** The draft as it is now; renders again on every change. */
export function useDraft(store: DraftStore): DraftSnapshot {
  return useSyncExternalStore(store.subscribe, store.snapshot, store.snapshot);
}
