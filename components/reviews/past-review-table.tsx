'use client';

import Link from 'next/link';
import { DataTable } from '@/components/ui/data-table';
import { type State, StateBadge } from '@/components/ui/state-badge';
import { listColumns } from '@/components/ui/table-columns';
import { Time } from '@/components/ui/time';
import { UserText } from '@/components/ui/user-text';
import { VerdictBadge } from '@/components/ui/verdict-badge';

interface PastReview {
  reviewId: string;
  submissionId: string;
  name: string;
  revision: number;
  state: 'APPROVED' | 'CHANGES_REQUESTED' | 'SKIPPED' | 'EXPIRED';
  comment: string;
  claimedAt: Date;
  decidedAt: Date | null;
  submissionState: State;
}

const column = listColumns<PastReview>();
const columns = column.columns([
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
  column.accessor('state', {
    id: 'verdict',
    header: 'Your verdict',
    meta: { label: 'Your verdict' },
    cell: ({ row }) => <VerdictBadge verdict={row.original.state} />,
  }),
  column.display({
    id: 'summary',
    header: 'Summary',
    meta: { label: 'Summary', cellClassName: 'max-w-80 truncate' },
    cell: ({ row }) => <UserText>{row.original.comment || '–'}</UserText>,
  }),
  column.accessor('submissionState', {
    id: 'submission',
    header: 'Submission now',
    meta: { label: 'Submission now' },
    cell: ({ row }) => <StateBadge state={row.original.submissionState} />,
  }),
  column.accessor(({ decidedAt, claimedAt }) => decidedAt ?? claimedAt, {
    id: 'when',
    header: 'When',
    meta: { label: 'When' },
    cell: ({ row: { original } }) => <Time at={original.decidedAt ?? original.claimedAt} />,
  }),
]);

interface PastReviewTableProps {
  reviews: readonly PastReview[];
  /** Whether these are all there are, so that they can be sorted here. */
  whole: boolean;
}

/** What one has reviewed, with what became of it. */
export function PastReviewTable({ reviews, whole }: PastReviewTableProps) {
  return (
    <DataTable
      name="past-reviews"
      caption="Your past reviews, the newest first"
      columns={columns}
      rows={reviews}
      rowKey={({ reviewId }) => reviewId}
      sortsHere={whole}
    />
  );
}
