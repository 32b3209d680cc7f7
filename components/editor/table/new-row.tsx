// biome-ignore-all lint/a11y/useSemanticElements: rows of a real table cannot be placed by script
import { Plus } from 'lucide-react';
import { GridCell } from '@/components/editor/table/grid-cell';
import { ROW_HEIGHT } from '@/components/editor/table/row-height';
import { type Column, firstTextColumn, isTextColumn } from '@/components/editor/table/table-layout';
import { NEW_ROW } from '@/components/editor/table/use-grid-cursor';

interface NewRowProps {
  offset: number;
  ariaRowIndex: number;
  /** The column that the keyboard is in. */
  active: Column | null;
  /** The columns that are shown, and their widths as CSS `grid-template-columns`. */
  columns: readonly Column[];
  /** All columns, also the hidden ones, in their order. */
  order: readonly Column[];
  template: string;
}

/** The line under the last row: writing or pasting here adds rows. */
export function NewRow({ offset, ariaRowIndex, active, columns, order, template }: NewRowProps) {
  const first = firstTextColumn(columns);
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the cells take the focus (ARIA grid)
    <div
      role="row"
      aria-rowindex={ariaRowIndex}
      className="absolute inset-x-0 top-0 grid text-muted hover:bg-hover"
      style={{ height: ROW_HEIGHT, transform: `translateY(${offset}px)`, gridTemplateColumns: template }}
    >
      {columns.map((column) => (
        <GridCell
          key={column}
          id={NEW_ROW}
          column={column}
          place={order.indexOf(column) + 1}
          active={active === column}
          takesText={isTextColumn(column)}
          className="cursor-text"
        >
          {column === 'number' && <Plus aria-hidden className="ms-auto me-1 size-4" />}
          {column === first && 'New row: type, or paste from a spreadsheet'}
        </GridCell>
      ))}
    </div>
  );
}
