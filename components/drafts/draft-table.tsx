'use client';

import Link from 'next/link';
import { DataTable } from '@/components/ui/data-table';
import { type State, StateBadge } from '@/components/ui/state-badge';
import { listColumns } from '@/components/ui/table-columns';
import { Time } from '@/components/ui/time';
import { UserText } from '@/components/ui/user-text';
import { taskName } from '@/lib/task/name';

export interface DraftTableRow {
  taskId: string;
  number: number | null;
  slug: string;
  state: State;
  summary: string;
  instanceCount: number;
  authorNames: readonly string[];
  openSubmissionId: string | null;
  updatedAt: string;
}

const column = listColumns<DraftTableRow>();
const columns = column.columns([
  column.accessor(nameOf, {
    id: 'task',
    header: 'Task',
    enableHiding: false,
    meta: { cellClassName: 'max-w-96' },
    cell: ({ row }) => <DraftLink draft={row.original} />,
  }),
  column.accessor('state', {
    header: 'State',
    meta: { label: 'State' },
    cell: ({ row }) => <DraftState draft={row.original} />,
  }),
  column.accessor('instanceCount', {
    id: 'instances',
    header: 'Instances',
    meta: { numeric: true, label: 'Instances' },
    cell: ({ row }) => row.original.instanceCount.toLocaleString('en'),
  }),
  column.display({
    id: 'authors',
    header: 'Authors',
    meta: { label: 'Authors' },
    cell: ({ row }) => <UserText>{row.original.authorNames.join(', ')}</UserText>,
  }),
  column.accessor(({ updatedAt }) => new Date(updatedAt), {
    id: 'changed',
    header: 'Last change',
    meta: { numeric: true, label: 'Last change' },
    cell: ({ row }) => <Time at={row.original.updatedAt} />,
  }),
]);

interface DraftTableProps {
  drafts: readonly DraftTableRow[];
  /** Whether these are all there are, so that they can be sorted here. */
  whole: boolean;
}

/** Drafts, the last changed first. */
export function DraftTable({ drafts, whole }: DraftTableProps) {
  return (
    <DataTable
      name="drafts"
      caption="Your drafts"
      columns={columns}
      rows={drafts}
      rowKey={({ taskId }) => taskId}
      sortsHere={whole}
    />
  );
}

function DraftLink({ draft }: { draft: DraftTableRow }) {
  return (
    <>
      <Link href={`/drafts/${draft.taskId}`} className="wrap-anywhere font-medium hover:text-accent hover:underline">
        {nameOf(draft)}
      </Link>
      {draft.summary && (
        <UserText as="p" className="line-clamp-1 text-muted text-sm">
          {draft.summary}
        </UserText>
      )}
    </>
  );
}

function DraftState({ draft: { openSubmissionId, state } }: { draft: DraftTableRow }) {
  if (!openSubmissionId) return <StateBadge state={state} />;
  return (
    <Link href={`/submissions/${openSubmissionId}`}>
      <StateBadge state="IN_REVIEW" />
    </Link>
  );
}

function nameOf({ number, slug }: DraftTableRow): string {
  if (slug === '') return 'Unnamed draft';
  return number === null ? slug : taskName(number, slug);
}
