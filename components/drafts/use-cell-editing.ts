'use client';

import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { EditEnd } from '@/components/drafts/cell-editor';
import type { DocumentEdit } from '@/components/drafts/draft-document';
import type { Cells, RowActions } from '@/components/drafts/instance-row';
import type { RowCommands } from '@/components/drafts/row-commands';
import { type Cursor, NEW_ROW } from '@/components/drafts/use-grid-cursor';
import type { DraftRow } from '@/lib/task/draft';

interface CellEditingOptions {
  commands: RowCommands;
  rows: readonly DraftRow[];
  cursor: Cursor | null;
  indexOf: (id: string) => number;
  idAt: (index: number) => string | undefined;
  setCursor: (cursor: Cursor) => void;
  focusCell: (cursor: Cursor) => void;
  moveBy: (rows: number, columns: number) => void;
  /** Opens a row in the larger editor. */
  onEnlarge: (id: string) => void;
}

/**
 * The editing of one cell. Every key changes the draft, so that it is checked and saved while it is written; what
 * undoes the whole edit is remembered until it ends.
 */
export function useCellEditing(options: CellEditingOptions) {
  const { commands, rows, cursor, indexOf, idAt, setCursor, focusCell, moveBy, onEnlarge } = options;
  const [editing, setEditing] = useState(false);
  const undo = useRef<DocumentEdit[]>([]);

  function change(id: string, cells: Cells) {
    const undoChange = commands.change(id, cells);
    if (undo.current.length === 0) undo.current = undoChange;
  }

  /** Begins to edit a cell, with `typed` in place of what it holds. In the line under the last row it adds a row. */
  function start(at: Cursor, typed?: string) {
    if (at.column !== 'input' && at.column !== 'outputs') return;
    const added = at.id === NEW_ROW ? commands.append() : null;
    if (at.id === NEW_ROW && !added) return;
    const id = added?.id ?? at.id;
    undo.current = added?.undo ?? [];
    // One key must not replace several outputs.
    const several = at.column === 'outputs' && (rows[indexOf(id)]?.outputs.length ?? 0) > 1;
    if (typed !== undefined && !several) change(id, at.column === 'input' ? { input: typed } : { outputs: [typed] });
    setCursor({ id, column: at.column });
    setEditing(true);
  }

  function cancel() {
    const edits = undo.current;
    const wasNew = edits.some((edit) => edit.type === 'delete-row');
    setEditing(false);
    undo.current = [];
    commands.undo(edits);
    if (cursor) focusCell(wasNew ? { ...cursor, id: NEW_ROW } : cursor);
  }

  function end(how: EditEnd) {
    if (!editing) return;
    dropEmptyOutputs();
    setEditing(false);
    if (how === 'down') moveBy(1, 0);
    else if (how !== 'blur') editNext(how === 'next' ? 1 : -1);
  }

  function dropEmptyOutputs() {
    const row = cursor && rows[indexOf(cursor.id)];
    if (row?.outputs.includes('')) commands.change(row.id, { outputs: row.outputs.filter((output) => output !== '') });
  }

  /** Tab goes on editing: the input, the outputs, then the next row's input. */
  function editNext(step: 1 | -1) {
    if (!cursor) return;
    const staysInRow = cursor.column === (step > 0 ? 'input' : 'outputs');
    const id = staysInRow ? cursor.id : idAt(indexOf(cursor.id) + step);
    if (id === undefined) {
      focusCell(cursor);
      return;
    }
    const next: Cursor = { id, column: cursor.column === 'input' ? 'outputs' : 'input' };
    focusCell(next);
    if (id !== NEW_ROW) start(next);
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
