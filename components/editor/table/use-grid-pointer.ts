import type { FocusEvent, MouseEvent, RefObject, SyntheticEvent } from 'react';
import { useEditor } from '@/components/editor/context/editor-context';
import { COLUMNS, type Column, firstTextColumn, isTextColumn } from '@/components/editor/table/table-layout';
import type { useCellEditing } from '@/components/editor/table/use-cell-editing';
import { type Cursor, NEW_ROW } from '@/components/editor/table/use-grid-cursor';
import type { RowSelection } from '@/components/editor/table/use-row-selection';

interface GridPointerOptions {
  grid: RefObject<HTMLElement | null>;
  columns: readonly Column[];
  count: number;
  cursor: Cursor | null;
  /** The cursor, when its cell can be reached: shown in a row that is shown. */
  reachable: Cursor | null;
  setCursor: (cursor: Cursor) => void;
  focusCell: (cursor: Cursor) => void;
  idAt: (index: number) => string | undefined;
  selection: RowSelection;
  editor: Pick<ReturnType<typeof useCellEditing>, 'editing' | 'start'>;
}

/** What the table does when it is clicked, and when the focus comes into it. */
export function useGridPointer(options: GridPointerOptions) {
  const { grid, columns, count, cursor, reachable, setCursor, focusCell, idAt, selection, editor } = options;
  const { mayWrite } = useEditor();
  const isAt = (at: Cursor) => at.id === cursor?.id && at.column === cursor.column;

  function onFocus(event: FocusEvent) {
    if (event.target === grid.current && count > 0) {
      focusCell(reachable ?? { id: idAt(0) ?? NEW_ROW, column: firstTextColumn(columns) });
      return;
    }
    // Screen readers can lead the focus to a cell by themselves: the keys then mean that one.
    // A pointer's click comes after its focus, and must find the cursor where it was.
    const at = event.target.matches('[role=gridcell]:focus-visible') ? cellOf(event) : null;
    if (at && !editor.editing && !isAt(at)) setCursor(at);
  }

  function onClick(event: MouseEvent) {
    const at = cellOf(event);
    if (!at || (editor.editing && isAt(at))) return;
    const isRow = at.id !== NEW_ROW;
    if (at.column === 'number' && isRow) selection.toggle(at.id, event.shiftKey);
    else if (event.shiftKey && isRow && cursor && cursor.id !== NEW_ROW) selection.extend(cursor.id, at.id);
    if (!isRow && mayWrite) {
      editor.start({ ...at, column: isTextColumn(at.column) ? at.column : firstTextColumn(columns) });
    } else if (isAt(at) && !event.shiftKey && isSecondClick(event)) editor.start(at);
    else focusCell(at);
  }

  function onMouseDown(event: MouseEvent) {
    const at = cellOf(event);
    if (!at || (editor.editing && isAt(at))) return;
    // Else the browser marks the texts between two clicks, or the number, and these would be copied in place of the rows.
    if (event.shiftKey || (at.column === 'number' && event.detail > 1)) event.preventDefault();
  }

  return { onFocus, onMouseDown, onClick };
}

/**
 * Whether a click on the cursor's cell opens it. With a mouse only a double click does: after one click, pasting and typing
 * still mean the whole cell, as in spreadsheets. A finger, or a browser that does not tell, taps a second time.
 */
function isSecondClick({ detail, nativeEvent }: MouseEvent): boolean {
  const isMouse = 'pointerType' in nativeEvent && nativeEvent.pointerType === 'mouse';
  return detail > (isMouse ? 1 : 0);
}

function cellOf(event: SyntheticEvent): Cursor | null {
  const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-row]') : null;
  const column = COLUMNS.find((name) => name === cell?.dataset.column);
  return cell?.dataset.row && column ? { id: cell.dataset.row, column } : null;
}
