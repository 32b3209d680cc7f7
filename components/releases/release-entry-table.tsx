'use client';

import Link from 'next/link';
import { CopyButton } from '@/components/ui/copy-button';
import { DataTable } from '@/components/ui/data-table';
import { listColumns } from '@/components/ui/table-columns';

interface ReleaseEntry {
  number: number;
  name: string;
  sha256: string;
}

const column = listColumns<ReleaseEntry>();
const columns = column.columns([
  column.accessor('number', { header: 'Number', meta: { numeric: true, label: 'Number' } }),
  column.accessor('name', {
    header: 'Task',
    enableHiding: false,
    meta: { label: 'Task' },
    cell: ({ row }) => (
      <Link
        href={`/tasks/${encodeURIComponent(row.original.name)}`}
        className="wrap-anywhere hover:text-accent hover:underline"
      >
        {row.original.name}
      </Link>
    ),
  }),
  column.display({
    id: 'hash',
    header: 'SHA-256',
    meta: { label: 'SHA-256' },
    cell: ({ row: { original } }) => (
      <span className="flex items-center gap-1">
        <code className="font-mono text-muted text-xs">{original.sha256.slice(0, 16)}…</code>
        <CopyButton text={original.sha256} label={`Copy the SHA-256 of ${original.name}`} />
      </span>
    ),
  }),
]);

interface ReleaseEntryTableProps {
  entries: readonly ReleaseEntry[];
  /** Whether these are all there are, so that they can be sorted here. */
  whole: boolean;
}

/** The tasks of a release with the hashes of their files. */
export function ReleaseEntryTable({ entries, whole }: ReleaseEntryTableProps) {
  return (
    <DataTable
      name="release-tasks"
      caption="Tasks of this release"
      columns={columns}
      rows={entries}
      rowKey={({ name }) => name}
      sortsHere={whole}
    />
  );
}
