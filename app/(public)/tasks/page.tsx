import type { Metadata } from 'next';
import { EmptyCollection } from '@/components/tasks/empty-collection';
import { FilterChips } from '@/components/tasks/filter-chips';
import { TaskFilterForm } from '@/components/tasks/task-filter-form';
import { TaskTable } from '@/components/tasks/task-table';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';
import { Pager } from '@/components/ui/pager';
import type { SortLink } from '@/components/ui/sort-head';
import { currentActor } from '@/lib/auth/session';
import { taskChoices } from '@/lib/collection/task-choices';
import { type TaskFilter, type TaskSort, taskFilter, taskFilterParams } from '@/lib/collection/task-filter';
import { listTasks } from '@/lib/collection/task-list';

export const metadata: Metadata = { title: 'Tasks' };

interface TasksPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function TasksPage({ searchParams }: TasksPageProps) {
  const filter = taskFilter.parse(await searchParams);
  const actor = await currentActor();
  const [page, choices] = await Promise.all([listTasks(actor, filter), taskChoices(actor)]);
  const chips = chipsOf(filter);
  const count = (
    <div className="flex min-h-7 flex-wrap items-center gap-x-4 gap-y-2 py-3">
      <p role="status" className="tabular text-muted">
        {countText(page.total, chips.length > 0)}
      </p>
      <FilterChips chips={chips} />
    </div>
  );
  return (
    <>
      <PageHeader
        title="Tasks"
        actions={
          <LinkButton href="/drafts/new" variant="secondary">
            Write a task
          </LinkButton>
        }
      />
      <TaskFilterForm values={filter} choices={choices} />
      {page.tasks.length > 0 ? (
        <>
          <TaskTable rows={page.tasks} sort={sortLinks(filter)} above={count} />
          <Pager
            label="Pages of tasks"
            previous={page.previous ? pageAddress(filter, { before: page.previous }) : undefined}
            next={page.next ? pageAddress(filter, { after: page.next }) : undefined}
          />
        </>
      ) : (
        <>
          {count}
          <NoTasks filtered={chips.length > 0} />
        </>
      )}
    </>
  );
}

function NoTasks({ filtered }: { filtered: boolean }) {
  if (filtered) {
    return (
      <EmptyState title="No task fits" action={<LinkButton href="/tasks">Show all tasks</LinkButton>}>
        <p>Take a filter away, or search for the beginning of a word.</p>
      </EmptyState>
    );
  }
  return <EmptyCollection />;
}

function countText(total: number, filtered: boolean): string {
  const tasks = `${total.toLocaleString('en')} accepted ${total === 1 ? 'task' : 'tasks'}`;
  return filtered ? `${tasks} found` : tasks;
}

/** The list's address with some parameters changed, on its first page unless a cursor is among the changes. */
function pageAddress(filter: TaskFilter, changes: Partial<TaskFilter>): string {
  const params = taskFilterParams(filter, { after: '', before: '', ...changes });
  return params.size === 0 ? '/tasks' : `/tasks?${params}`;
}

const CHIP_LABELS = {
  query: 'Search',
  category: 'Category',
  language: 'Language',
  domain: 'Domain',
  source: 'Source',
  licence: 'Licence',
  split: 'Split',
} as const;

function chipsOf(filter: TaskFilter) {
  const names = Object.keys(CHIP_LABELS) as (keyof typeof CHIP_LABELS)[];
  return names
    .filter((name) => filter[name] !== '')
    .map((name) => ({
      label: CHIP_LABELS[name],
      value: name === 'split' ? splitName(filter.split) : filter[name],
      without: pageAddress(filter, { [name]: '' }),
    }));
}

function splitName(split: TaskFilter['split']): string {
  const [track, part] = split.split('-');
  return `${track === 'default' ? 'English' : 'Cross-lingual'} track, ${part ?? ''}`;
}

/** A click on a column's head sorts by it in the direction that is wanted more often, a second one turns it round. */
function sortLinks(filter: TaskFilter) {
  const link = (first: TaskSort, second: TaskSort): SortLink => ({
    href: pageAddress(filter, { sort: filter.sort === first ? second : first }),
    sorted:
      filter.sort === first || filter.sort === second
        ? filter.sort.startsWith('-')
          ? 'descending'
          : 'ascending'
        : null,
  });
  return {
    number: link('number', '-number'),
    name: link('name', '-name'),
    instances: link('-instances', 'instances'),
    accepted: link('-accepted', 'accepted'),
  };
}
