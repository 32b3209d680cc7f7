'use client';

import { createContext, useContext, useSyncExternalStore } from 'react';
import type { AuthorActions } from '@/components/authors/author-actions';
import type { FixRequest } from '@/components/drafts/check-messages';
import type { DraftSnapshot } from '@/components/drafts/draft-snapshot';
import type { DraftStore } from '@/components/drafts/draft-store';
import type { FindingPlace, LiveFinding } from '@/components/drafts/finding-place';
import type { Checks } from '@/components/drafts/use-checks';
import type { WarningNoteStore } from '@/components/drafts/warning-note-store';

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
