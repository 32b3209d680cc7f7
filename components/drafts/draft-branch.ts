import { type DocumentEdit, DraftDocument, putRow } from '@/components/drafts/draft-document';
import {
  type Conflict,
  fieldEdit,
  HEAD_FIELDS,
  mergeField,
  mergeRow,
  sameField,
  sameRow,
  type Unsaved,
} from '@/components/drafts/merge-place';
import type { DraftHead, DraftRow, HeadField } from '@/lib/task/draft';
import type { DraftChanges, DraftEdit } from '@/lib/task/draft-edits';

type Place = { kind: 'field'; field: HeadField } | { kind: 'row'; id: string };

/** A save takes at most 20,000 edits; smaller batches show progress and repeat less after an error. */
const BATCH_EDITS = 4_000;
const BATCH_CHARACTERS = 3_000_000;

/**
 * Two states of a draft, the server's as far as it is known and ours, with the places (a field or a row) in which they
 * differ. Merges what others change into ours; pure, it knows nothing of requests or time.
 */
export class DraftBranch {
  readonly #local: DraftDocument;
  readonly #server: DraftDocument;
  readonly #dirty = new Map<string, Place>();
  readonly #conflicts = new Map<string, Conflict>();

  constructor(head: DraftHead, rows: readonly DraftRow[]) {
    this.#local = new DraftDocument(head, rows);
    this.#server = new DraftDocument(head, rows);
  }

  get local(): Readonly<Pick<DraftDocument, 'head' | 'rows' | 'indexOf' | 'row'>> {
    return this.#local;
  }

  get conflicts(): readonly Conflict[] {
    return [...this.#conflicts.values()];
  }

  /** How many places differ from the server's state. */
  get unsavedCount(): number {
    return this.#dirty.size;
  }

  /** How many of them can be sent: not those in conflict. */
  get sendableCount(): number {
    return this.#dirty.size - this.#conflicts.size;
  }

  /** Makes own edits; gives those that undo them. */
  edit(edits: readonly DocumentEdit[]): DocumentEdit[] {
    const undo = this.#local.apply(edits);
    for (const edit of edits) this.#compare(placeOf(edit));
    return undo;
  }

  /** All that the server does not hold, with what was there before. */
  unsaved(): Unsaved[] {
    return [...this.#dirty.values()].map((place) => this.#unsavedAt(place));
  }

  /** The next edits to send. */
  batch(): DraftEdit[] {
    const batch: DraftEdit[] = [];
    let characters = 0;
    for (const [key, place] of this.#dirty) {
      if (this.#conflicts.has(key)) continue;
      if (batch.length === BATCH_EDITS || characters > BATCH_CHARACTERS) break;
      const edit = sentEdit(editAt(this.#local, place));
      batch.push(edit);
      if (edit.type === 'put-row') characters += edit.outputs.join('').length + edit.input.length;
    }
    return batch;
  }

  /** The server has taken these edits. */
  saved(edits: readonly DraftEdit[]): void {
    this.#server.apply(edits);
    for (const edit of edits) this.#compare(placeOf(edit));
  }

  /** Merges what others have changed; gives the edits that this made to our state. */
  merge(changes: Pick<DraftChanges, 'fields' | 'rows' | 'deleted'>): DocumentEdit[] {
    const edits = editsOf(changes);
    const places = edits.map((edit) => this.#unsavedAt(placeOf(edit)));
    this.#server.apply(edits);
    return this.#mergeAll(places);
  }

  /** Puts back unsaved edits of an earlier time; what the server has changed since then is merged. */
  restore(unsaved: readonly Unsaved[]): DocumentEdit[] {
    return this.#mergeAll(unsaved);
  }

  /** Settles a conflict. Gives the edits that this made to our state. */
  resolve(key: string, choice: 'theirs' | 'ours'): DocumentEdit[] {
    const conflict = this.#conflicts.get(key);
    if (!conflict) return [];
    this.#conflicts.delete(key);
    const edits = choice === 'theirs' ? [editAt(this.#server, conflict)] : [];
    this.edit(edits);
    return edits;
  }

  #mergeAll(places: readonly Unsaved[]): DocumentEdit[] {
    const edits = places.map((place) => this.#mergeOne(place)).filter((edit) => edit !== null);
    this.#local.apply(edits);
    for (const place of places) this.#compare(place);
    return edits;
  }

  /** Merges one place with the server's state: notes a conflict, and gives the edit that our state needs. */
  #mergeOne(place: Unsaved): DocumentEdit | null {
    const key = keyOf(place);
    this.#conflicts.delete(key);
    if (place.kind === 'field') {
      const theirs = this.#server.head[place.field];
      const { value, conflict } = mergeField(place.base, theirs, place.ours);
      if (conflict) this.#conflicts.set(key, { ...place, key, theirs });
      return sameField(value, this.#local.head[place.field]) ? null : fieldEdit(place.field, value);
    }
    const theirs = this.#server.row(place.id);
    const { value, conflict } = mergeRow(place.base, theirs, place.ours);
    if (conflict) this.#conflicts.set(key, { ...place, key, theirs });
    if (sameRow(value, this.#local.row(place.id))) return null;
    return value ? putRow(value) : { type: 'delete-row', id: place.id };
  }

  /** Notes whether a place differs from the server's state. */
  #compare(place: Place): void {
    const key = keyOf(place);
    const same =
      place.kind === 'field'
        ? sameField(this.#local.head[place.field], this.#server.head[place.field])
        : sameRow(this.#local.row(place.id), this.#server.row(place.id));
    if (!same) this.#dirty.set(key, place);
    else {
      this.#dirty.delete(key);
      this.#conflicts.delete(key);
    }
    this.#updateConflict(key);
  }

  /** What we write during a conflict is what we would choose. */
  #updateConflict(key: string): void {
    const conflict = this.#conflicts.get(key);
    if (conflict?.kind === 'field') {
      this.#conflicts.set(key, { ...conflict, ours: this.#local.head[conflict.field] });
    } else if (conflict?.kind === 'row') {
      this.#conflicts.set(key, { ...conflict, ours: this.#local.row(conflict.id) });
    }
  }

  #unsavedAt(place: Place): Unsaved {
    const conflict = this.#conflicts.get(keyOf(place));
    if (place.kind === 'field') {
      const { field } = place;
      const base = conflict?.kind === 'field' ? conflict.base : this.#server.head[field];
      return { kind: 'field', field, base, ours: this.#local.head[field] };
    }
    const base = conflict?.kind === 'row' ? conflict.base : this.#server.row(place.id);
    return { kind: 'row', id: place.id, base, ours: this.#local.row(place.id) };
  }
}

function placeOf(edit: DocumentEdit): Place {
  return edit.type === 'set-field' ? { kind: 'field', field: edit.field } : { kind: 'row', id: edit.id };
}

function keyOf(place: Place): string {
  return place.kind === 'field' ? `field:${place.field}` : `row:${place.id}`;
}

function editAt(document: DraftDocument, place: Place): DocumentEdit {
  if (place.kind === 'field') return fieldEdit(place.field, document.head[place.field]);
  const row = document.row(place.id);
  return row ? putRow(row) : { type: 'delete-row', id: place.id };
}

/** An edit as the server takes it: what the format does not know of a row stays with it there. */
function sentEdit(edit: DocumentEdit): DraftEdit {
  if (edit.type !== 'put-row') return edit;
  const { type, id, position, input, outputs } = edit;
  return { type, id, position, input, outputs };
}

function editsOf({ fields, rows, deleted }: Pick<DraftChanges, 'fields' | 'rows' | 'deleted'>): DocumentEdit[] {
  const edits: DocumentEdit[] = [];
  for (const field of HEAD_FIELDS) {
    const value = fields[field];
    if (value !== undefined) edits.push(fieldEdit(field, value));
  }
  for (const row of rows) edits.push(putRow(row));
  for (const id of deleted) edits.push({ type: 'delete-row', id });
  return edits;
}
