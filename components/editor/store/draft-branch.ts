import { type DocumentEdit, DraftDocument, putRow } from '@/components/editor/store/draft-document';
import {
  type Conflict,
  fieldEdit,
  mergeField,
  mergeRow,
  sameField,
  sameRow,
  type Unsaved,
} from '@/components/editor/store/merge-place';
import { editAt, editsOf, placeOf } from '@/components/editor/store/place-edits';
import { saveBatch } from '@/components/editor/store/save-batch';
import { keyOf, type Place, SentValues } from '@/components/editor/store/sent-values';
import type { DraftHead, DraftRow } from '@/lib/task/draft/draft';
import type { DraftChanges, DraftEdit } from '@/lib/task/draft/draft-edits';

/**
 * Two states of a draft, the server's as far as it is known and ours, with the places (a field or a row) in which they
 * differ. Merges what others change into ours; pure, it knows nothing of requests or time.
 */
export class DraftBranch {
  readonly #local: DraftDocument;
  readonly #server: DraftDocument;
  /** What the server does not hold; the same object until the place changes again. */
  readonly #unsaved = new Map<string, Unsaved>();
  readonly #sent = new SentValues();
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

  /** How many places differ from the server's state, or may do. */
  get unsavedCount(): number {
    return this.#unsaved.size;
  }

  /** How many of them can be sent: not those in conflict. */
  get sendableCount(): number {
    return this.#unsaved.size - this.#conflicts.size;
  }

  /** Makes own edits; gives those that undo them. */
  edit(edits: readonly DocumentEdit[]): DocumentEdit[] {
    const undo = this.#local.apply(edits);
    for (const edit of edits) this.#compare(placeOf(edit));
    return undo;
  }

  /** All that the server does not hold, with what was there before; a place is the same object until it changes. */
  unsaved(): Unsaved[] {
    return [...this.#unsaved.values()];
  }

  /** The next edits to send. */
  batch(): DraftEdit[] {
    const sendable = [...this.#unsaved].filter(([key]) => !this.#conflicts.has(key)).map(([, place]) => place);
    return saveBatch(this.#local, sendable);
  }

  /** These edits are on their way; whether the server takes them is not known until it answers. */
  sending(edits: readonly DraftEdit[]): void {
    for (const edit of edits) this.#sent.add(this.#unsavedAt(placeOf(edit)));
  }

  /** The server has taken these edits. */
  saved(edits: readonly DraftEdit[]): void {
    this.#server.apply(edits);
    // None of the earlier requests can arrive any more: the version has passed them.
    for (const place of [...this.#sent.clear(), ...edits.map(placeOf)]) this.#compare(place);
  }

  /** Merges what others have changed; gives the edits that this made to our state. */
  merge(changes: Pick<DraftChanges, 'fields' | 'rows' | 'deleted'>): DocumentEdit[] {
    const edits = editsOf(changes);
    const places = edits.map((edit) => this.#unsavedAt(placeOf(edit)));
    this.#server.apply(edits);
    const merged = this.#mergeAll(places);
    // What had been sent is among the changes, or will never arrive: the version has passed it.
    for (const place of this.#sent.clear()) this.#compare(place);
    return merged;
  }

  /** Puts back unsaved edits of an earlier time; what the server has changed since then is merged. */
  restore(unsaved: readonly Unsaved[]): DocumentEdit[] {
    for (const place of unsaved) this.#sent.restore(place);
    return this.#mergeAll(unsaved);
  }

  /** Whether the server does not hold what stands at the place of `unsaved`. */
  hasUnsavedAt(unsaved: Unsaved): boolean {
    return this.#unsaved.has(keyOf(unsaved));
  }

  /** Settles a conflict. Gives the edits that `theirs` needs in our state, for `edit`. */
  resolve(key: string, choice: 'theirs' | 'ours'): DocumentEdit[] {
    const conflict = this.#conflicts.get(key);
    if (!conflict) return [];
    this.#conflicts.delete(key);
    this.#compare(conflict);
    return choice === 'theirs' ? [editAt(this.#server, conflict)] : [];
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
      const { kind, field, ours } = place;
      const theirs = this.#server.head[field];
      const base = this.#sent.fieldBase(place, theirs);
      const { value, conflict } = mergeField(base, theirs, ours);
      if (conflict) this.#conflicts.set(key, { kind, key, field, base, theirs, ours });
      return sameField(value, this.#local.head[field]) ? null : fieldEdit(field, value);
    }
    const { kind, id, ours } = place;
    const theirs = this.#server.row(id);
    const base = this.#sent.rowBase(place, theirs);
    const { value, conflict } = mergeRow(base, theirs, ours);
    if (conflict) this.#conflicts.set(key, { kind, key, id, base, theirs, ours });
    if (sameRow(value, this.#local.row(id))) return null;
    return value ? putRow(value) : { type: 'delete-row', id };
  }

  /** Notes whether a place differs from the server's state, as it is or as a request without an answer may have made it. */
  #compare(place: Place): void {
    const key = keyOf(place);
    const same =
      place.kind === 'field'
        ? sameField(this.#local.head[place.field], this.#server.head[place.field])
        : sameRow(this.#local.row(place.id), this.#server.row(place.id));
    const unsaved = this.#unsavedAt(place);
    if (same && unsaved.sent === undefined) {
      this.#unsaved.delete(key);
      this.#conflicts.delete(key);
    } else {
      this.#unsaved.set(key, unsaved);
      this.#updateConflict(key, unsaved);
    }
  }

  /** What we write during a conflict is what we would choose. */
  #updateConflict(key: string, unsaved: Unsaved): void {
    const conflict = this.#conflicts.get(key);
    if (conflict?.kind === 'field' && unsaved.kind === 'field') {
      this.#conflicts.set(key, { ...conflict, ours: unsaved.ours });
    } else if (conflict?.kind === 'row' && unsaved.kind === 'row') {
      this.#conflicts.set(key, { ...conflict, ours: unsaved.ours });
    }
  }

  #unsavedAt(place: Place): Unsaved {
    const conflict = this.#conflicts.get(keyOf(place));
    if (place.kind === 'field') {
      const { field } = place;
      const base = conflict?.kind === 'field' ? conflict.base : this.#server.head[field];
      return this.#sent.mark({ kind: 'field', field, base, ours: this.#local.head[field] });
    }
    const base = conflict?.kind === 'row' ? conflict.base : this.#server.row(place.id);
    return this.#sent.mark({ kind: 'row', id: place.id, base, ours: this.#local.row(place.id) });
  }
}
