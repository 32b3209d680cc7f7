'use client';

import Link from 'next/link';
import type { ReactNode } from 'react';
import { DataTable } from '@/components/ui/data-table';
import { listColumns } from '@/components/ui/table-columns';
import { Time } from '@/components/ui/time';
import { UserText } from '@/components/ui/user-text';

interface AuditEntryRow {
  id: string;
  at: Date;
  actorId: string | null;
  actorLabel: string;
  verb: string;
  subjectType: string;
  subjectId: string;
  before: unknown;
  after: unknown;
}

const column = listColumns<AuditEntryRow>();
const columns = column.columns([
  column.accessor('at', {
    id: 'when',
    header: 'When',
    meta: { label: 'When' },
    cell: ({ row }) => <Time at={row.original.at} />,
  }),
  column.accessor('actorLabel', {
    id: 'who',
    header: 'Who',
    meta: { label: 'Who' },
    cell: ({ row: { original } }) => (
      <Narrow name="actor" value={original.actorId ?? original.actorLabel}>
        <UserText>{original.actorLabel}</UserText>
      </Narrow>
    ),
  }),
  column.accessor('verb', {
    id: 'what',
    header: 'What',
    enableHiding: false,
    meta: { label: 'What' },
    cell: ({ row }) => (
      <Narrow name="verb" value={row.original.verb}>
        {row.original.verb}
      </Narrow>
    ),
  }),
  column.display({
    id: 'subject',
    header: 'Subject',
    meta: { label: 'Subject' },
    cell: ({ row: { original } }) => (
      <Narrow name="subject" value={`${original.subjectType}:${original.subjectId}`}>
        {original.subjectType} <span className="font-mono text-muted text-xs">{shortId(original.subjectId)}</span>
      </Narrow>
    ),
  }),
  column.display({
    id: 'change',
    header: 'Before and after',
    meta: { label: 'Before and after' },
    cell: ({ row }) => <Change before={row.original.before} after={row.original.after} />,
  }),
]);

/** Who did what, with the state before and after, the newest first; names and verbs lead to everything of the same. */
export function AuditTable({ entries }: { entries: readonly AuditEntryRow[] }) {
  return (
    <DataTable
      name="audit"
      caption="Audit log"
      columns={columns}
      rows={entries}
      rowKey={({ id }) => id}
      sortsHere={false}
      rowClassName="align-top"
    />
  );
}

function Narrow({ name, value, children }: { name: string; value: string; children: ReactNode }) {
  return (
    <Link href={`/maintain/audit?${new URLSearchParams({ [name]: value })}`} className="hover:underline">
      {children}
    </Link>
  );
}

/** One line for each field that is known before or after. */
function Change({ before, after }: { before: unknown; after: unknown }) {
  const [was, is] = [fieldsOf(before), fieldsOf(after)];
  const names = [...new Set([...Object.keys(was), ...Object.keys(is)])];
  if (names.length === 0) return <span className="text-muted">–</span>;
  return (
    <dl className="grid gap-0.5 text-sm">
      {names.map((name) => (
        <div key={name} className="flex flex-wrap gap-x-2">
          <dt className="text-muted">{name}</dt>
          <dd className="wrap-anywhere">
            {name in was && <del className="text-muted">{shown(was[name])}</del>}
            {name in was && name in is && ' → '}
            {name in is && <ins className="no-underline">{shown(is[name])}</ins>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function fieldsOf(state: unknown): Record<string, unknown> {
  return typeof state === 'object' && state !== null ? { ...state } : {};
}

const LONGEST = 300;

function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)} …` : text;
}

/** The end of a UUID tells two of the same minute apart; other ids are short. */
function shortId(id: string): string {
  return id.length === 36 ? `…${id.slice(-8)}` : id;
}
