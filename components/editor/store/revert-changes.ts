import { type DocumentEdit, putRow } from '@/components/editor/store/draft-document';
import type { PlaceChange } from '@/components/editor/store/edit-step';
import { fieldEdit, mergeField, mergeRow, sameField, sameRow } from '@/components/editor/store/merge-place';
import type { DraftHead, DraftRow } from '@/lib/task/draft/draft';

interface LocalState {
  head: DraftHead;
  row(id: string): DraftRow | null;
}

/** The edits that take changes back, and how many places were left as they are. */
export interface Reversal {
  edits: DocumentEdit[];
  /** What stands there now is neither what was left there nor what was there before: someone has changed it since. */
  skipped: number;
}

/**
 * Takes changes back where nobody has changed the same since. What others wrote into other cells of the same row stays.
 */
export function revertChanges(changes: readonly PlaceChange[], local: LocalState): Reversal {
  const edits: DocumentEdit[] = [];
  let skipped = 0;
  for (const change of changes) {
    const { conflict, edit } = revert(change, local);
    if (conflict) skipped++;
    else if (edit) edits.push(edit);
  }
  return { edits, skipped };
}

function revert(change: PlaceChange, local: LocalState): { conflict: boolean; edit: DocumentEdit | null } {
  if (change.kind === 'field') {
    const now = local.head[change.field];
    const { value, conflict } = mergeField(change.ours, now, change.base);
    return { conflict, edit: sameField(value, now) ? null : fieldEdit(change.field, value) };
  }
  const now = local.row(change.id);
  const { value, conflict } = mergeRow(change.ours, now, change.base);
  if (sameRow(value, now)) return { conflict, edit: null };
  return { conflict, edit: value ? putRow(value) : { type: 'delete-row', id: change.id } };
}
