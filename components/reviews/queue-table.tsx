'use client';

import Link from 'next/link';
import { useMemo } from 'react';
import { type Claim, ClaimButton } from '@/components/reviews/claim-button';
import { DataTable } from '@/components/ui/data-table';
import { listColumns } from '@/components/ui/table-columns';
import { Time } from '@/components/ui/time';

type Bar = 'own' | 'reviewing' | 'approved' | 'skipped' | 'full';

interface QueueItem {
  submissionId: string;
  name: string;
  revision: number;
  submittedAt: Date;
  instanceCount: number;
  warnings: number;
  approvals: number;
  openClaims: number;
  approvalsNeeded: number;
  bar: Bar | null;
}

const BARS: Record<Bar, string> = {
  own: 'Your task',
  reviewing: 'You review it',
  approved: 'You approved',
  skipped: 'You skipped it',
  full: 'Has its reviewers',
};

const column = listColumns<QueueItem>();
const facts = column.columns([
  column.accessor('name', {
    header: 'Task',
    enableHiding: false,
    meta: { label: 'Task' },
    cell: ({ row }) => (
      <Link
        href={`/submissions/${row.original.submissionId}`}
        className="wrap-anywhere hover:text-accent hover:underline"
      >
        {row.original.name}
      </Link>
    ),
  }),
  column.accessor('revision', { header: 'Revision', meta: { numeric: true, label: 'Revision' } }),
  column.accessor('submittedAt', {
    id: 'submitted',
    header: 'Submitted',
    meta: { label: 'Submitted' },
    cell: ({ row }) => <Time at={row.original.submittedAt} />,
  }),
  column.accessor('instanceCount', {
    id: 'instances',
    header: 'Instances',
    meta: { numeric: true, label: 'Instances' },
    cell: ({ row }) => row.original.instanceCount.toLocaleString('en'),
  }),
  column.accessor('warnings', {
    header: 'Warnings',
    meta: { numeric: true, label: 'Warnings' },
    cell: ({ row }) => row.original.warnings.toLocaleString('en'),
  }),
  column.accessor('approvals', {
    header: 'Approvals',
    meta: { numeric: true, label: 'Approvals' },
    cell: ({ row }) => `${row.original.approvals} of ${row.original.approvalsNeeded}`,
  }),
  column.accessor('openClaims', {
    id: 'reviewing',
    header: 'Reviewing',
    meta: { numeric: true, label: 'Reviewing' },
  }),
]);

interface QueueTableProps {
  items: readonly QueueItem[];
  /** Whether these are all there are, so that they can be sorted here. */
  whole: boolean;
  claim: Claim;
}

/** What is in review, the oldest first. */
export function QueueTable({ items, whole, claim }: QueueTableProps) {
  const columns = useMemo(() => [...facts, claimColumn(claim)], [claim]);
  return (
    <DataTable
      name="queue"
      caption="Submissions in review, the oldest first"
      columns={columns}
      rows={items}
      rowKey={({ submissionId }) => submissionId}
      sortsHere={whole}
    />
  );
}

function claimColumn(claim: Claim) {
  return column.display({
    id: 'claim',
    header: 'Review it',
    enableHiding: false,
    meta: { silent: true, cellClassName: 'md:text-end' },
    cell: ({ row: { original } }) =>
      original.bar === null || original.bar === 'skipped' ? (
        <ClaimButton claim={claim} submissionId={original.submissionId} size="sm" label={`Review ${original.name}`}>
          Review
        </ClaimButton>
      ) : (
        <span className="text-muted">{BARS[original.bar]}</span>
      ),
  });
}
