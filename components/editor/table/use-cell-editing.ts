'use client';

import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { EditEnd } from '@/components/editor/table/cell-editor';
import type { Cells, RowActions } from '@/components/editor/table/instance-row';
import type { AddedRow, RowCommands } from '@/components/editor/table/row-commands';
import { type Column, isTextColumn, type TextColumn } from '@/components/editor/table/table-layout';
import { type Cursor, NEW_ROW } from '@/components/editor/table/use-grid-cursor';
import { sameContent } from '@/lib/task/draft/draft-difference';

interface CellEditingOptions {
  commands: RowCommands;
  cursor: Cursor | null;
  indexOf: (id: string) => number;
  idAt: (index: number) => string | undefined;
  /** The columns that are shown, in order. */
  columns: readonly Column[];
  setCursor: (cursor: Cursor) => void;
  focusCell: (cursor: Cursor) => void;
  moveBy: (rows: number, columns: number) => void;
  /** Opens a row in the larger editor. */
  onEnlarge: (id: string) => void;
}

/**
 * What Escape brings back: the cell as it was, or the table without the row that was begun. `written` is what was
 * written into the cell last: what it holds otherwise came from a co-author, and stays.
 */
type Before = { added: AddedRow } | { cells: Cells; written: Cells | null };

/**
 * The editing of one cell. Every key changes the draft, so that it is checked and saved while it is written; what the cell
 * held is remembered until the edit ends.
 */
export function useCellEditing(options: CellEditingOptions) {
  const { commands, cursor, indexOf, idAt, columns, setCursor, focusCell, moveBy, onEnlarge } = options;
  const [edited, setEdited] = useState<Cursor | null>(null);
  const before = useRef<Before | null>(null);
  const texts = columns.filter(isTextColumn);
  // A row that goes meanwhile takes its edit along: it must not go on in the row that the cursor comes to next.
  if (edited && indexOf(edited.id) < 0) setEdited(null);
  const editing = edited !== null && edited.id === cursor?.id && edited.column === cursor.column;

  /** Begins to edit a cell that can be written. In the line under the last row it adds a row. */
  function begin(at: Cursor): { id: string; column: TextColumn } | null {
    if (!isTextColumn(at.column)) return null;
    const added = at.id === NEW_ROW ? commands.append() : null;
    const id = added?.id ?? at.id;
    const row = commands.row(id);
    if (!row) return null;
    const { input, outputs } = row;
    before.current = added ? { added } : { cells: at.column === 'input' ? { input } : { outputs }, written: null };
    const cell = { id, column: at.column };
    setCursor(cell);
    setEdited(cell);
    return cell;
  }

  /** Begins to edit a cell, with `typed` in place of what it holds. */
  function start(at: Cursor, typed?: string) {
    // One key, or word, must not replace several outputs.
    const several = at.column === 'outputs' && (commands.row(at.id)?.outputs.length ?? 0) > 1;
    const cell = begin(at);
    if (!cell || typed === undefined || several) return;
    change(cell.id, cell.column === 'input' ? { input: typed } : { outputs: [typed] });
  }

  function change(id: string, cells: Cells) {
    if (before.current && 'cells' in before.current) before.current.written = cells;
    commands.change(id, cells);
  }

  function cancel() {
    const was = before.current;
    setEdited(null);
    before.current = null;
    if (!cursor || !was) return;
    const row = commands.row(cursor.id);
    if ('added' in was) commands.undo(was.added.undo);
    else if (row && was.written && sameContent(row, { ...row, ...was.written })) commands.change(cursor.id, was.cells);
    focusCell('added' in was ? { ...cursor, id: NEW_ROW } : cursor);
  }

  function end(how: EditEnd) {
    if (!editing) return;
    dropEmptyOutputs();
    setEdited(null);
    if (how === 'down') moveBy(1, 0);
    else if (how !== 'blur') editNext(how === 'next' ? 1 : -1);
  }

  function dropEmptyOutputs() {
    const row = cursor && commands.row(cursor.id);
    if (row?.outputs.includes('')) commands.change(row.id, { outputs: row.outputs.filter((output) => output !== '') });
  }

  /** Tab goes on editing: the input, the outputs, then the next row's input. */
  function editNext(step: 1 | -1) {
    if (!cursor) return;
    const beside = isTextColumn(cursor.column) ? texts[texts.indexOf(cursor.column) + step] : undefined;
    const id = beside ? cursor.id : idAt(indexOf(cursor.id) + step);
    const column = beside ?? texts.at(step > 0 ? 0 : -1);
    if (id === undefined || column === undefined) {
      focusCell(cursor);
      return;
    }
    focusCell({ id, column });
    if (id !== NEW_ROW) start({ id, column });
  }

  function enlarge() {
    end('blur');
    if (cursor) onEnlarge(cursor.id);
  }

  // Rows render only when something of theirs changes, so they hold the same functions all the time.
  const latest = useRef({ change, cancel, enlarge, end });
  useLayoutEffect(() => {
    latest.current = { change, cancel, enlarge, end };
  });
  const actions: RowActions = useMemo(
    () => ({
      change: (id, cells) => latest.current.change(id, cells),
      cancel: () => latest.current.cancel(),
      enlarge: () => latest.current.enlarge(),
      end: (how) => latest.current.end(how),
    }),
    [],
  );

  return { editing, start, actions };
}
