import { longestRising } from '@/lib/task/compare/longest-rising';
import type { DraftHead, DraftRow, HeadField } from '@/lib/task/draft/draft';
import { plainKey } from '@/lib/task/file/plain-key';
import { EXAMPLE_FIELDS, LIST_FIELDS } from '@/lib/task/schema';

/** A draft at one moment; the rows stand in their order. */
export interface DraftContent {
  head: DraftHead;
  rows: readonly DraftRow[];
}

type ComparedField = HeadField | 'unknown';

/** A field of the head with its values; `unknown` holds all keys that the format does not know. */
export interface FieldChange {
  field: ComparedField;
  before: DraftHead[ComparedField];
  after: DraftHead[ComparedField];
}

/** A row with its place among the rows of its side, from 0. */
export interface PlacedRow {
  index: number;
  row: DraftRow;
}

/** A row whose texts (or unknown keys) differ, with its place afterwards. */
export interface ChangedRow {
  index: number;
  before: DraftRow;
  after: DraftRow;
}

/** A row that others have passed; one that only got another number between the same neighbours has not moved. */
export interface MovedRow {
  from: number;
  to: number;
  row: DraftRow;
}

/** How many there are, and the first of them. */
export interface Counted<T> {
  count: number;
  first: T[];
}

/** What makes one draft out of another. A row may be both changed and moved. */
export interface DraftDifference {
  fields: FieldChange[];
  added: Counted<PlacedRow>;
  removed: Counted<PlacedRow>;
  changed: Counted<ChangedRow>;
  moved: Counted<MovedRow>;
}

const FIELDS: readonly ComparedField[] = [...LIST_FIELDS, ...EXAMPLE_FIELDS, 'slug', 'summary', 'unknown'];

/**
 * Compares two drafts field by field, and row by row by the rows' ids; of each kind of change `limit` rows are listed.
 * The order of a file's keys is no content and is left out.
 */
export function draftDifference(before: DraftContent, after: DraftContent, limit = 200): DraftDifference {
  const places = new Map(before.rows.map((row, index) => [row.id, index]));
  const added = new Count<PlacedRow>(limit);
  const changed = new Count<ChangedRow>(limit);
  const kept: { from: number; to: number; row: DraftRow }[] = [];
  after.rows.forEach((row, index) => {
    const from = places.get(row.id);
    const old = from === undefined ? undefined : before.rows[from];
    if (from === undefined || !old) {
      added.add({ index, row });
      return;
    }
    places.delete(row.id);
    kept.push({ from, to: index, row });
    if (!sameContent(old, row)) changed.add({ index, before: old, after: row });
  });
  const removed = new Count<PlacedRow>(limit);
  for (const index of places.values()) {
    const row = before.rows[index];
    if (row) removed.add({ index, row });
  }
  return { fields: changedFields(before.head, after.head), added, removed, changed, moved: movedRows(kept, limit) };
}

/** Whether there is no difference at all. */
export function isSame({ fields, added, removed, changed, moved }: DraftDifference): boolean {
  return fields.length + added.count + removed.count + changed.count + moved.count === 0;
}

/** Whether two rows of one id say the same; their positions may differ. */
export function sameContent(a: DraftRow, b: DraftRow): boolean {
  if (a === b) return true;
  const sameOutputs =
    a.outputs.length === b.outputs.length && a.outputs.every((text, index) => text === b.outputs[index]);
  return sameOutputs && a.input === b.input && a.extra === b.extra;
}

class Count<T> implements Counted<T> {
  count = 0;
  readonly first: T[] = [];
  readonly #limit: number;

  constructor(limit: number) {
    this.#limit = limit;
  }

  add(item: T): void {
    this.count++;
    if (this.first.length < this.#limit) this.first.push(item);
  }
}

function changedFields(before: DraftHead, after: DraftHead): FieldChange[] {
  return FIELDS.filter((field) => plainKey(before[field]) !== plainKey(after[field])).map((field) => ({
    field,
    before: before[field],
    after: after[field],
  }));
}

/** The fewest rows whose move explains the new order: all but the longest run of rows that kept theirs. */
function movedRows(kept: readonly MovedRow[], limit: number): Counted<MovedRow> {
  const stayed = longestRising(kept.map(({ from }) => from));
  const moved = new Count<MovedRow>(limit);
  kept.forEach((row, place) => {
    if (!stayed.has(place)) moved.add(row);
  });
  return moved;
}
