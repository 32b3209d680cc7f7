import type { Metadata } from 'next';
import { cancel, startAll, startDue } from '@/app/maintain/rechecks/actions';
import { RecheckFilter } from '@/app/maintain/rechecks/recheck-filter';
import { MaintainersOnly } from '@/components/members/maintainers-only';
import { CheckedTaskTable } from '@/components/rechecks/checked-task-table';
import { RecheckControls } from '@/components/rechecks/recheck-controls';
import { isRunning } from '@/components/rechecks/recheck-state';
import { RecheckStatus } from '@/components/rechecks/recheck-status';
import { EmptyState } from '@/components/ui/empty-state';
import { NumberStrip } from '@/components/ui/number-strip';
import { PageHeader } from '@/components/ui/page-header';
import { Pager } from '@/components/ui/pager';
import { can } from '@/lib/auth/policy';
import { requirePageActor } from '@/lib/auth/session';
import { nextPage } from '@/lib/http/next-page';
import { checkedTaskFilter, listCheckedTasks } from '@/lib/rechecks/checked-tasks';
import { recheckStatus, type RecheckStatus as Status } from '@/lib/rechecks/queries';

export const metadata: Metadata = { title: 'Re-checks' };

const HEADINGS = { error: 'Tasks that fail now', warning: 'Tasks with warnings', info: 'Tasks with hints' } as const;

export default async function RechecksPage({ searchParams }: PageProps<'/maintain/rechecks'>) {
  const actor = await requirePageActor();
  if (!can(actor, 'recheck:run')) return <MaintainersOnly />;
  const filter = checkedTaskFilter.parse(await searchParams);
  const [status, { items, next }] = await Promise.all([recheckStatus(actor), listCheckedTasks(actor, filter)]);
  const filtered = filter.severity !== 'error' || filter.rule !== '';
  return (
    <>
      <PageHeader
        title="Re-checks"
        breadcrumbs={[{ href: '/maintain', label: 'Maintain' }]}
        description="When the rules change, every accepted task is checked again. A task that fails then stays accepted: what to do about it is yours to decide."
        actions={<RecheckControls state={status} startDue={startDue} startAll={startAll} cancel={cancel} />}
      />
      <NumberStrip label="Accepted tasks under the current rules" numbers={numbersOf(status)} />
      <RecheckStatus state={status} />
      <section className="grid gap-3 pt-4" aria-labelledby="found">
        <h2 id="found" className="font-semibold text-lg">
          {HEADINGS[filter.severity]}
        </h2>
        <RecheckFilter filter={filter} filtered={filtered} empty={items.length === 0} />
        {items.length > 0 ? (
          <>
            <p className="text-muted">New is what the report of the accepted revision did not have.</p>
            <CheckedTaskTable caption={HEADINGS[filter.severity]} tasks={items} whole={!filter.after && !next} />
          </>
        ) : (
          <NothingFound status={status} filtered={filtered} />
        )}
      </section>
      <Pager label="Pages of tasks" next={nextPage('/maintain/rechecks', filter, next)} />
    </>
  );
}

function numbersOf({ engineVersion, accepted, checked, failing, newlyFailing, unreadable }: Status) {
  return [
    { name: 'accepted tasks', value: accepted },
    { name: `checked with rules ${engineVersion}`, value: checked },
    { name: 'fail now', value: failing },
    { name: 'newly fail', value: newlyFailing },
    ...(unreadable > 0 ? [{ name: 'cannot be read', value: unreadable }] : []),
  ];
}

function NothingFound({ status, filtered }: { status: Status; filtered: boolean }) {
  const { accepted, checked } = status;
  if (accepted === 0) return <EmptyState title="No task is accepted yet">What fails later is listed here.</EmptyState>;
  if (filtered) return <EmptyState title="Nothing found">No accepted task matches the filter.</EmptyState>;
  if (checked < accepted) {
    return (
      <EmptyState title="Nothing found so far">
        {isRunning(status) ? 'The tasks are being checked.' : 'Not every task has been checked with the current rules.'}
      </EmptyState>
    );
  }
  const all = accepted === 1 ? 'The accepted task passes' : `All ${accepted.toLocaleString('en')} accepted tasks pass`;
  return <EmptyState title={`${all} the current checks`} />;
}
