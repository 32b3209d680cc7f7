import type { Metadata } from 'next';
import { type CheckEntry, readingEntries, ruleEntry } from '@/components/checks/check-entry';
import { type CheckFilter, checkFilter, isFiltered, isWanted } from '@/components/checks/check-filter';
import { CheckFilterBar } from '@/components/checks/check-filter-bar';
import { CheckTable } from '@/components/checks/check-table';
import { TOPIC_NAMES } from '@/components/checks/topic-names';
import { TaskSection } from '@/components/tasks/task-section';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';
import { READING } from '@/lib/checks/engine/reading-finding';
import { RULES } from '@/lib/checks/engine/registry';
import { TOPICS } from '@/lib/checks/rule';
import { rulesInCollection } from '@/lib/rechecks/queries';

export const metadata: Metadata = {
  title: 'Checks',
  description: 'Every check that a task goes through: what it finds, why it matters, and how to put it right.',
};

interface ChecksPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const GROUPS = [
  {
    topic: READING,
    title: 'Reading the file',
    about: 'Before any rule runs. These findings come with line and column, and the rules run on what could be read.',
  },
  ...TOPICS.map((topic) => ({ topic, ...TOPIC_NAMES[topic] })),
] as const;

export default async function ChecksPage({ searchParams }: ChecksPageProps) {
  const filter = checkFilter.parse(await searchParams);
  const { checkedTasks, byMessage } = await rulesInCollection();
  const counted = checkedTasks === 0 ? null : new Map([...byMessage].map(([key, { findings }]) => [key, findings]));
  const wanted = wantedEntries(filter);
  return (
    <>
      <PageHeader
        title="Checks"
        description="What every task is checked for, in the editor, at submission and on the command line. Errors block a submission; warnings can be answered with a note; hints are hints."
      />
      <CheckFilterBar filter={filter} filtered={isFiltered(filter)} />
      <p role="status" className="tabular pb-6 text-muted">
        {countText(wanted.length, isFiltered(filter))}
        {counted !== null &&
          ` “In the collection” counts findings in ${checkedTasks.toLocaleString('en')} accepted tasks.`}
      </p>
      {wanted.length === 0 && (
        <EmptyState title="No check fits" action={<LinkButton href="/checks">Show all checks</LinkButton>}>
          <p>Take a filter away, or search for a part of a word.</p>
        </EmptyState>
      )}
      <div className="grid gap-10">
        {groupsOf(wanted).map(({ topic, title, about, entries }, index) => (
          <TaskSection key={topic} id={topic} title={title} note={about}>
            <CheckTable caption={title} entries={entries} counted={counted} menu={index === 0} />
          </TaskSection>
        ))}
      </div>
    </>
  );
}

/** The groups that hold any of these checks, each with its own. */
function groupsOf(wanted: readonly CheckEntry[]) {
  return GROUPS.map((group) => ({ ...group, entries: wanted.filter(({ topic }) => topic === group.topic) })).filter(
    ({ entries }) => entries.length > 0,
  );
}

function wantedEntries(filter: CheckFilter): CheckEntry[] {
  return [...readingEntries(), ...RULES.map(ruleEntry)].filter((entry) => isWanted(entry, filter));
}

function countText(count: number, filtered: boolean): string {
  return `${count.toLocaleString('en')} ${count === 1 ? 'check' : 'checks'}${filtered ? ' found' : ''}.`;
}
