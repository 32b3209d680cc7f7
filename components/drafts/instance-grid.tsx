// biome-ignore-all lint/a11y/useSemanticElements: rows of a real table cannot be placed by script
'use client';

import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import {
  type ClipboardEvent,
  type FocusEvent,
  type MouseEvent,
  type RefObject,
  type SyntheticEvent,
  useEffect,
  useMemo,
} from 'react';
import { useEditor } from '@/components/drafts/editor-context';
import type { LiveFinding } from '@/components/drafts/finding-place';
import { InstanceRow, ROW_HEIGHT } from '@/components/drafts/instance-row';
import type { RowCommands } from '@/components/drafts/row-commands';
import { useCellEditing } from '@/components/drafts/use-cell-editing';
import { type Cursor, NEW_ROW, useGridCursor } from '@/components/drafts/use-grid-cursor';
import type { RowSelection } from '@/components/drafts/use-row-selection';
import { GridHeading } from '@/components/rows/grid-heading';
import { NewRow } from '@/components/rows/new-row';
import type { Sort } from '@/components/rows/sort-rows';
import { COLUMNS, columnTemplate, shownColumns, type TableLayout } from '@/components/rows/table-layout';
import { isInCell, useGridKeys } from '@/components/rows/use-grid-keys';
import type { useRowActions } from '@/components/rows/use-row-actions';
import { useRowPlaces } from '@/components/rows/use-row-places';
import type { DraftRow } from '@/lib/task/draft';

const HEADING_HEIGHT = 32;

interface InstanceGridProps {
  /** The rows to show: all, or those that the filter leaves. */
  rows: readonly DraftRow[];
  total: number;
  filtered: boolean;
  sort: Sort | null;
  onSort: (sort: Sort | null) => void;
  layout: TableLayout;
  onLayout: (layout: TableLayout) => void;
  findings: ReadonlyMap<string, readonly LiveFinding[]>;
  selection: RowSelection;
  commands: RowCommands;
  actions: ReturnType<typeof useRowActions>;
  /** Opens a row in the larger editor. */
  onEnlarge: (id: string) => void;
  cursor: Cursor | null;
  setCursor: (cursor: Cursor) => void;
  /** A cell to go to; a new object for every request. */
  target: Cursor | null;
  grid: RefObject<HTMLDivElement | null>;
}

/** The instances as a table of which only the visible rows are in the document (ARIA grid). */
export function InstanceGrid(props: InstanceGridProps) {
  const { rows, total, filtered, sort, onSort, layout, onLayout, findings, selection, commands } = props;
  const { actions, onEnlarge, cursor, setCursor, target, grid } = props;
  const { store, mayWrite } = useEditor();
  const columns = useMemo(() => shownColumns(layout), [layout]);
  const template = columnTemplate(layout);
  // Then the place among the rows shown is another than in the task.
  const rearranged = filtered || sort !== null;
  const hasNewRow = mayWrite && !rearranged;
  const count = rows.length + (hasNewRow ? 1 : 0);

  const { indexOf, idAt } = useRowPlaces(rows, { rearranged, hasNewRow });

  const activeIndex = cursor ? indexOf(cursor.id) : -1;
  const virtualizer = useVirtualizer<HTMLDivElement, Element>({
    count,
    getScrollElement: () => grid.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 6,
    scrollMargin: HEADING_HEIGHT,
    scrollPaddingStart: HEADING_HEIGHT,
    getItemKey: (index) => idAt(index) ?? index,
    // The row that has the focus stays in the document, else scrolling would lose the keyboard's place.
    rangeExtractor: (range: Range) => withIndex(defaultRangeExtractor(range), activeIndex, count),
  });
  const { focusCell, moveBy } = useGridCursor({ grid, virtualizer, idAt, indexOf, count, columns, cursor, setCursor });

  useEffect(() => {
    if (target) focusCell(target);
  }, [target, focusCell]);

  const editor = useCellEditing({ commands, rows, cursor, indexOf, idAt, setCursor, focusCell, moveBy, onEnlarge });
  const { editing } = editor;

  const handleKey = useGridKeys({ ...props, grid, count, editor, indexOf, moveBy, focusCell });

  const reachable = cursor && activeIndex >= 0 && columns.includes(cursor.column) ? cursor : null;
  function handleFocus(event: FocusEvent) {
    if (event.target === grid.current && count > 0) {
      focusCell(reachable ?? { id: idAt(0) ?? NEW_ROW, column: 'input' });
      return;
    }
    // Screen readers can lead the focus to a cell by themselves: the keys then mean that one.
    // A pointer's click comes after its focus, and must find the cursor where it was.
    const at = event.target.matches('[role=gridcell]:focus-visible') ? cellOf(event) : null;
    if (at && !editing && (at.id !== cursor?.id || at.column !== cursor.column)) setCursor(at);
  }

  function cellOf(event: SyntheticEvent): Cursor | null {
    const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-row]') : null;
    const column = COLUMNS.find((name) => name === cell?.dataset.column);
    return cell?.dataset.row && column ? { id: cell.dataset.row, column } : null;
  }

  function handleClick(event: MouseEvent) {
    const at = cellOf(event);
    if (!at || (editing && at.id === cursor?.id && at.column === cursor.column)) return;
    const again = at.id === cursor?.id && at.column === cursor.column;
    if (at.column === 'number' && at.id !== NEW_ROW) selection.toggle(at.id, event.shiftKey);
    if (at.id === NEW_ROW && mayWrite) editor.start({ ...at, column: at.column === 'outputs' ? 'outputs' : 'input' });
    else if (again && event.detail > 0) editor.start(at);
    else focusCell(at);
  }

  function handlePaste(event: ClipboardEvent) {
    if (editing || !cursor || !mayWrite || !isInCell(event)) return;
    event.preventDefault();
    actions.paste(event.clipboardData.getData('text/plain'), cursor);
  }

  function handleCopy(event: ClipboardEvent) {
    if (editing || !cursor || !window.getSelection()?.isCollapsed) return;
    const selected = rows.filter(({ id }) => selection.ids.has(id));
    const text = commands.copy(cursor, selected);
    if (text === null) return;
    event.preventDefault();
    event.clipboardData.setData('text/plain', text);
  }

  return (
    <div
      ref={grid}
      role="grid"
      aria-label="Instances"
      aria-rowcount={total + 1 + (hasNewRow ? 1 : 0)}
      aria-colcount={COLUMNS.length}
      aria-multiselectable
      aria-readonly={!mayWrite}
      tabIndex={reachable ? -1 : 0}
      onFocus={handleFocus}
      onKeyDown={handleKey}
      onClick={handleClick}
      onPaste={handlePaste}
      onCopy={handleCopy}
      className="relative h-[max(20rem,calc(100dvh-21rem))] overflow-auto border-y bg-raised outline-none"
    >
      <div className="min-w-[32rem]">
        <div role="rowgroup" className="sticky top-0 z-20 border-b bg-sunken" style={{ height: HEADING_HEIGHT }}>
          <GridHeading layout={layout} onLayout={onLayout} sort={sort} onSort={onSort} />
        </div>
        <div role="rowgroup" className="relative" style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index, start }) => {
            const row = rows[index];
            const offset = start - HEADING_HEIGHT;
            if (!row) {
              const active = cursor?.id === NEW_ROW ? cursor.column : null;
              return <NewRow key={NEW_ROW} offset={offset} ariaRowIndex={total + 2} active={active} layout={layout} />;
            }
            const place = store.rowIndex(row.id);
            return (
              <InstanceRow
                key={row.id}
                row={row}
                number={place + 1}
                ariaRowIndex={(sort === null ? place : index) + 2}
                offset={offset}
                columns={columns}
                template={template}
                selected={selection.ids.has(row.id)}
                active={cursor?.id === row.id ? cursor.column : null}
                editing={editing && cursor?.id === row.id}
                readOnly={!mayWrite}
                findings={findings.get(row.id)}
                actions={editor.actions}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}

function withIndex(indexes: number[], index: number, count: number): number[] {
  if (index < 0 || index >= count || indexes.includes(index)) return indexes;
  return [...indexes, index].sort((a, b) => a - b);
}
