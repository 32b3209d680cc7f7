// biome-ignore-all lint/a11y/useSemanticElements: rows of a real table cannot be placed by script
import { Plus } from 'lucide-react';
import { ROW_HEIGHT } from '@/components/drafts/instance-row';
import { NEW_ROW } from '@/components/drafts/use-grid-cursor';
import { COLUMNS, type Column, columnTemplate, shownColumns, type TableLayout } from '@/components/rows/table-layout';

interface NewRowProps {
  offset: number;
  ariaRowIndex: number;
  /** The column that the keyboard is in. */
  active: Column | null;
  layout: TableLayout;
}

/** The line under the last row: writing or pasting here adds rows. */
export function NewRow({ offset, ariaRowIndex, active, layout }: NewRowProps) {
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the cells take the focus (ARIA grid)
    <div
      role="row"
      aria-rowindex={ariaRowIndex}
      className="absolute inset-x-0 top-0 grid text-muted hover:bg-hover"
      style={{
        height: ROW_HEIGHT,
        transform: `translateY(${offset}px)`,
        gridTemplateColumns: columnTemplate(layout),
      }}
    >
      {shownColumns(layout).map((column) => (
        <div
          key={column}
          role="gridcell"
          aria-colindex={COLUMNS.indexOf(column) + 1}
          data-row={NEW_ROW}
          data-column={column}
          tabIndex={active === column ? 0 : -1}
          className="flex cursor-text items-center gap-1 px-2 focus:outline-2 focus:outline-accent focus:-outline-offset-2"
        >
          {column === 'number' && <Plus aria-hidden className="ms-auto me-1 size-4" />}
          {column === 'input' && 'New row: type, or paste from a spreadsheet'}
        </div>
      ))}
    </div>
  );
}
