'use client';

import Link from 'next/link';
import { Badge } from '@/components/ui/badge';
import { DataTable } from '@/components/ui/data-table';
import { SeverityBadge } from '@/components/ui/severity-badge';
import { listColumns } from '@/components/ui/table-columns';
import { Time } from '@/components/ui/time';
import type { Severity } from '@/lib/checks/finding';

interface FiredMessage {
  /** `rule/message` */
  key: string;
  rule: string;
  severity: Severity;
  findings: number;
  isNew: boolean;
}

export interface CheckedTaskRow {
  name: string;
  submissionId: string;
  revision: number;
  acceptedAt: Date;
  /** The version of the rules with which the revision was submitted. */
  acceptedWith: string;
  /** Why its file could not be read. */
  fault: string | null;
  messages: readonly FiredMessage[];
}

const SHOWN = 6;

const column = listColumns<CheckedTaskRow>();
const columns = column.columns([
  column.accessor('name', {
    header: 'Task',
    enableHiding: false,
    meta: { rowHead: true, cellClassName: 'h-auto py-1.5 font-normal' },
    cell: ({ row }) => (
      <Link
        href={`/tasks/${row.original.name}`}
        className="wrap-anywhere font-medium hover:text-accent hover:underline"
      >
        {row.original.name}
      </Link>
    ),
  }),
  column.display({
    id: 'found',
    header: 'What the rules find now',
    meta: { label: 'Now found', cellClassName: 'py-1.5' },
    cell: ({ row: { original } }) =>
      original.fault === null ? <Messages messages={original.messages} /> : <Fault reason={original.fault} />,
  }),
  column.accessor('acceptedAt', {
    id: 'accepted',
    header: 'Accepted',
    meta: { label: 'Accepted', cellClassName: 'py-1.5 text-muted' },
    cell: ({ row: { original } }) => (
      <span>
        <Link href={`/submissions/${original.submissionId}`} className="link">
          Revision {original.revision}
        </Link>
        , <Time at={original.acceptedAt} />, with rules {original.acceptedWith}
      </span>
    ),
  }),
]);

interface CheckedTaskTableProps {
  caption: string;
  tasks: readonly CheckedTaskRow[];
  /** Whether these are all there are, so that they can be sorted here. */
  whole: boolean;
}

/** Accepted tasks with what the current rules find in each: what is new since its acceptance first. */
export function CheckedTaskTable({ caption, tasks, whole }: CheckedTaskTableProps) {
  return (
    <DataTable
      name="checked-tasks"
      caption={caption}
      columns={columns}
      rows={tasks}
      rowKey={({ submissionId }) => submissionId}
      sortsHere={whole}
      rowClassName="align-top"
    />
  );
}

function Messages({ messages }: { messages: readonly FiredMessage[] }) {
  const rest = messages.length - SHOWN;
  return (
    <ul className="grid gap-1">
      {messages.slice(0, SHOWN).map(({ key, rule, severity, findings, isNew }) => (
        <li key={key} className="flex flex-wrap items-center gap-x-2 gap-y-0.5">
          <span className="shrink-0 md:min-w-28">
            <SeverityBadge severity={severity} count={findings} />
          </span>
          <Link href={`/checks/${rule}`} className="hover:text-accent hover:underline">
            {rule}
          </Link>
          <span className="text-muted text-sm">{key.slice(rule.length + 1).replaceAll('-', ' ')}</span>
          {isNew && <Badge tone="accent">new</Badge>}
        </li>
      ))}
      {rest > 0 && <li className="text-muted text-sm">and {rest.toLocaleString('en')} more</li>}
    </ul>
  );
}

function Fault({ reason }: { reason: string }) {
  return (
    <p className="flex flex-wrap items-center gap-x-2 gap-y-0.5">
      <span className="shrink-0 md:min-w-28">
        <SeverityBadge severity="error" />
      </span>
      The stored file cannot be read.
      <span className="wrap-anywhere text-muted text-sm">{reason}</span>
    </p>
  );
}
