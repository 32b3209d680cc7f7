'use client';

import {
  ArrowDown,
  ArrowLeftRight,
  ArrowUp,
  Columns3,
  Copy,
  Ellipsis,
  Eye,
  EyeOff,
  ListOrdered,
  ListPlus,
  Maximize2,
} from 'lucide-react';
import { Keys } from '@/components/editor/table/keys';
import {
  COLUMN_ORDERS,
  HIDEABLE_COLUMNS,
  mayHide,
  type TableLayout,
  USUAL_LAYOUT,
} from '@/components/editor/table/table-layout';
import type { InstanceTable } from '@/components/editor/table/use-instance-table';
import { Button } from '@/components/ui/button';
import { Menu, MenuItem, MenuLabel, MenuSeparator } from '@/components/ui/menu';

const NAMES = { input: 'inputs', outputs: 'outputs', id: 'ids' } as const;

interface TableMenuProps {
  mayWrite: boolean;
  /** Whether there is a row to do something with: a selected one, or the cursor's. */
  hasRows: boolean;
  /** Whether it is one row. */
  hasOneRow: boolean;
  /** Whether the cursor is in a row. */
  hasCursor: boolean;
  onDuplicate: () => void;
  onMakeExample: () => void;
  onMove: (way: 'up' | 'down') => void;
  /** Makes the order that is shown the task's own; null where it is, or not all rows are shown. */
  onKeepOrder: (() => void) | null;
  onEnlarge: () => void;
  table: InstanceTable;
  layout: TableLayout;
  onLayout: (layout: TableLayout) => void;
}

/** What can be done with rows and columns, beside the keys that do the same. */
export function TableMenu(props: TableMenuProps) {
  const { mayWrite, hasRows, hasOneRow, hasCursor, table, layout, onLayout } = props;
  const otherOrder = COLUMN_ORDERS.find((order) => order.join() !== layout.columnOrder.join());
  const { onDuplicate, onMakeExample, onMove, onKeepOrder, onEnlarge } = props;
  return (
    <Menu
      trigger={
        <Button size="icon" aria-label="Rows and columns">
          <Ellipsis aria-hidden />
        </Button>
      }
    >
      <MenuLabel>Rows</MenuLabel>
      <MenuItem icon={<Maximize2 aria-hidden />} disabled={!hasCursor} onSelect={onEnlarge}>
        Open in the larger editor <Keys className="ms-auto ps-4" keys={['Mod', 'Shift', 'Enter']} />
      </MenuItem>
      {mayWrite && (
        <>
          <MenuItem icon={<Copy aria-hidden />} disabled={!hasRows} onSelect={onDuplicate}>
            Duplicate <Keys className="ms-auto ps-4" keys={['Mod', 'D']} />
          </MenuItem>
          <MenuItem icon={<ArrowUp aria-hidden />} disabled={!hasRows} onSelect={() => onMove('up')}>
            Move up <Keys className="ms-auto ps-4" keys={['Alt', 'ArrowUp']} />
          </MenuItem>
          <MenuItem icon={<ArrowDown aria-hidden />} disabled={!hasRows} onSelect={() => onMove('down')}>
            Move down <Keys className="ms-auto ps-4" keys={['Alt', 'ArrowDown']} />
          </MenuItem>
          <MenuItem icon={<ListPlus aria-hidden />} disabled={!hasOneRow} onSelect={onMakeExample}>
            Make it a positive example
          </MenuItem>
          <MenuItem icon={<ListOrdered aria-hidden />} disabled={onKeepOrder === null} onSelect={() => onKeepOrder?.()}>
            Keep the sorted order
          </MenuItem>
        </>
      )}
      <MenuSeparator />
      <MenuLabel>Columns</MenuLabel>
      {HIDEABLE_COLUMNS.map((column) => {
        const isHidden = layout.columnVisibility[column] === false;
        return (
          <MenuItem
            key={column}
            icon={isHidden ? <Eye aria-hidden /> : <EyeOff aria-hidden />}
            disabled={!isHidden && !mayHide(layout, column)}
            onSelect={() => table.getColumn(column)?.toggleVisibility(isHidden)}
          >
            {isHidden ? 'Show' : 'Hide'} the {NAMES[column]}
          </MenuItem>
        );
      })}
      {otherOrder && (
        <MenuItem icon={<ArrowLeftRight aria-hidden />} onSelect={() => table.setColumnOrder([...otherOrder])}>
          Move the ids to the {otherOrder.at(-1) === 'id' ? 'end' : 'front'}
        </MenuItem>
      )}
      <MenuItem icon={<Columns3 aria-hidden />} onSelect={() => onLayout(USUAL_LAYOUT)}>
        Usual columns
      </MenuItem>
    </Menu>
  );
}
