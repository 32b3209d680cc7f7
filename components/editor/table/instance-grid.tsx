// biome-ignore-all lint/a11y/useSemanticElements: rows of a real table cannot be placed by script
'use client';

import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useEffect, useMemo } from 'react';
import { useEditor } from '@/components/editor/context/editor-context';
import type { LiveFinding } from '@/components/editor/store/finding-place';
import { DropLine } from '@/components/editor/table/drop-line';
import { GridHeading } from '@/components/editor/table/grid-heading';
import { InstanceRow } from '@/components/editor/table/instance-row';
import { NewRow } from '@/components/editor/table/new-row';
import { NoRows } from '@/components/editor/table/no-rows';
import type { RowCommands } from '@/components/editor/table/row-commands';
import { HEADING_HEIGHT, ROW_HEIGHT } from '@/components/editor/table/row-height';
import type { Sort } from '@/components/editor/table/sort-rows';
import { COLUMNS, columnTemplate, shownColumns, type TableLayout } from '@/components/editor/table/table-layout';
import { useCellEditing } from '@/components/editor/table/use-cell-editing';
import { useGridClipboard } from '@/components/editor/table/use-grid-clipboard';
import { type Cursor, NEW_ROW, useGridCursor } from '@/components/editor/table/use-grid-cursor';
import { useGridKeys } from '@/components/editor/table/use-grid-keys';
import { useGridPointer } from '@/components/editor/table/use-grid-pointer';
import type { InstanceTable } from '@/components/editor/table/use-instance-table';
import { useLostRow } from '@/components/editor/table/use-lost-row';
import type { useRowActions } from '@/components/editor/table/use-row-actions';
import { useRowDrag } from '@/components/editor/table/use-row-drag';
import { useRowPlaces } from '@/components/editor/table/use-row-places';
import type { RowSelection } from '@/components/editor/table/use-row-selection';
import { useTextInput } from '@/components/editor/table/use-text-input';
import { cn } from '@/components/ui/cn';
import type { DraftRow } from '@/lib/task/draft/draft';

interface InstanceGridProps {
  /** The rows to show: all, or those that the filter leaves. */
  rows: readonly DraftRow[];
  total: number;
  filtered: boolean;
  onClearFilter: () => void;
  sort: Sort | null;
  onSort: (sort: Sort | null) => void;
  table: InstanceTable;
  layout: TableLayout;
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
  const { rows, total, filtered, onClearFilter, sort, onSort, table, layout, findings, selection, commands } = props;
  const { actions, onEnlarge, cursor, setCursor, target, grid } = props;
  const { store, mayWrite } = useEditor();
  const columns = useMemo(() => shownColumns(layout), [layout]);
  const order = layout.columnOrder;
  const template = columnTemplate(layout);
  // Then the place among the rows shown is another than in the task.
  const rearranged = filtered || sort !== null;
  const hasNewRow = mayWrite && !rearranged;
  const count = rows.length + (hasNewRow ? 1 : 0);

  const { indexOf, idAt } = useRowPlaces(rows, { rearranged, hasNewRow });

  // The same function while the rows are the same: with another one all places are measured anew.
  const getItemKey = useCallback((index: number) => idAt(index) ?? index, [idAt]);
  const activeIndex = cursor ? indexOf(cursor.id) : -1;
  const virtualizer = useVirtualizer<HTMLDivElement, Element>({
    count,
    getScrollElement: () => grid.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 6,
    scrollMargin: HEADING_HEIGHT,
    scrollPaddingStart: HEADING_HEIGHT,
    getItemKey,
    // The row that has the focus stays in the document, else scrolling would lose the keyboard's place.
    rangeExtractor: (range: Range) => withIndex(defaultRangeExtractor(range), activeIndex, count),
  });
  const { focusCell, moveBy } = useGridCursor({ grid, virtualizer, idAt, indexOf, count, columns, cursor, setCursor });

  useLostRow({ grid, cursor, index: activeIndex, count, idAt, focusCell });

  useEffect(() => {
    if (target) focusCell(target);
  }, [target, focusCell]);

  const reachable = cursor && activeIndex >= 0 && columns.includes(cursor.column) ? cursor : null;
  const editor = useCellEditing({
    commands,
    cursor,
    indexOf,
    idAt,
    columns,
    setCursor,
    focusCell,
    moveBy,
    onEnlarge,
  });
  const { editing } = editor;
  const onKeyDown = useGridKeys({ ...props, count, editor, indexOf, moveBy, focusCell });
  const pointer = useGridPointer({ ...props, columns, count, reachable, focusCell, idAt, editor });
  const clipboard = useGridClipboard({ ...props, isEditing: editing });
  useTextInput({ grid, cursor, editor });
  const { drag, handlers } = useRowDrag({
    grid,
    count: rows.length,
    idsWith: (id) => (selection.ids.has(id) ? selection.ids : new Set([id])),
    mayMove: actions.mayMove,
    onDrop: actions.drop,
  });

  function showAll() {
    onClearFilter();
    // The button that had the focus is gone.
    requestAnimationFrame(() => grid.current?.focus());
  }

  return (
    <div className="relative min-w-0">
      <div
        ref={grid}
        role="grid"
        aria-label="Instances"
        aria-rowcount={total + 1 + (hasNewRow ? 1 : 0)}
        aria-colcount={COLUMNS.length}
        aria-multiselectable
        aria-readonly={!mayWrite}
        tabIndex={reachable ? -1 : 0}
        onKeyDown={onKeyDown}
        {...pointer}
        {...clipboard}
        {...handlers}
        className={cn(
          'relative h-[max(20rem,calc(100dvh-21rem))] overflow-auto border-y bg-raised outline-none',
          drag && 'cursor-grabbing select-none',
        )}
      >
        <div className="min-w-[32rem]">
          <div role="rowgroup" className="sticky top-0 z-20 border-b bg-sunken" style={{ height: HEADING_HEIGHT }}>
            <GridHeading table={table} layout={layout} sort={sort} onSort={onSort} />
          </div>
          <div role="rowgroup" className="relative" style={{ height: virtualizer.getTotalSize() }}>
            {virtualizer.getVirtualItems().map(({ index, start }) => {
              const row = rows[index];
              const offset = start - HEADING_HEIGHT;
              const active = cursor && cursor.id === (row?.id ?? NEW_ROW) ? cursor.column : null;
              if (!row)
                return (
                  <NewRow key={NEW_ROW} {...{ offset, active, columns, order, template }} ariaRowIndex={total + 2} />
                );
              const place = store.rowIndex(row.id);
              return (
                <InstanceRow
                  key={row.id}
                  row={row}
                  number={place + 1}
                  ariaRowIndex={(sort === null ? place : index) + 2}
                  offset={offset}
                  columns={columns}
                  order={order}
                  template={template}
                  selected={selection.ids.has(row.id)}
                  active={active}
                  editing={active !== null && editing}
                  held={drag?.ids.has(row.id) ?? false}
                  readOnly={!mayWrite}
                  findings={findings.get(row.id)}
                  actions={editor.actions}
                />
              );
            })}
            {drag && <DropLine drag={drag} />}
          </div>
        </div>
      </div>
      {rows.length === 0 && <NoRows filtered={filtered} mayWrite={mayWrite} onClearFilter={showAll} />}
    </div>
  );
}

function withIndex(indexes: number[], index: number, count: number): number[] {
  if (index < 0 || index >= count || indexes.includes(index)) return indexes;
  return [...indexes, index].sort((a, b) => a - b);
}
