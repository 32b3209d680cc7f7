import { type ClipboardEvent, type RefObject, useEffect } from 'react';
import { useEditor } from '@/components/editor/context/editor-context';
import { clipboardCells } from '@/components/editor/table/pasted-table';
import type { RowCommands } from '@/components/editor/table/row-commands';
import type { Cursor } from '@/components/editor/table/use-grid-cursor';
import { isInCell } from '@/components/editor/table/use-grid-keys';
import type { useRowActions } from '@/components/editor/table/use-row-actions';
import type { RowSelection } from '@/components/editor/table/use-row-selection';
import type { DraftRow } from '@/lib/task/draft/draft';

interface GridClipboardOptions {
  grid: RefObject<HTMLElement | null>;
  rows: readonly DraftRow[];
  cursor: Cursor | null;
  selection: RowSelection;
  commands: RowCommands;
  actions: ReturnType<typeof useRowActions>;
  isEditing: boolean;
}

/** Copies, cuts and pastes: the selected rows, or without any the cell that the cursor is in. */
export function useGridClipboard(options: GridClipboardOptions) {
  const { grid, rows, cursor, selection, commands, actions, isEditing } = options;
  const { mayWrite } = useEditor();

  useEffect(() => {
    const element = grid.current;
    for (const name of ANNOUNCEMENTS) element?.addEventListener(name, announce);
    return () => {
      for (const name of ANNOUNCEMENTS) element?.removeEventListener(name, announce);
    };
  }, [grid]);

  /** Puts what is meant on the clipboard; false when something else is meant, such as a text that is marked. */
  function copy(event: ClipboardEvent): boolean {
    if (isEditing || !cursor || !isInCell(event) || isTextMarked()) return false;
    const selected = rows.filter(({ id }) => selection.ids.has(id));
    const cells = commands.copy(cursor, selected);
    if (!cells) return false;
    event.preventDefault();
    event.clipboardData.setData('text/plain', cells.text);
    event.clipboardData.setData('text/html', cells.html);
    return true;
  }

  return {
    onCopy: copy,
    onCut(event: ClipboardEvent) {
      if (copy(event) && mayWrite && cursor) actions.clear(cursor, 'Cut');
    },
    onPaste(event: ClipboardEvent) {
      if (isEditing || !cursor || !mayWrite || !isInCell(event)) return;
      event.preventDefault();
      void actions.paste(clipboardCells(event.clipboardData), cursor);
    },
  };
}

/** Events of WebKit alone, which React does not know. */
const ANNOUNCEMENTS = ['beforecopy', 'beforecut', 'beforepaste'];

/** Tells Safari that a cell has something to copy: else it does so only where text is marked, or can be written. */
function announce(event: Event): void {
  if (isInCell(event)) event.preventDefault();
}

/** Whether text is marked where the focus is: then that is meant. What was marked before the focus moved on is not. */
function isTextMarked(): boolean {
  const marked = window.getSelection();
  const cell = document.activeElement;
  return marked !== null && !marked.isCollapsed && cell !== null && marked.containsNode(cell, true);
}
