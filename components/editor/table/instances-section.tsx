'use client';

import { type RefObject, useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { useDraft, useEditor } from '@/components/editor/context/editor-context';
import { FindingList } from '@/components/editor/findings/field-findings';
import { FieldGuidance } from '@/components/editor/guidance/field-guidance';
import { ReplaceDialog } from '@/components/editor/replacing/replace-dialog';
import { FilterChips } from '@/components/editor/table/filter-chips';
import { GridHints } from '@/components/editor/table/grid-hints';
import { HistogramPanel } from '@/components/editor/table/histogram-panel';
import { InstanceGrid } from '@/components/editor/table/instance-grid';
import { labelBars } from '@/components/editor/table/output-histogram';
import { rowCommands } from '@/components/editor/table/row-commands';
import { RowDialog } from '@/components/editor/table/row-dialog';
import { isOff } from '@/components/editor/table/row-filter';
import { RowFilterBar } from '@/components/editor/table/row-filter-bar';
import { findingsByRow, ruleCounts } from '@/components/editor/table/rule-counts';
import { TableMenu } from '@/components/editor/table/table-menu';
import { TableToolbar } from '@/components/editor/table/table-toolbar';
import type { TableView } from '@/components/editor/table/table-view';
import type { Cursor } from '@/components/editor/table/use-grid-cursor';
import { NEW_ROW } from '@/components/editor/table/use-grid-cursor';
import { useInstanceTable } from '@/components/editor/table/use-instance-table';
import { useKeptView } from '@/components/editor/table/use-kept-view';
import { useReplaceKey } from '@/components/editor/table/use-replace-key';
import { useRowActions } from '@/components/editor/table/use-row-actions';
import { useRowFilters } from '@/components/editor/table/use-row-filters';
import { useRowSelection } from '@/components/editor/table/use-row-selection';
import { useShownRows } from '@/components/editor/table/use-shown-rows';

interface InstancesSectionProps {
  /** A cell to go to; a new object for every request. */
  target: Cursor | null;
  /** How the table was looked at before another part was opened. */
  kept: RefObject<TableView>;
  userId: string;
}

/** The instances, with what can be done to them. */
export function InstancesSection({ target, kept, userId }: InstancesSectionProps) {
  const { store, mayWrite, findings } = useEditor();
  const { rows, view } = useDraft(store);
  const byRow = useMemo(() => findingsByRow(findings), [findings]);
  const rules = useMemo(() => ruleCounts(byRow), [byRow]);
  const counted = useDeferredValue(rows);
  const labels = useMemo(() => labelBars(counted), [counted]);

  const filters = useRowFilters(byRow, kept.current);
  const { filter, change: changeFilter, clear: clearFilter } = filters;
  const [sort, setSort] = useState(kept.current.sort);
  const deferred = useDeferredValue(filter);
  // Typing goes before filtering; but who clears the filter to go to a row must find it there.
  const applied = isOff(filter) ? filter : deferred;
  const shown = useShownRows(rows, applied, sort, filters.facts);
  const filtered = !isOff(applied);
  const { table, layout, setLayout } = useInstanceTable(shown, userId, view.taskId);
  const selection = useRowSelection(table, shown);

  const [cursor, setCursor] = useState(kept.current.cursor);
  const hasCursor = cursor !== null && cursor.id !== NEW_ROW;
  const [request, goTo] = useState<Cursor | null>(null);
  const grid = useRef<HTMLDivElement>(null);
  const commands = useMemo(() => rowCommands(store), [store]);
  const showAll = useCallback(() => {
    clearFilter();
    setSort(null);
  }, [clearFilter]);
  const actions = useRowActions({ store, commands, selection, shown, filtered, sort, clearFilter, showAll, goTo });

  const [hasHistogram, setHistogram] = useState(kept.current.hasHistogram);
  const [replacing, setReplacing] = useState(false);
  useReplaceKey(
    useCallback(() => setReplacing(true), []),
    mayWrite,
  );

  const [enlarged, setEnlarged] = useState<string | null>(null);
  const place = enlarged === null ? -1 : shown.findIndex(({ id }) => id === enlarged);
  function enlarge(id: string | undefined) {
    if (id === undefined || id === NEW_ROW) return;
    setEnlarged(id);
    setCursor({ id, column: cursor?.column === 'outputs' ? 'outputs' : 'input' });
  }
  const stepTo = (id: string | undefined) => (id === undefined ? undefined : () => enlarge(id));

  useEffect(() => {
    if (!target || target === kept.current.target) return;
    kept.current = { ...kept.current, target };
    if (!shown.some(({ id }) => id === target.id)) clearFilter();
    goTo(target);
  }, [target, kept, shown, clearFilter]);

  const { submitted } = filters.facts;
  useKeptView(kept, grid, { filter, submitted, sort, cursor, hasHistogram });

  return (
    <div className="grid min-w-0 gap-2">
      <div className="flex flex-wrap items-center gap-2">
        <RowFilterBar
          filters={filters}
          rules={rules}
          withFindings={byRow.size}
          labels={labels}
          sort={sort}
          onSort={setSort}
        />
      </div>
      <FilterChips filter={filter} onChange={changeFilter} onClear={clearFilter} />
      <TableToolbar
        total={rows.length}
        shown={shown.length}
        filtered={filtered}
        sort={sort}
        selection={selection}
        hasHistogram={hasHistogram}
        onHistogram={setHistogram}
        onReplace={() => setReplacing(true)}
        onDelete={() => actions.remove(selection.ids)}
        onAdd={actions.add}
      >
        <TableMenu
          mayWrite={mayWrite}
          hasRows={selection.ids.size > 0 || hasCursor}
          hasOneRow={selection.ids.size === 1 || (selection.ids.size === 0 && hasCursor)}
          hasCursor={hasCursor}
          onDuplicate={() => actions.duplicate(cursor)}
          onMakeExample={() => actions.makeExample(cursor)}
          onMove={(way) => actions.move(cursor, way)}
          onKeepOrder={sort !== null && !filtered ? actions.keepOrder : null}
          onEnlarge={() => enlarge(cursor?.id)}
          table={table}
          layout={layout}
          onLayout={setLayout}
        />
      </TableToolbar>
      {hasHistogram && <HistogramPanel rows={rows} filter={filter} onFilter={changeFilter} />}
      <FindingList findings={findings.filter((finding) => finding.place.kind === 'instances')} />
      <p aria-live="polite" className="sr-only">
        {actions.announcement}
      </p>
      <InstanceGrid
        grid={grid}
        rows={shown}
        total={rows.length}
        filtered={filtered}
        onClearFilter={clearFilter}
        sort={sort}
        onSort={setSort}
        table={table}
        layout={layout}
        findings={byRow}
        selection={selection}
        commands={commands}
        actions={actions}
        onEnlarge={enlarge}
        cursor={cursor}
        setCursor={setCursor}
        target={request}
      />
      {mayWrite && <GridHints />}
      {mayWrite && <FieldGuidance topic="Instances" />}
      <ReplaceDialog
        open={replacing}
        onClose={() => setReplacing(false)}
        rows={rows}
        shown={shown}
        selected={selection.ids}
      />
      <RowDialog
        row={shown[place] ?? null}
        number={(enlarged === null ? -1 : store.rowIndex(enlarged)) + 1}
        readOnly={!mayWrite}
        findings={(enlarged !== null && byRow.get(enlarged)) || []}
        onChange={commands.change}
        onPrevious={stepTo(shown[place - 1]?.id)}
        onNext={place < 0 ? undefined : stepTo(shown[place + 1]?.id)}
        onClose={() => setEnlarged(null)}
        returnFocus={grid}
      />
    </div>
  );
}
