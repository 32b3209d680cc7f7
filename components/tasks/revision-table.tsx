'use client';

import Link from 'next/link';
import { CopyButton } from '@/components/ui/copy-button';
import { DataTable } from '@/components/ui/data-table';
import { listColumns } from '@/components/ui/table-columns';
import { Time } from '@/components/ui/time';
import { UserText } from '@/components/ui/user-text';

interface Revision {
  revision: number;
  sha256: string;
  decidedAt: Date | null;
  credits: readonly string[];
  releases: readonly string[];
}

const column = listColumns<Revision>();
const columns = column.columns([
  column.accessor('revision', {
    header: 'Revision',
    enableHiding: false,
    meta: { numeric: true, label: 'Revision', className: 'w-24' },
  }),
  column.accessor(({ decidedAt }) => decidedAt ?? undefined, {
    id: 'accepted',
    header: 'Accepted',
    meta: { label: 'Accepted', className: 'w-36' },
    cell: ({ row }) => (row.original.decidedAt ? <Time at={row.original.decidedAt} /> : '–'),
  }),
  column.display({
    id: 'credits',
    header: 'Credits',
    meta: { label: 'Credits', cellClassName: 'truncate' },
    cell: ({ row }) => <UserText>{row.original.credits.join(', ') || '–'}</UserText>,
  }),
  column.display({
    id: 'releases',
    header: 'Releases',
    meta: { label: 'Releases' },
    cell: ({ row }) => <ReleaseLinks versions={row.original.releases} />,
  }),
  column.display({
    id: 'hash',
    header: 'SHA-256',
    meta: { label: 'SHA-256', className: 'w-48' },
    cell: ({ row: { original } }) => (
      <span className="flex items-center gap-1">
        <code className="truncate font-mono text-muted text-xs">{original.sha256.slice(0, 16)}…</code>
        <CopyButton text={original.sha256} label={`Copy the SHA-256 of revision ${original.revision}`} />
      </span>
    ),
  }),
]);

/** The accepted revisions of a task, the newest first, with the releases that hold them. */
export function RevisionTable({ revisions }: { revisions: readonly Revision[] }) {
  return (
    <DataTable
      name="revisions"
      caption="Accepted revisions"
      columns={columns}
      rows={revisions}
      rowKey={({ revision }) => String(revision)}
      className="md:table-fixed"
    />
  );
}

function ReleaseLinks({ versions }: { versions: readonly string[] }) {
  if (versions.length === 0) return 'None yet';
  return versions.map((version) => (
    <Link key={version} href={`/releases/${encodeURIComponent(version)}`} className="link me-2">
      {version}
    </Link>
  ));
}
