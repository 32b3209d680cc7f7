import type { DocumentEdit } from '@/components/editor/store/draft-document';
import { type FieldValue, sameField, sameRow, type Unsaved } from '@/components/editor/store/merge-place';
import { fieldName } from '@/components/editor/store/place-name';
import type { DraftExample, DraftHead, DraftRow } from '@/lib/task/draft/draft';

/** A place as a step has changed it: `base` is what was there before, `ours` what the step has left. */
export type PlaceChange = Unsaved;

/** Something that was done to the draft, and can be undone as a whole. */
export interface EditStep {
  id: number;
  /** What was done, as an order: “Delete 3 rows”. */
  name: string;
  changes: readonly PlaceChange[];
  /** When its last edit was made (milliseconds). */
  at: number;
  /** About how many bytes it keeps in memory. */
  size: number;
}

interface LocalState {
  head: DraftHead;
  row(id: string): DraftRow | null;
}

/** What edits have changed: `undo` are the edits that take them back, `local` is the state that they have made. */
export function changesOf(undo: readonly DocumentEdit[], local: LocalState): PlaceChange[] {
  return undo.map((edit) => {
    if (edit.type === 'set-field') {
      return { kind: 'field', field: edit.field, base: edit.value, ours: local.head[edit.field] };
    }
    return { kind: 'row', id: edit.id, base: edit.type === 'put-row' ? rowOf(edit) : null, ours: local.row(edit.id) };
  });
}

function rowOf(edit: Extract<DocumentEdit, { type: 'put-row' }>): DraftRow {
  const { id, position, input, outputs } = edit;
  return { id, position, input, outputs, extra: 'extra' in edit ? edit.extra : null };
}

/** Whether a change leaves what was there before. */
export function changesNothing(change: PlaceChange): boolean {
  return change.kind === 'field' ? sameField(change.base, change.ours) : sameRow(change.base, change.ours);
}

/** One change that does what two of one place do, one after the other. */
export function joinChanges(first: PlaceChange, second: PlaceChange): PlaceChange | null {
  if (first.kind === 'field' && second.kind === 'field') return { ...second, base: first.base };
  if (first.kind === 'row' && second.kind === 'row') return { ...second, base: first.base };
  return null;
}

/**
 * Names the cell, text or part of a field that a single change has written; null when it did more than that. Changes
 * with the same key belong to the same piece of writing.
 */
export function writingKey(changes: readonly PlaceChange[]): string | null {
  const [change] = changes;
  if (!change || changes.length > 1) return null;
  if (change.kind === 'row') return rowKey(change.id, change.base, change.ours);
  const part = partOf(change.base, change.ours);
  return part === null ? null : `field:${change.field}:${part}`;
}

function rowKey(id: string, base: DraftRow | null, ours: DraftRow | null): string | null {
  if (!base || !ours || base.position !== ours.position) return null;
  const sameInput = base.input === ours.input;
  const sameOutputs = sameField(base.outputs, ours.outputs);
  if (sameInput === sameOutputs) return null;
  return `row:${id}:${sameInput ? 'outputs' : 'input'}`;
}

/** Which item of a field, and which text of it, was written; '' for a field that is one text. */
function partOf(base: FieldValue, ours: FieldValue): string | null {
  if (typeof base === 'string' || typeof ours === 'string') return '';
  const grown = ours.length === base.length + 1;
  if (ours.length !== base.length && !grown) return null;
  const changed = [...ours.keys()].filter((index) => !sameItem(base[index], ours[index]));
  const [index] = changed;
  if (index === undefined || changed.length > 1) return null;
  return `${index}${textOf(base[index], ours[index])}`;
}

function textOf(base: string | DraftExample | undefined, ours: string | DraftExample | undefined): string {
  if (typeof base !== 'object' || typeof ours !== 'object') return '';
  const parts = (['input', 'output', 'explanation'] as const).filter((part) => base[part] !== ours[part]);
  return `:${parts.join('+')}`;
}

function sameItem(a: string | DraftExample | undefined, b: string | DraftExample | undefined): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

/** What changes amount to, as an order. */
export function stepName(changes: readonly PlaceChange[]): string {
  const [first] = changes;
  if (changes.length === 1 && first?.kind === 'field') return `Change ${fieldName(first.field)}`;
  const rows = changes.filter((change) => change.kind === 'row');
  if (rows.length < changes.length) return `Change ${changes.length.toLocaleString('en')} places`;
  const added = rows.filter(({ base }) => base === null).length;
  const deleted = rows.filter(({ ours }) => ours === null).length;
  // Rows that only make room for a new one are not worth a word.
  if (added > 0 && deleted === 0 && rows.every(({ base, ours }) => base === null || base.input === ours?.input)) {
    return `Add ${countOf(added)}`;
  }
  if (deleted > 0 && added === 0) return `Delete ${countOf(deleted)}`;
  if (rows.length > 1) return `Change ${countOf(rows.length)}`;
  return writingKey(changes)?.endsWith(':outputs') ? 'Change an output' : 'Change an input';
}

function countOf(count: number): string {
  return count === 1 ? 'a row' : `${count.toLocaleString('en')} rows`;
}

/** About how many bytes a change keeps: two for each UTF-16 unit, and something for the objects. */
export function sizeOf(change: PlaceChange): number {
  if (change.kind === 'row') return rowSize(change.base) + rowSize(change.ours);
  return 2 * (JSON.stringify(change.base).length + JSON.stringify(change.ours).length);
}

function rowSize(row: DraftRow | null): number {
  if (!row) return 50;
  return row.outputs.reduce((sum, output) => sum + 2 * output.length, 200 + 2 * row.input.length);
}
