import type { Metadata } from 'next';
import { changeRole, disable, enable, invite, revoke } from '@/app/maintain/members/actions';
import { FilterBar } from '@/components/members/filter-bar';
import { InvitationList } from '@/components/members/invitation-list';
import { InviteDialog } from '@/components/members/invite-dialog';
import { MaintainersOnly } from '@/components/members/maintainers-only';
import { ROLES } from '@/components/members/member';
import { MemberTable } from '@/components/members/member-table';
import { EmptyState } from '@/components/ui/empty-state';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { PageHeader } from '@/components/ui/page-header';
import { Pager } from '@/components/ui/pager';
import { Select } from '@/components/ui/select';
import { can } from '@/lib/auth/policy';
import { requirePageActor } from '@/lib/auth/session';
import { nextPage } from '@/lib/http/next-page';
import { INVITATION_DAYS, openInvitations } from '@/lib/members/invitations';
import { listMembers, memberFilter } from '@/lib/members/queries';

export const metadata: Metadata = { title: 'Members' };

export default async function MembersPage({ searchParams }: PageProps<'/maintain/members'>) {
  const actor = await requirePageActor();
  if (!can(actor, 'member:list')) return <MaintainersOnly />;
  const filter = memberFilter.parse(await searchParams);
  const filtered = filter.search !== '' || filter.role !== undefined || filter.state !== undefined;
  const [{ members, next }, invitations] = await Promise.all([
    listMembers(actor, filter),
    filtered || filter.after ? [] : openInvitations(actor),
  ]);
  const rows = members.map(({ state, ...member }) => ({
    ...member,
    disabled: state === 'DISABLED',
    self: member.id === actor.id,
  }));
  return (
    <>
      <PageHeader
        title="Members"
        breadcrumbs={[{ href: '/maintain', label: 'Maintain' }]}
        actions={<InviteDialog action={invite} days={INVITATION_DAYS} />}
      />
      <FilterBar path="/maintain/members" filtered={filtered}>
        <Field label="Name or e-mail" className="w-64">
          {(control) => <Input {...control} type="search" name="search" defaultValue={filter.search} maxLength={200} />}
        </Field>
        <Field label="Role" className="w-40">
          {(control) => (
            <Select {...control} name="role" defaultValue={filter.role ?? ''}>
              <option value="">All</option>
              {ROLES.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field label="State" className="w-32">
          {(control) => (
            <Select {...control} name="state" defaultValue={filter.state ?? ''}>
              <option value="">All</option>
              <option value="ACTIVE">Active</option>
              <option value="DISABLED">Disabled</option>
            </Select>
          )}
        </Field>
      </FilterBar>
      {rows.length > 0 ? (
        <MemberTable members={rows} whole={!filter.after && !next} actions={{ changeRole, disable, enable }} />
      ) : (
        <EmptyState title="Nobody matches">Try a part of the name or address, or clear the filter.</EmptyState>
      )}
      <Pager label="Pages of members" next={nextPage('/maintain/members', filter, next)} />
      {invitations.length > 0 && (
        <section className="grid gap-3 pt-6">
          <h2 className="font-semibold text-lg">Open invitations</h2>
          <InvitationList invitations={invitations} revoke={revoke} />
        </section>
      )}
    </>
  );
}
