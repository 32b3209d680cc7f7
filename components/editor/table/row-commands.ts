import type { DocumentEdit } from '@/components/editor/store/draft-document';
import type { DraftStore } from '@/components/editor/store/draft-store';
import { placeRows } from '@/components/editor/store/row-position';
import { type CopiedCells, copiedCell, copiedRows } from '@/components/editor/table/copied-cells';
import type { Cells } from '@/components/editor/table/instance-row';
import { duplicateRows, moveRows, moveRowsTo, reorderRows } from '@/components/editor/table/move-rows';
import { fillRows, type Paste, pasteCells } from '@/components/editor/table/pasted-cells';
import { type Cursor, NEW_ROW } from '@/components/editor/table/use-grid-cursor';
import type { DraftRow } from '@/lib/task/draft/draft';
import { newInstanceId } from '@/lib/task/name';

/** A new row, and the edits that take it away again. */
export interface AddedRow {
  id: string;
  undo: DocumentEdit[];
}

/** What is pasted: lines of cells, from `at` on downwards, or one line into each of the selected rows. */
export interface PastedBlock {
  lines: readonly (readonly string[])[];
  at: Cursor;
  selected: ReadonlySet<string>;
}

/** What can be done to the rows of a draft. */
export interface RowCommands {
  /** The row as it is now; null when it is gone. */
  row: (id: string) => DraftRow | null;
  change: (id: string, cells: Cells) => void;
  /** Adds an empty row at the end; null when the draft cannot be changed. */
  append: () => AddedRow | null;
  /** Adds an empty row under another one. */
  insertBelow: (id: string) => AddedRow | null;
  remove: (ids: Iterable<string>) => void;
  /** Puts copies under the last of these rows; gives the ids of the copies. */
  duplicate: (ids: ReadonlySet<string>) => string[];
  /** Moves rows by one place; false when they stand at the edge. */
  move: (ids: ReadonlySet<string>, way: 'up' | 'down') => boolean;
  /** Gathers rows before the one that stands at the place `gap`; false when they stand there already. */
  moveTo: (ids: ReadonlySet<string>, gap: number) => boolean;
  /** Gives the rows this order, of which `name` tells: "Input, A to Z". */
  reorder: (order: readonly DraftRow[], name: string) => void;
  /** What pasting would do to the rows as they are now. */
  planPaste: (block: PastedBlock) => Paste;
  paste: (plan: Paste, name: string) => void;
  /** What the selected rows, or without any the cursor's cell or row, are on a clipboard. */
  copy: (cursor: Cursor, selected: readonly DraftRow[]) => CopiedCells | null;
  undo: (edits: readonly DocumentEdit[]) => void;
}

/** The commands on the rows of a store. */
export function rowCommands(store: DraftStore): RowCommands {
  const rows = () => store.snapshot().rows;
  const row = (id: string) => rows()[store.rowIndex(id)] ?? null;

  function insert(index: number): AddedRow | null {
    const id = newInstanceId();
    const { positions, moved } = placeRows(rows(), index, 1);
    const spread = moved.flatMap((place): DocumentEdit[] => {
      const neighbour = row(place.id);
      return neighbour ? [{ type: 'put-row', ...neighbour, position: place.position }] : [];
    });
    const position = positions[0] ?? rows().length;
    const undo = store.apply([...spread, { type: 'put-row', id, position, input: '', outputs: [] }]);
    return undo.length === 0 ? null : { id, undo };
  }

  return {
    row,
    change(id, cells) {
      const present = row(id);
      if (present) store.apply([{ type: 'put-row', ...present, ...cells }]);
    },
    append: () => insert(rows().length),
    insertBelow: (id) => insert(id === NEW_ROW ? rows().length : store.rowIndex(id) + 1),
    remove: (ids) => store.apply(Array.from(ids, (id) => ({ type: 'delete-row', id }))),
    duplicate(ids) {
      const edits = duplicateRows(rows(), ids, newInstanceId);
      const copies = edits.map(({ id }) => id).filter((id) => store.rowIndex(id) < 0);
      const undo = store.apply(edits, `Duplicate ${someRows(ids.size)}`);
      return undo.length === 0 ? [] : copies;
    },
    move(ids, way) {
      return store.apply(moveRows(rows(), ids, way), `Move ${someRows(ids.size)} ${way}`).length > 0;
    },
    moveTo(ids, gap) {
      return store.apply(moveRowsTo(rows(), ids, gap), `Move ${someRows(ids.size)}`).length > 0;
    },
    reorder(order, name) {
      // The order counts, not the texts, which may be of an earlier time.
      const present = order.map(({ id }) => row(id)).filter((one) => one !== null);
      store.apply(reorderRows(rows(), present), `Sort the rows: ${name}`);
    },
    planPaste({ lines, at, selected }) {
      const column = at.column === 'outputs' ? 'outputs' : 'input';
      const chosen = at.id === NEW_ROW ? [] : rows().filter(({ id }) => selected.has(id));
      const [line] = lines;
      if (line && lines.length === 1 && chosen.length > 1) return fillRows(chosen, line, column);
      const first = chosen[0]?.id ?? at.id;
      // The row that was meant may be gone meanwhile; then the block comes behind all.
      const rowIndex = store.rowIndex(first) < 0 ? rows().length : store.rowIndex(first);
      return pasteCells(rows(), lines, { rowIndex, column }, newInstanceId);
    },
    paste: ({ edits }, name) => store.apply(edits, name),
    copy(cursor, selected) {
      if (selected.length > 0) return copiedRows(selected);
      const present = row(cursor.id);
      if (!present) return null;
      if (cursor.column === 'number') return copiedRows([present]);
      if (cursor.column === 'outputs') return copiedCell(present.outputs);
      return copiedCell([cursor.column === 'input' ? present.input : present.id]);
    },
    undo: (edits) => store.apply(edits),
  };
}

/** Rows within an order: "Move a row". */
function someRows(count: number): string {
  return count === 1 ? 'a row' : `${count.toLocaleString('en')} rows`;
}
