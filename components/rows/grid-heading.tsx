// biome-ignore-all lint/a11y/useSemanticElements: rows of a real table cannot be placed by script
'use client';

import { ArrowDown, ArrowUp } from 'lucide-react';
import { ColumnResizer } from '@/components/rows/column-resizer';
import type { Sort } from '@/components/rows/sort-rows';
import {
  COLUMNS,
  type Column,
  columnTemplate,
  isSized,
  shownColumns,
  type TableLayout,
  withWidth,
} from '@/components/rows/table-layout';
import { cn } from '@/components/ui/cn';

const HEADINGS: Record<Column, string> = { number: '#', input: 'Input', outputs: 'Outputs', id: 'Id' };

interface GridHeadingProps {
  layout: TableLayout;
  onLayout: (layout: TableLayout) => void;
  sort: Sort | null;
  onSort: (sort: Sort | null) => void;
}

/** The headings of the table: a click sorts, the edges set the widths. */
export function GridHeading({ layout, onLayout, sort, onSort }: GridHeadingProps) {
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
        return (
          // biome-ignore lint/a11y/useFocusableInteractive: what can be done stands in the headings
          <div
            key={column}
            role="columnheader"
            // Else the width's name would be read as part of it, in every cell of the column.
            aria-label={HEADINGS[column]}
            aria-colindex={COLUMNS.indexOf(column) + 1}
            aria-sort={order ? (order.descending ? 'descending' : 'ascending') : undefined}
            className={cn('relative flex min-w-0 items-center px-2', column === 'number' && 'justify-end pe-3')}
          >
            {column === 'input' || column === 'outputs' ? (
              <button
                type="button"
                title="Sort"
                onClick={() => onSort(nextSort(column, order))}
                className="flex min-w-0 items-center gap-1 hover:text-ink"
              >
                <span className="truncate">{HEADINGS[column]}</span>
                {order &&
                  (order.descending ? (
                    <ArrowDown aria-hidden className="size-3.5" />
                  ) : (
                    <ArrowUp aria-hidden className="size-3.5" />
                  ))}
              </button>
            ) : (
              HEADINGS[column]
            )}
            {isSized(layout, column) && (
              <ColumnResizer
                label={HEADINGS[column]}
                width={layout.widths[column]}
                onResize={(pixels) => onLayout(withWidth(layout, column, pixels))}
              />
            )}
          </div>
        );
      })}
    </div>
  );
}

/** A click sorts up, the next one down, the third gives the task's order back. */
function nextSort(key: 'input' | 'outputs', present: Sort | null): Sort | null {
  if (!present) return { key, descending: false };
  return present.descending ? null : { key, descending: true };
}
