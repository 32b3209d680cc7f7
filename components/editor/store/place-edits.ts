import { type DocumentEdit, type DraftDocument, putRow } from '@/components/editor/store/draft-document';
import { fieldEdit, HEAD_FIELDS } from '@/components/editor/store/merge-place';
import type { Place } from '@/components/editor/store/sent-values';
import type { DraftChanges } from '@/lib/task/draft/draft-edits';

/** The place that an edit changes. */
export function placeOf(edit: DocumentEdit): Place {
  return edit.type === 'set-field' ? { kind: 'field', field: edit.field } : { kind: 'row', id: edit.id };
}

/** The edit that makes a place what it is in the document. */
export function editAt(document: Pick<DraftDocument, 'head' | 'row'>, place: Place): DocumentEdit {
  if (place.kind === 'field') return fieldEdit(place.field, document.head[place.field]);
  const row = document.row(place.id);
  return row ? putRow(row) : { type: 'delete-row', id: place.id };
}

/** The edits that others' changes are. */
export function editsOf({ fields, rows, deleted }: Pick<DraftChanges, 'fields' | 'rows' | 'deleted'>): DocumentEdit[] {
  const edits: DocumentEdit[] = [];
  for (const field of HEAD_FIELDS) {
    const value = fields[field];
    if (value !== undefined) edits.push(fieldEdit(field, value));
  }
  for (const row of rows) edits.push(putRow(row));
  for (const id of deleted) edits.push({ type: 'delete-row', id });
  return edits;
}
