'use client';

import { type ColumnDef, type RowData, type SortingState, useTable } from '@tanstack/react-table';
import { type ReactNode, useState } from 'react';
import { useHiddenColumns } from '@/components/ui/column-choice';
import { SortHead, type SortLink } from '@/components/ui/sort-head';
import { Table, Td, Th, Tr } from '@/components/ui/table';
import { type ColumnLook, listFeatures } from '@/components/ui/table-columns';
import { TableView } from '@/components/ui/table-view';

interface DataTableProps<Row extends RowData> {
  /** The table's name, under which a person's choice of columns is kept. */
  name: string;
  /** Says what the table holds, to those who do not see it. */
  caption: string;
  // biome-ignore lint/suspicious/noExplicitAny: the columns of a row have values of different types
  columns: readonly ColumnDef<typeof listFeatures, Row, any>[];
  rows: readonly Row[];
  rowKey: (row: Row, index: number) => string;
  /** Links that let the server sort, by column; without them the columns that have a value sort the rows here. */
  links?: Readonly<Record<string, SortLink>> | undefined;
  /** False for a part of a longer list, whose order the server gives. */
  sortsHere?: boolean;
  /** Whether the menu of the columns stands over this table: of several of one name, over the first alone. */
  menu?: boolean;
  /** What stands beside that menu. */
  above?: ReactNode;
  className?: string;
  rowClassName?: string;
}

/** A list: hairlines, rows of 32 px, heads that sort, columns that can be hidden; one column of blocks on a narrow screen. */
export function DataTable<Row extends RowData>(props: DataTableProps<Row>) {
  const { name, caption, columns, rows, rowKey, links, sortsHere = true, menu = true, above } = props;
  const [sorting, setSorting] = useState<SortingState>([]);
  const [hidden, hide] = useHiddenColumns(name);
  const table = useTable({
    features: listFeatures,
    columns,
    data: rows,
    getRowId: rowKey,
    defaultColumn: { sortFn: 'plain', sortUndefined: 'last' },
    manualSorting: links !== undefined,
    enableSorting: links === undefined && sortsHere,
    onSortingChange: setSorting,
    state: { sorting, columnVisibility: Object.fromEntries(hidden.map((column) => [column, false])) },
  });
  const [heads] = table.getHeaderGroups();
  return (
    <>
      {(menu || above) && (
        <div className="flex min-h-7 flex-wrap items-center gap-x-4 gap-y-2">
          <div className="min-w-0 flex-1">{above}</div>
          {menu && <TableView columns={table.getAllLeafColumns()} links={links} hide={hide} />}
        </div>
      )}
      <Table caption={caption} stacked {...(props.className && { className: props.className })}>
        <thead>
          <tr>
            {heads?.headers.map(({ id, column }) => (
              <SortHead key={id} column={column} link={links?.[id]} />
            ))}
          </tr>
        </thead>
        <tbody>
          {table.getRowModel().rows.map((row) => (
            <Tr key={row.id} className={props.rowClassName}>
              {row.getVisibleCells().map((cell) => (
                <DataCell key={cell.id} look={cell.column.columnDef.meta}>
                  <table.FlexRender cell={cell} />
                </DataCell>
              ))}
            </Tr>
          ))}
        </tbody>
      </Table>
    </>
  );
}

function DataCell({ look = {}, children }: { look: ColumnLook | undefined; children: ReactNode }) {
  const { numeric = false, rowHead = false, label, cellClassName: className } = look;
  if (rowHead) {
    return (
      <Th scope="row" {...{ numeric, className }}>
        {children}
      </Th>
    );
  }
  return <Td {...{ numeric, className, ...(label && { label }) }}>{children}</Td>;
}
