'use client';

import { useMemo } from 'react';
import { type InvitationRow, type Outcome, roleLabel } from '@/components/members/member';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { DataTable } from '@/components/ui/data-table';
import { listColumns } from '@/components/ui/table-columns';
import { Time } from '@/components/ui/time';
import { useToast } from '@/components/ui/toaster';
import { UserText } from '@/components/ui/user-text';

const column = listColumns<InvitationRow>();
const facts = column.columns([
  column.accessor('email', {
    header: 'E-mail',
    enableHiding: false,
    meta: { rowHead: true, cellClassName: 'wrap-anywhere' },
  }),
  column.accessor('role', {
    header: 'Role',
    meta: { label: 'Role' },
    cell: ({ row }) => roleLabel(row.original.role),
  }),
  column.accessor('invitedBy', {
    header: 'Invited by',
    meta: { label: 'Invited by' },
    cell: ({ row }) => <UserText>{row.original.invitedBy}</UserText>,
  }),
  column.accessor('expiresAt', {
    id: 'ends',
    header: 'Ends',
    meta: { label: 'Ends' },
    cell: ({ row }) => <Time at={row.original.expiresAt} />,
  }),
]);

type Revoke = (invitationId: string) => Promise<Outcome>;

/** The invitations that nobody has accepted yet. */
export function InvitationList({ invitations, revoke }: { invitations: readonly InvitationRow[]; revoke: Revoke }) {
  const columns = useMemo(() => [...facts, revokeColumn(revoke)], [revoke]);
  return (
    <DataTable
      name="invitations"
      caption="Open invitations"
      columns={columns}
      rows={invitations}
      rowKey={({ id }) => id}
    />
  );
}

function revokeColumn(revoke: Revoke) {
  return column.display({
    id: 'actions',
    header: 'Actions',
    enableHiding: false,
    meta: { silent: true, label: 'Actions', cellClassName: 'text-end' },
    cell: ({ row }) => <RevokeButton invitation={row.original} revoke={revoke} />,
  });
}

function RevokeButton({ invitation: { id, email }, revoke }: { invitation: InvitationRow; revoke: Revoke }) {
  const toast = useToast();

  async function confirm() {
    const outcome = await revoke(id).catch(() => ({ ok: false, message: 'The server could not be reached.' }) as const);
    toast(outcome.ok ? { text: `The invitation for ${email} is revoked.` } : { kind: 'error', text: outcome.message });
  }

  return (
    <ConfirmDialog
      trigger={
        <Button variant="quiet" size="sm" aria-label={`Revoke the invitation for ${email}`}>
          Revoke
        </Button>
      }
      title={`Revoke the invitation for ${email}?`}
      description="Its link stops working."
      confirmLabel="Revoke"
      danger
      onConfirm={confirm}
    />
  );
}
