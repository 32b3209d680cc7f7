import type { KeyboardEvent, RefObject } from 'react';
import { useEditor } from '@/components/editor/context/editor-context';
import { isApple } from '@/components/editor/guidance/platform';
import { type GridKeyAction, gridKeyAction } from '@/components/editor/table/grid-keys';
import { ROW_HEIGHT } from '@/components/editor/table/row-height';
import type { useCellEditing } from '@/components/editor/table/use-cell-editing';
import { type Cursor, NEW_ROW } from '@/components/editor/table/use-grid-cursor';
import type { useRowActions } from '@/components/editor/table/use-row-actions';
import type { RowSelection } from '@/components/editor/table/use-row-selection';
import type { DraftRow } from '@/lib/task/draft/draft';

interface GridKeysOptions {
  grid: RefObject<HTMLElement | null>;
  rows: readonly DraftRow[];
  count: number;
  cursor: Cursor | null;
  selection: RowSelection;
  actions: ReturnType<typeof useRowActions>;
  editor: Pick<ReturnType<typeof useCellEditing>, 'editing' | 'start'>;
  indexOf: (id: string) => number;
  moveBy: (rows: number, columns: number) => void;
  focusCell: (cursor: Cursor) => void;
  onEnlarge: (id: string) => void;
}

/** Gives what the table does with a key while no cell is edited. */
export function useGridKeys(options: GridKeysOptions): (event: KeyboardEvent) => void {
  const { grid, rows, count, cursor, selection, actions, editor, indexOf, moveBy, focusCell, onEnlarge } = options;
  const { mayWrite } = useEditor();

  function change(action: GridKeyAction, at: Cursor) {
    if (action.type === 'type') editor.start(at, action.text);
    else if (action.type === 'clear') actions.clear(at);
    else if (action.type === 'insert') actions.insertBelow(at);
    else if (action.type === 'duplicate') actions.duplicate(at);
    else if (action.type === 'shift-rows') actions.move(at, action.way);
  }

  function extendBy(by: number, { id, column }: Cursor) {
    const to = rows[Math.min(Math.max(indexOf(id) + by, 0), rows.length - 1)];
    if (!to || id === NEW_ROW) return;
    selection.extend(id, to.id);
    focusCell({ id: to.id, column });
  }

  return (event) => {
    if (editor.editing || !cursor || event.nativeEvent.isComposing || !isInCell(event)) return;
    const page = Math.max(1, Math.floor((grid.current?.clientHeight ?? 0) / ROW_HEIGHT) - 1);
    const rtl = grid.current !== null && getComputedStyle(grid.current).direction === 'rtl';
    const action = gridKeyAction(event, { page, count, column: cursor.column, rtl, apple: isApple() });
    if (!action || (action.type === 'select-none' && selection.ids.size === 0)) return;
    event.preventDefault();
    if (action.type === 'move') moveBy(action.rows, action.columns);
    else if (action.type === 'extend') extendBy(action.rows, cursor);
    else if (action.type === 'edit') editor.start(cursor);
    else if (action.type === 'enlarge' && cursor.id !== NEW_ROW) onEnlarge(cursor.id);
    else if (action.type === 'select' && cursor.id !== NEW_ROW) selection.toggle(cursor.id, false);
    else if (action.type === 'select-all') selection.selectAll();
    else if (action.type === 'select-none') selection.clear();
    else if (mayWrite) change(action, cursor);
  };
}

/** Whether an event comes from a cell: the headings have keys of their own. */
export function isInCell({ target }: { target: EventTarget | null }): boolean {
  return target instanceof Element && target.closest('[role=gridcell]') !== null;
}
