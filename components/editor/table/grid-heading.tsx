// biome-ignore-all lint/a11y/useSemanticElements: rows of a real table cannot be placed by script
'use client';

import { ArrowDown, ArrowUp } from 'lucide-react';
import { ColumnResizer } from '@/components/editor/table/column-resizer';
import type { Sort } from '@/components/editor/table/sort-rows';
import {
  type Column,
  columnTemplate,
  isSized,
  isTextColumn,
  type SizedColumn,
  sensibleWidth,
  shownColumns,
  type TableLayout,
} from '@/components/editor/table/table-layout';
import type { InstanceTable } from '@/components/editor/table/use-instance-table';
import { cn } from '@/components/ui/cn';

interface GridHeadingProps {
  table: InstanceTable;
  layout: TableLayout;
  sort: Sort | null;
  onSort: (sort: Sort | null) => void;
}

/** The headings of the table: a click sorts, the edges set the widths. */
export function GridHeading({ table, layout, sort, onSort }: GridHeadingProps) {
  function resize(column: SizedColumn, pixels: number | null) {
    table.setColumnSizing(({ [column]: _, ...others }) =>
      pixels === null ? others : { ...others, [column]: sensibleWidth(pixels) },
    );
  }

  return (
    // biome-ignore lint/a11y/useFocusableInteractive: what can be done stands in the headings
    <div
      role="row"
      aria-rowindex={1}
      className="grid h-full items-stretch font-medium text-muted text-sm"
      style={{ gridTemplateColumns: columnTemplate(layout) }}
    >
      {shownColumns(layout).map((column) => {
        const order = sort?.key === column ? sort : null;
        const name = String(table.getColumn(column)?.columnDef.header);
        return (
          // biome-ignore lint/a11y/useFocusableInteractive: what can be done stands in the headings
          <div
            key={column}
            role="columnheader"
            // Else the width's name would be read as part of it, in every cell of the column.
            aria-label={name}
            aria-colindex={layout.columnOrder.indexOf(column) + 1}
            aria-sort={order ? (order.descending ? 'descending' : 'ascending') : undefined}
            className={cn('relative flex min-w-0 items-center px-2', column === 'number' && 'justify-end pe-3')}
          >
            <SortButton column={column} name={name} order={order} onSort={onSort} />
            {isSized(layout, column) && (
              <ColumnResizer
                label={name}
                width={layout.columnSizing[column] ?? null}
                onResize={(pixels) => resize(column, pixels)}
              />
            )}
          </div>
        );
      })}
    </div>
  );
}

interface SortButtonProps {
  column: Column;
  name: string;
  order: Sort | null;
  onSort: (sort: Sort | null) => void;
}

function SortButton({ column, name, order, onSort }: SortButtonProps) {
  if (!isTextColumn(column)) return name;
  const Arrow = order?.descending ? ArrowDown : ArrowUp;
  return (
    <button
      type="button"
      title="Sort"
      onClick={() => onSort(nextSort(column, order))}
      className="flex min-w-0 items-center gap-1 hover:text-ink"
    >
      <span className="truncate">{name}</span>
      {order && <Arrow aria-hidden className="size-3.5" />}
    </button>
  );
}

/** A click sorts up, the next one down, the third gives the task's order back. */
function nextSort(key: 'input' | 'outputs', present: Sort | null): Sort | null {
  if (!present) return { key, descending: false };
  return present.descending ? null : { key, descending: true };
}
