'use client';

import type { Column, RowData } from '@tanstack/react-table';
import { Columns3 } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { Menu, MenuCheck, MenuItem, MenuLabel, MenuLink, MenuSeparator } from '@/components/ui/menu';
import { headOf, type SortLink } from '@/components/ui/sort-head';
import type { listFeatures } from '@/components/ui/table-columns';

interface TableViewProps<Row extends RowData> {
  columns: readonly Column<typeof listFeatures, Row, unknown>[];
  links: Readonly<Record<string, SortLink>> | undefined;
  /** Takes the names of all columns that shall be hidden. */
  hide: (columns: string[]) => void;
}

/** The menu over a list: which columns are seen and, where its heads cannot be (on a narrow screen), how it is sorted. */
export function TableView<Row extends RowData>({ columns, links, hide }: TableViewProps<Row>) {
  const sortable = columns.filter((column) => links?.[column.id] !== undefined || column.getCanSort());
  const choices = columns.filter((column) => column.getCanHide());
  if (choices.length === 0) return null;
  const hidden = choices.filter((column) => !column.getIsVisible()).map(({ id }) => id);
  return (
    <Menu
      trigger={
        <Button variant="quiet" size="sm" className="-me-2">
          <Columns3 aria-hidden />
          <span>
            {hidden.length === 0 ? 'Columns' : `${columns.length - hidden.length} of ${columns.length} columns`}
          </span>
        </Button>
      }
    >
      {sortable.length > 0 && (
        <div className="md:hidden">
          <MenuLabel>Sort by</MenuLabel>
          {sortable.map((column) => {
            const link = links?.[column.id];
            const name = headOf(column);
            return link ? (
              <MenuLink key={column.id} href={link.href}>
                {name}
              </MenuLink>
            ) : (
              <MenuItem key={column.id} onSelect={() => column.toggleSorting()}>
                {name}
              </MenuItem>
            );
          })}
          <MenuSeparator />
        </div>
      )}
      <MenuLabel>Columns</MenuLabel>
      {choices.map((column) => (
        <MenuCheck
          key={column.id}
          checked={column.getIsVisible()}
          onChange={(shown) => hide(shown ? hidden.filter((id) => id !== column.id) : [...hidden, column.id])}
        >
          {headOf(column)}
        </MenuCheck>
      ))}
    </Menu>
  );
}
