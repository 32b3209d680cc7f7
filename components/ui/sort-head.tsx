'use client';

import type { Column, RowData } from '@tanstack/react-table';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { Th } from '@/components/ui/table';
import type { listFeatures } from '@/components/ui/table-columns';

/** A link that sorts a list on the server. */
export interface SortLink {
  /** The address of the list sorted by this column, or turned round when it is already. */
  href: string;
  /** How the list is sorted by it now. */
  sorted: 'ascending' | 'descending' | null;
}

interface SortHeadProps<Row extends RowData> {
  column: Column<typeof listFeatures, Row, unknown>;
  link: SortLink | undefined;
}

/** The head of a column; what sorts by it, where it can be sorted by. */
export function SortHead<Row extends RowData>({ column, link }: SortHeadProps<Row>) {
  const { numeric = false, silent = false, className } = column.columnDef.meta ?? {};
  const name = headOf(column);
  const sorted = link ? link.sorted : sortedHere(column);
  return (
    <Th {...{ numeric, className }} {...(sorted && { 'aria-sort': sorted })}>
      <SortControl column={column} link={link} sorted={sorted}>
        {silent ? <span className="sr-only">{name}</span> : name}
      </SortControl>
    </Th>
  );
}

interface SortControlProps<Row extends RowData> extends SortHeadProps<Row> {
  sorted: SortLink['sorted'];
  children: ReactNode;
}

function SortControl<Row extends RowData>({ column, link, sorted, children }: SortControlProps<Row>) {
  const arrow = sorted && <span aria-hidden>{sorted === 'ascending' ? '↑' : '↓'}</span>;
  const style = 'inline-flex items-center gap-1 hover:text-ink';
  if (link) {
    return (
      <Link href={link.href} scroll={false} className={style}>
        {children}
        {arrow}
      </Link>
    );
  }
  if (!column.getCanSort()) return children;
  return (
    <button type="button" className={style} onClick={() => column.toggleSorting()}>
      {children}
      {arrow}
    </button>
  );
}

/** What a column is called. */
export function headOf<Row extends RowData>(column: Column<typeof listFeatures, Row, unknown>): string {
  const { header } = column.columnDef;
  return typeof header === 'string' ? header : column.id;
}

function sortedHere<Row extends RowData>(column: Column<typeof listFeatures, Row, unknown>): SortLink['sorted'] {
  const direction = column.getIsSorted();
  return direction === false ? null : direction === 'asc' ? 'ascending' : 'descending';
}
