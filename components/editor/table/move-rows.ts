import type { DocumentEdit } from '@/components/editor/store/draft-document';
import { placeRows } from '@/components/editor/store/row-position';
import type { DraftRow } from '@/lib/task/draft/draft';

/**
 * The edits that move rows by one place, past the row above the first of them or below the last. Rows that do not stand
 * together are gathered there. None when there is no such row.
 */
export function moveRows(rows: readonly DraftRow[], ids: ReadonlySet<string>, way: 'up' | 'down'): DocumentEdit[] {
  const others = rows.filter(({ id }) => !ids.has(id));
  const moved = rows.filter(({ id }) => ids.has(id));
  const edge = way === 'up' ? moved[0] : moved.at(-1);
  if (!edge) return [];
  const place = rows.indexOf(edge);
  const past = rows[way === 'up' ? place - 1 : place + 1];
  if (!past && isTogether(rows, moved)) return [];
  const beside = past ? others.indexOf(past) : way === 'up' ? 0 : others.length - 1;
  return placed(others, way === 'up' ? beside : beside + 1, moved);
}

/**
 * The edits that gather rows, in their order, before `rows[gap]` (at the end for `rows.length`). None when they stand
 * there already.
 */
export function moveRowsTo(rows: readonly DraftRow[], ids: ReadonlySet<string>, gap: number): DocumentEdit[] {
  const moved = rows.filter(({ id }) => ids.has(id));
  const before = rows.slice(0, gap).filter(({ id }) => !ids.has(id)).length;
  const [first] = moved;
  if (!first || (isTogether(rows, moved) && rows.indexOf(first) === before)) return [];
  return placed(
    rows.filter(({ id }) => !ids.has(id)),
    before,
    moved,
  );
}

/** The edits that put the rows into this order, which holds them all. */
export function reorderRows(rows: readonly DraftRow[], order: readonly DraftRow[]): DocumentEdit[] {
  return order.flatMap((row, index) => {
    const position = rows[index]?.position ?? row.position;
    return position === row.position ? [] : [putAt(row, position)];
  });
}

/** The edits that put copies of rows, in their order, under the last of them. A copy has an id of its own. */
export function duplicateRows(
  rows: readonly DraftRow[],
  ids: ReadonlySet<string>,
  newId: () => string,
): Extract<DocumentEdit, { type: 'put-row' }>[] {
  const originals = rows.filter(({ id }) => ids.has(id));
  const last = originals.at(-1);
  if (!last) return [];
  // Keys that the format does not know stay with the original: only files bring them.
  const copies = originals.map(({ input, outputs }) => ({ id: newId(), position: 0, input, outputs, extra: null }));
  return placed(rows, rows.indexOf(last) + 1, copies);
}

function isTogether(rows: readonly DraftRow[], some: readonly DraftRow[]): boolean {
  const [first] = some;
  const start = first ? rows.indexOf(first) : 0;
  return some.every((row, offset) => rows[start + offset] === row);
}

function placed(others: readonly DraftRow[], index: number, rows: readonly DraftRow[]) {
  const { positions, moved } = placeRows(others, index, rows.length);
  const places = new Map(moved.map(({ id, position }) => [id, position]));
  const spread = others.flatMap((row) => {
    const position = places.get(row.id);
    return position === undefined ? [] : [putAt(row, position)];
  });
  return [...spread, ...rows.map((row, offset) => putAt(row, positions[offset] ?? row.position))];
}

function putAt({ id, input, outputs, extra }: DraftRow, position: number) {
  return { type: 'put-row' as const, id, position, input, outputs, extra };
}
