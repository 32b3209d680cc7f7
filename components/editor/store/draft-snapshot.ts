import type { DocumentEdit } from '@/components/editor/store/draft-document';
import type { EditStep } from '@/components/editor/store/edit-step';
import type { Conflict, Unsaved } from '@/components/editor/store/merge-place';
import type { DraftHead, DraftRow } from '@/lib/task/draft/draft';
import type { DraftView } from '@/lib/task/draft/draft-edits';

/** How it stands with saving. In all but `saved` there are edits that the server does not hold. */
export type SaveState =
  | { type: 'saved' }
  | { type: 'waiting' }
  | { type: 'saving' }
  | { type: 'conflict' }
  | { type: 'signed-out'; message: string }
  | { type: 'unreachable'; message: string }
  | { type: 'refused'; message: string };

/** What the interface shows; a new object after every change. */
export interface DraftSnapshot {
  view: Omit<DraftView, 'head' | 'rows'>;
  head: DraftHead;
  rows: readonly DraftRow[];
  save: SaveState;
  /** How many places the server does not hold. */
  unsavedCount: number;
  conflicts: readonly Conflict[];
  /** How many places others have changed since this was last read (`acknowledge`). */
  takenOver: number;
  /** How many unsaved places of an earlier visit were put back. */
  restored: number;
  /** Whether the browser keeps what is unsaved; one that refuses (a full disk, a private window) has it in this tab only. */
  keptInBrowser: boolean;
  /** Own edits from before all instances were replaced, or from before the draft could no longer be changed. */
  setAside: readonly Unsaved[];
  /** What undo and redo would do. */
  undoable: StepName | null;
  redoable: StepName | null;
}

type StepName = Pick<EditStep, 'id' | 'name'>;

/** What undoing or redoing a step came to. */
export interface Reverted extends Pick<EditStep, 'name' | 'changes'> {
  /** Places that stay as they are, since others have changed them. */
  skipped: number;
}

/** What a browser keeps of a draft until the server has it. */
export interface UnsavedRecord {
  unsaved: readonly Unsaved[];
  setAside: readonly Unsaved[];
}

/** What happened to the document: for the check worker's mirror. */
export type DocumentChange = { type: 'edits'; edits: readonly DocumentEdit[] } | { type: 'loaded' };
