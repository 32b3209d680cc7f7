'use client';

import Link from 'next/link';
import { archivePath } from '@/components/releases/archive-path';
import { DataTable } from '@/components/ui/data-table';
import { LinkButton } from '@/components/ui/link-button';
import { listColumns } from '@/components/ui/table-columns';
import { Time } from '@/components/ui/time';
import { UserText } from '@/components/ui/user-text';

interface ReleaseRow {
  version: string;
  notes: string;
  createdAt: Date;
  taskCount: number;
}

const column = listColumns<ReleaseRow>();
const columns = column.columns([
  column.accessor('version', {
    header: 'Version',
    enableHiding: false,
    meta: { label: 'Version' },
    cell: ({ row: { original } }) => (
      <Link href={`/releases/${original.version}`} className="tabular font-medium hover:text-accent hover:underline">
        {original.version}
      </Link>
    ),
  }),
  column.accessor('createdAt', {
    id: 'released',
    header: 'Released',
    meta: { label: 'Released' },
    cell: ({ row }) => <Time at={row.original.createdAt} />,
  }),
  column.accessor('taskCount', {
    id: 'tasks',
    header: 'Tasks',
    meta: { numeric: true, label: 'Tasks' },
    cell: ({ row }) => row.original.taskCount.toLocaleString('en'),
  }),
  column.display({
    id: 'notes',
    header: 'Notes',
    meta: { label: 'Notes', cellClassName: 'max-w-96 truncate' },
    cell: ({ row }) => <UserText>{firstLine(row.original.notes) || '–'}</UserText>,
  }),
  column.display({
    id: 'download',
    header: 'Download',
    enableHiding: false,
    meta: { silent: true, cellClassName: 'md:text-end' },
    cell: ({ row: { original } }) => (
      <LinkButton
        href={archivePath(original.version)}
        prefetch={false}
        download
        size="sm"
        aria-label={`Download ${original.version}`}
      >
        Download
      </LinkButton>
    ),
  }),
]);

/** All releases, the newest first. */
export function ReleaseTable({ releases }: { releases: readonly ReleaseRow[] }) {
  return (
    <DataTable
      name="releases"
      caption="Releases, the newest first"
      columns={columns}
      rows={releases}
      rowKey={({ version }) => version}
    />
  );
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? '';
}
