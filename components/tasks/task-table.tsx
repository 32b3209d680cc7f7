'use client';

import Link from 'next/link';
import type { ReactNode } from 'react';
import { LanguagePair } from '@/components/tasks/language-pair';
import { DataTable } from '@/components/ui/data-table';
import type { SortLink } from '@/components/ui/sort-head';
import { listColumns } from '@/components/ui/table-columns';
import { Time } from '@/components/ui/time';
import { UserText } from '@/components/ui/user-text';

export interface TaskTableRow {
  id: string;
  number: number;
  name: string;
  summary: string;
  categories: readonly string[];
  inputLanguages: readonly string[];
  outputLanguages: readonly string[];
  instanceCount: number;
  acceptedAt: Date;
}

interface TaskTableProps {
  rows: readonly TaskTableRow[];
  /** The links in the heads of the columns that can be sorted by; without them the heads are plain. */
  sort?: Record<'number' | 'name' | 'instances' | 'accepted', SortLink>;
  /** What stands over the list, beside the menu of its columns; without it there is no menu. */
  above?: ReactNode;
}

const column = listColumns<TaskTableRow>();
const columns = column.columns([
  column.accessor('number', {
    header: 'No.',
    meta: { numeric: true, className: 'w-14', cellClassName: 'text-muted' },
    cell: ({ row }) => <span className="max-md:hidden">{row.original.number}</span>,
  }),
  column.accessor('name', {
    header: 'Task',
    enableHiding: false,
    meta: { rowHead: true, cellClassName: 'max-w-0 truncate font-normal' },
    cell: ({ row }) => <TaskName row={row.original} />,
  }),
  column.display({
    id: 'category',
    header: 'Category',
    meta: { className: 'w-44', cellClassName: 'truncate' },
    cell: ({ row }) => (
      <span className="truncate" title={row.original.categories.join(', ')}>
        {row.original.categories.join(', ')}
      </span>
    ),
  }),
  column.display({
    id: 'language',
    header: 'Language',
    meta: { className: 'w-40', cellClassName: 'truncate' },
    cell: ({ row }) => (
      <span className="truncate">
        <LanguagePair input={row.original.inputLanguages} output={row.original.outputLanguages} />
      </span>
    ),
  }),
  column.accessor('instanceCount', {
    id: 'instances',
    header: 'Instances',
    meta: { numeric: true, className: 'w-24' },
    cell: ({ row }) => (
      <>
        {row.original.instanceCount.toLocaleString('en')}
        <span className="md:hidden"> instances</span>
      </>
    ),
  }),
  column.accessor('acceptedAt', {
    id: 'accepted',
    header: 'Accepted',
    meta: { numeric: true, className: 'w-28', cellClassName: 'text-muted' },
    cell: ({ row }) => <Time at={row.original.acceptedAt} />,
  }),
]);

/** Accepted tasks, one a row of 32 px; stacked on a narrow screen. */
export function TaskTable({ rows, sort, above }: TaskTableProps) {
  return (
    <DataTable
      name="tasks"
      caption="Accepted tasks"
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      links={sort}
      sortsHere={false}
      menu={above !== undefined}
      above={above}
      className="md:table-fixed"
    />
  );
}

function TaskName({ row: { name, summary } }: { row: TaskTableRow }) {
  return (
    <>
      <Link href={`/tasks/${name}`} className="wrap-anywhere font-medium hover:text-accent hover:underline">
        <span className="md:hidden">{name.match(/^task\d+_/)?.[0]}</span>
        {name.replace(/^task\d+_/, '')}
      </Link>
      {summary && <UserText className="ms-3 text-muted max-md:ms-0 max-md:block">{summary}</UserText>}
    </>
  );
}
