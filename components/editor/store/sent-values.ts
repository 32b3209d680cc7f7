import { type FieldValue, sameField, sameRow, sameTexts, type Unsaved } from '@/components/editor/store/merge-place';
import type { DraftRow, HeadField } from '@/lib/task/draft/draft';

/** A field of the head, or a row. */
export type Place = { kind: 'field'; field: HeadField } | { kind: 'row'; id: string };

/** Of a place so many values are known that nobody has answered; older ones would be taken for somebody else's. */
const KNOWN = 8;

/**
 * What was sent and not answered. The request may have arrived, or arrive yet, so that the server may hold these values:
 * then they are ours and nobody else's, and what we have made of them since takes nothing from anyone.
 */
export class SentValues {
  readonly #fields = new Map<HeadField, readonly FieldValue[]>();
  readonly #rows = new Map<string, readonly (DraftRow | null)[]>();

  /** Notes what a place holds as sent. */
  add(place: Unsaved): void {
    if (place.kind === 'field')
      this.#fields.set(place.field, push(this.#fields.get(place.field), place.ours, sameField));
    else this.#rows.set(place.id, push(this.#rows.get(place.id), place.ours, sameRow));
  }

  /** Notes what an earlier visit had sent of a place, or may have been sending when it ended. */
  restore(place: Unsaved): void {
    if (place.kind === 'field') this.#fields.set(place.field, [...(place.sent ?? []), place.ours]);
    else this.#rows.set(place.id, [...(place.sent ?? []), place.ours]);
  }

  /** Forgets everything; gives the places of which something was known. */
  clear(): Place[] {
    const fields = Array.from(this.#fields.keys(), (field): Place => ({ kind: 'field', field }));
    const rows = Array.from(this.#rows.keys(), (id): Place => ({ kind: 'row', id }));
    this.#fields.clear();
    this.#rows.clear();
    return [...fields, ...rows];
  }

  /** The place with what was sent of it, where that is not what it holds now. */
  mark(place: Unsaved): Unsaved {
    if (place.kind === 'field') {
      const sent = this.#fields.get(place.field)?.filter((value) => !sameField(value, place.ours)) ?? [];
      return sent.length === 0 ? place : { ...place, sent };
    }
    const sent = this.#rows.get(place.id)?.filter((row) => !sameRow(row, place.ours)) ?? [];
    return sent.length === 0 ? place : { ...place, sent };
  }

  /** What to compare a field with, of which the server has `theirs`: that itself where it came from here. */
  fieldBase({ field, base }: Extract<Unsaved, { kind: 'field' }>, theirs: FieldValue): FieldValue {
    return this.#fields.get(field)?.some((value) => sameField(value, theirs)) ? theirs : base;
  }

  /** The same of a row, cell by cell: others may have gone on from what we sent. */
  rowBase({ id, base }: Extract<Unsaved, { kind: 'row' }>, theirs: DraftRow | null): DraftRow | null {
    const sent = this.#rows.get(id) ?? [];
    if (theirs === null) return sent.includes(null) ? null : base;
    const rows = sent.filter((row) => row !== null);
    const from = base ?? rows.at(-1);
    if (!from) return base;
    return {
      ...from,
      input: rows.some(({ input }) => input === theirs.input) ? theirs.input : from.input,
      outputs: rows.some(({ outputs }) => sameTexts(outputs, theirs.outputs)) ? theirs.outputs : from.outputs,
      position: rows.some(({ position }) => position === theirs.position) ? theirs.position : from.position,
    };
  }
}

/** What a place stands under. */
export function keyOf(place: Place): string {
  return place.kind === 'field' ? `field:${place.field}` : `row:${place.id}`;
}

/** The values with one more, each once. */
function push<T>(values: readonly T[] | undefined, value: T, same: (a: T, b: T) => boolean): readonly T[] {
  return [...(values ?? []).filter((one) => !same(one, value)), value].slice(-KNOWN);
}
