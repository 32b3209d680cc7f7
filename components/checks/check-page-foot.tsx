import Link from 'next/link';
import { Pager } from '@/components/ui/pager';
import { READING } from '@/lib/checks/engine/reading-finding';
import { RULES } from '@/lib/checks/engine/registry';
import { TOPICS } from '@/lib/checks/rule';

interface CheckPageFootProps {
  id: string;
  checkedTasks: number;
  mayRecheck: boolean;
}

/** In the order of the list. */
const ORDER = [READING, ...TOPICS.flatMap((topic) => RULES.filter((rule) => rule.topic === topic).map(({ id }) => id))];

/** What the counts count, and the ways to the check before and after. */
export function CheckPageFoot({ id, checkedTasks, mayRecheck }: CheckPageFootProps) {
  const at = ORDER.indexOf(id);
  return (
    <div className="grid gap-2 pt-10">
      <p className="tabular text-muted text-sm">
        {checkedTasks === 0
          ? 'The accepted tasks have not been checked with these rules yet.'
          : `Counted in ${checkedTasks.toLocaleString('en')} accepted ${checkedTasks === 1 ? 'task' : 'tasks'}, checked with the current rules.`}{' '}
        {mayRecheck && (
          <Link href="/maintain/rechecks" className="link">
            See what fails
          </Link>
        )}
      </p>
      <Pager label="Other checks" previous={addressOf(ORDER[at - 1])} next={addressOf(ORDER[at + 1])} />
    </div>
  );
}

function addressOf(id: string | undefined): string | undefined {
  return id === undefined ? undefined : `/checks/${id}`;
}
