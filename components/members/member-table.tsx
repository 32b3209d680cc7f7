'use client';

import { useMemo } from 'react';
import { type MemberRow, roleLabel } from '@/components/members/member';
import { type MemberActions, MemberMenu } from '@/components/members/member-menu';
import { Badge } from '@/components/ui/badge';
import { DataTable } from '@/components/ui/data-table';
import { listColumns } from '@/components/ui/table-columns';
import { Time } from '@/components/ui/time';
import { UserText } from '@/components/ui/user-text';

const column = listColumns<MemberRow>();
const facts = column.columns([
  column.accessor('name', {
    header: 'Name',
    enableHiding: false,
    meta: { rowHead: true },
    cell: ({ row }) => <MemberName member={row.original} />,
  }),
  column.accessor('email', { header: 'E-mail', meta: { label: 'E-mail', cellClassName: 'wrap-anywhere' } }),
  column.accessor('role', {
    header: 'Role',
    meta: { label: 'Role' },
    cell: ({ row }) => roleLabel(row.original.role),
  }),
  column.accessor('createdAt', {
    id: 'joined',
    header: 'Joined',
    meta: { label: 'Joined' },
    cell: ({ row }) => <Time at={row.original.createdAt} />,
  }),
]);

interface MemberTableProps {
  members: readonly MemberRow[];
  /** Whether these are all there are, so that they can be sorted here. */
  whole: boolean;
  actions: MemberActions;
}

export function MemberTable({ members, whole, actions }: MemberTableProps) {
  const columns = useMemo(() => [...facts, actionColumn(actions)], [actions]);
  return (
    <DataTable
      name="members"
      caption="Members"
      columns={columns}
      rows={members}
      rowKey={({ id }) => id}
      sortsHere={whole}
    />
  );
}

function actionColumn(actions: MemberActions) {
  return column.display({
    id: 'actions',
    header: 'Actions',
    enableHiding: false,
    meta: { silent: true, label: 'Actions', cellClassName: 'text-end' },
    cell: ({ row }) => <MemberMenu member={row.original} actions={actions} />,
  });
}

function MemberName({ member }: { member: MemberRow }) {
  return (
    <span className="inline-flex flex-wrap items-center gap-2">
      <UserText>{member.name}</UserText>
      {member.self && <Badge tone="accent">You</Badge>}
      {member.demo && <Badge>Demo</Badge>}
      {member.disabled && <Badge tone="error">Disabled</Badge>}
    </span>
  );
}
