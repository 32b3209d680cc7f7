'use client';

import { ArrowDown, ArrowUp, Columns3, Copy, Ellipsis, Eye, EyeOff, Maximize2 } from 'lucide-react';
import { SIZED_COLUMNS, type TableLayout, USUAL_LAYOUT, withColumn } from '@/components/rows/table-layout';
import { Button } from '@/components/ui/button';
import { Kbd } from '@/components/ui/kbd';
import { Menu, MenuItem, MenuLabel, MenuSeparator } from '@/components/ui/menu';

const NAMES = { outputs: 'outputs', id: 'ids' } as const;

interface TableMenuProps {
  mayWrite: boolean;
  /** Whether there is a row to do something with: a selected one, or the cursor's. */
  hasRows: boolean;
  /** Whether the cursor is in a row. */
  hasCursor: boolean;
  onDuplicate: () => void;
  onMove: (way: 'up' | 'down') => void;
  onEnlarge: () => void;
  layout: TableLayout;
  onLayout: (layout: TableLayout) => void;
}

/** What can be done with rows and columns, beside the keys that do the same. */
export function TableMenu(props: TableMenuProps) {
  const { mayWrite, hasRows, hasCursor, onDuplicate, onMove, onEnlarge, layout, onLayout } = props;
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
        Open in the larger editor <Keys keys={['Ctrl', 'Shift', 'Enter']} />
      </MenuItem>
      {mayWrite && (
        <>
          <MenuItem icon={<Copy aria-hidden />} disabled={!hasRows} onSelect={onDuplicate}>
            Duplicate <Keys keys={['Ctrl', 'D']} />
          </MenuItem>
          <MenuItem icon={<ArrowUp aria-hidden />} disabled={!hasRows} onSelect={() => onMove('up')}>
            Move up <Keys keys={['Alt', '↑']} />
          </MenuItem>
          <MenuItem icon={<ArrowDown aria-hidden />} disabled={!hasRows} onSelect={() => onMove('down')}>
            Move down <Keys keys={['Alt', '↓']} />
          </MenuItem>
        </>
      )}
      <MenuSeparator />
      <MenuLabel>Columns</MenuLabel>
      {SIZED_COLUMNS.map((column) => {
        const isHidden = layout.hidden.includes(column);
        return (
          <MenuItem
            key={column}
            icon={isHidden ? <Eye aria-hidden /> : <EyeOff aria-hidden />}
            onSelect={() => onLayout(withColumn(layout, column, isHidden))}
          >
            {isHidden ? 'Show' : 'Hide'} the {NAMES[column]}
          </MenuItem>
        );
      })}
      <MenuItem icon={<Columns3 aria-hidden />} onSelect={() => onLayout(USUAL_LAYOUT)}>
        Usual columns
      </MenuItem>
    </Menu>
  );
}

function Keys({ keys }: { keys: readonly string[] }) {
  return (
    <span aria-hidden="true" className="ms-auto flex gap-0.5 ps-4">
      {keys.map((key) => (
        <Kbd key={key}>{key}</Kbd>
      ))}
    </span>
  );
}
