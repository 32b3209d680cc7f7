import type { DocumentEdit } from '@/components/drafts/draft-document';
import type { DraftStore } from '@/components/drafts/draft-store';
import type { Cells } from '@/components/drafts/instance-row';
import { type Paste, parseCells, pasteCells, toCells } from '@/components/drafts/pasted-cells';
import { placeRows } from '@/components/drafts/row-position';
import { type Cursor, NEW_ROW } from '@/components/drafts/use-grid-cursor';
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
  /** Pastes cells from the cursor on downwards; in the line under the last row it adds them. */
  paste: (text: string, cursor: Cursor) => Paste;
  /** What the cursor's cell, or the rows of these ids, are as text. */
  copy: (cursor: Cursor, ids: ReadonlySet<string>) => string | null;
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
    paste(text, cursor) {
      const rowIndex = cursor.id === NEW_ROW ? rows().length : store.rowIndex(cursor.id);
      const column = cursor.column === 'outputs' ? 'outputs' : 'input';
      const paste = pasteCells(rows(), parseCells(text), { rowIndex, column }, newInstanceId);
      store.apply(paste.edits);
      return paste;
    },
    copy(cursor, ids) {
      if (ids.size > 0) return toCells(rows().filter(({ id }) => ids.has(id)));
      const row = rows()[store.rowIndex(cursor.id)];
      if (!row) return null;
      if (cursor.column === 'input') return row.input;
      return cursor.column === 'outputs' ? row.outputs.join('\t') : row.id;
    },
    undo: (edits) => store.apply(edits),
  };
}
