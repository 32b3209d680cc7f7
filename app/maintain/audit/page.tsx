import type { Metadata } from 'next';
import { AuditTable } from '@/components/members/audit-table';
import { FilterBar } from '@/components/members/filter-bar';
import { MaintainersOnly } from '@/components/members/maintainers-only';
import { EmptyState } from '@/components/ui/empty-state';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { Pager } from '@/components/ui/pager';
import { auditFilter, listAudit } from '@/lib/audit/queries';
import { can } from '@/lib/auth/policy';
import { requirePageActor } from '@/lib/auth/session';
import { nextPage } from '@/lib/http/next-page';

export const metadata: Metadata = { title: 'Audit log' };

const FIELDS = [
  { name: 'verb', label: 'What', placeholder: 'member. or member.disabled' },
  { name: 'subject', label: 'Subject', placeholder: 'task or task:<id>' },
  { name: 'actor', label: 'Who', placeholder: 'Part of a name, or an id' },
] as const;

export default async function AuditPage({ searchParams }: PageProps<'/maintain/audit'>) {
  const actor = await requirePageActor();
  if (!can(actor, 'audit:read')) return <MaintainersOnly />;
  const filter = auditFilter.parse(await searchParams);
  const { entries, next, withheld } = await listAudit(actor, filter);
  const filtered = FIELDS.some(({ name }) => filter[name] !== '');
  return (
    <>
      <PageHeader
        title="Audit log"
        breadcrumbs={[{ href: '/maintain', label: 'Maintain' }]}
        description="Every change of state, by whom, with what was before and after. Nothing here can be changed."
      />
      {withheld > 0 && (
        <Notice silent className="mb-4">
          Left out: what others did in their reviews of{' '}
          {withheld === 1 ? 'the submission' : `the ${withheld} submissions`} that you are reviewing. It is shown after
          your verdict.
        </Notice>
      )}
      <FilterBar path="/maintain/audit" filtered={filtered}>
        {FIELDS.map(({ name, label, placeholder }) => (
          <Field key={name} label={label} className="w-60">
            {(control) => (
              <Input {...control} name={name} defaultValue={filter[name]} placeholder={placeholder} maxLength={200} />
            )}
          </Field>
        ))}
      </FilterBar>
      {entries.length > 0 ? (
        <AuditTable entries={entries} />
      ) : (
        <EmptyState title="No entries">
          {filtered ? 'Nothing matches the filter.' : 'Changes will be listed here.'}
        </EmptyState>
      )}
      <Pager label="Pages of the audit log" next={nextPage('/maintain/audit', filter, next)} />
    </>
  );
}
