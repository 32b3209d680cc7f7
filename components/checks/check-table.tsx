'use client';

import Link from 'next/link';
import { useMemo } from 'react';
import type { CheckEntry } from '@/components/checks/check-entry';
import { CheckMarks } from '@/components/checks/check-marks';
import { DataTable } from '@/components/ui/data-table';
import { listColumns } from '@/components/ui/table-columns';

/** A check with how often it found something in the accepted tasks; undefined while nothing has been counted. */
type CountedCheck = CheckEntry & { found: number | undefined };

const column = listColumns<CountedCheck>();
const columns = column.columns([
  column.accessor('title', {
    header: 'Check',
    enableHiding: false,
    meta: { rowHead: true, cellClassName: 'py-1.5 align-top font-normal' },
    cell: ({ row: { original } }) => (
      <>
        <Link href={original.href} className="font-medium text-accent hover:underline">
          {original.title}
        </Link>
        <span className="block font-mono text-muted text-xs">{original.id}</span>
      </>
    ),
  }),
  column.display({
    id: 'kind',
    header: 'Kind',
    meta: { className: 'w-96', cellClassName: 'py-1.5 align-top' },
    cell: ({ row }) => <CheckMarks {...row.original} />,
  }),
  column.accessor('found', {
    header: 'In the collection',
    meta: { numeric: true, label: 'In the collection', className: 'w-32', cellClassName: 'py-1.5 align-top' },
    cell: ({ row: { original } }) =>
      original.found?.toLocaleString('en') ?? <span className="text-muted">not counted yet</span>,
  }),
  column.accessor('since', {
    header: 'Since',
    meta: { numeric: true, label: 'Since', className: 'w-16', cellClassName: 'py-1.5 align-top text-muted' },
    cell: ({ row }) => `v${row.original.since}`,
  }),
]);

interface CheckTableProps {
  caption: string;
  entries: readonly CheckEntry[];
  /** How many findings there are in the accepted tasks, by `rule/message`; null while nothing has been counted. */
  counted: ReadonlyMap<string, number> | null;
  /** Whether the menu of the columns stands over this table: over the first of the page. */
  menu: boolean;
}

/** Checks, one a line, each with a link to its page. */
export function CheckTable({ caption, entries, counted, menu }: CheckTableProps) {
  const rows = useMemo(
    () => entries.map((entry) => ({ ...entry, found: counted ? timesFound(entry, counted) : undefined })),
    [entries, counted],
  );
  return (
    <DataTable
      name="checks"
      caption={caption}
      columns={columns}
      rows={rows}
      rowKey={({ href }) => href}
      menu={menu}
      className="md:table-fixed"
    />
  );
}

function timesFound({ keys }: CheckEntry, counted: ReadonlyMap<string, number>): number {
  return keys.reduce((sum, key) => sum + (counted.get(key) ?? 0), 0);
}
