import type { DocumentEdit } from '@/components/drafts/draft-document';
import type { DraftStore } from '@/components/drafts/draft-store';
import type { Cells } from '@/components/drafts/instance-row';
import { type Paste, parseCells, pasteCells, toCells } from '@/components/drafts/pasted-cells';
import { placeRows } from '@/components/drafts/row-position';
import { type Cursor, NEW_ROW } from '@/components/drafts/use-grid-cursor';
import { duplicateRows, moveRows } from '@/components/rows/move-rows';
import type { DraftRow } from '@/lib/task/draft';
import { newInstanceId } from '@/lib/task/name';

/** A new row, and the edits that take it away again. */
export interface AddedRow {
  id: string;
  undo: DocumentEdit[];
}

/** What can be done to the rows of a draft. What Escape takes back gives the edits that undo it. */
export interface RowCommands {
  change: (id: string, cells: Cells) => DocumentEdit[];
  /** Adds an empty row at the end; null when the draft cannot be changed. */
  append: () => AddedRow | null;
  /** Adds an empty row under another one. */
  insertBelow: (id: string) => AddedRow | null;
  remove: (ids: Iterable<string>) => void;
  /** Puts copies under the last of these rows; gives the ids of the copies. */
  duplicate: (ids: ReadonlySet<string>) => string[];
  /** Moves rows by one place; false when they stand at the edge. */
  move: (ids: ReadonlySet<string>, way: 'up' | 'down') => boolean;
  /** Pastes cells from the cursor on downwards; in the line under the last row it adds them. */
  paste: (text: string, cursor: Cursor) => Paste;
  /** What the selected rows, or without any the cursor's cell, are as text. */
  copy: (cursor: Cursor, selected: readonly DraftRow[]) => string | null;
  undo: (edits: readonly DocumentEdit[]) => void;
}

/** The commands on the rows of a store. */
export function rowCommands(store: DraftStore): RowCommands {
  const rows = () => store.snapshot().rows;

  function insert(index: number): AddedRow | null {
    const id = newInstanceId();
    const { positions, moved } = placeRows(rows(), index, 1);
    const spread = moved.flatMap((place): DocumentEdit[] => {
      const row = rows()[store.rowIndex(place.id)];
      return row ? [{ type: 'put-row', ...row, position: place.position }] : [];
    });
    const position = positions[0] ?? rows().length;
    const undo = store.apply([...spread, { type: 'put-row', id, position, input: '', outputs: [] }]);
    return undo.length === 0 ? null : { id, undo };
  }

  return {
    change(id, cells) {
      const row = rows()[store.rowIndex(id)];
      return row ? store.apply([{ type: 'put-row', ...row, ...cells }]) : [];
    },
    append: () => insert(rows().length),
    insertBelow: (id) => insert(id === NEW_ROW ? rows().length : store.rowIndex(id) + 1),
    remove: (ids) => store.apply(Array.from(ids, (id) => ({ type: 'delete-row', id }))),
    duplicate(ids) {
      const edits = duplicateRows(rows(), ids, newInstanceId);
      const copies = edits.map(({ id }) => id).filter((id) => store.rowIndex(id) < 0);
      const undo = store.apply(edits, `Duplicate ${countOf(ids.size)}`);
      return undo.length === 0 ? [] : copies;
    },
    move(ids, way) {
      return store.apply(moveRows(rows(), ids, way), `Move ${countOf(ids.size)} ${way}`).length > 0;
    },
    paste(text, cursor) {
      const rowIndex = cursor.id === NEW_ROW ? rows().length : store.rowIndex(cursor.id);
      const column = cursor.column === 'outputs' ? 'outputs' : 'input';
      const paste = pasteCells(rows(), parseCells(text), { rowIndex, column }, newInstanceId);
      store.apply(paste.edits);
      return paste;
    },
    copy(cursor, selected) {
      if (selected.length > 0) return toCells(selected);
      const row = rows()[store.rowIndex(cursor.id)];
      if (!row) return null;
      if (cursor.column === 'input') return row.input;
      return cursor.column === 'outputs' ? row.outputs.join('\t') : row.id;
    },
    undo: (edits) => store.apply(edits),
  };
}

function countOf(count: number): string {
  return count === 1 ? 'a row' : `${count.toLocaleString('en')} rows`;
}
