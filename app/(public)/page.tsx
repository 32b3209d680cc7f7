import Link from 'next/link';
import { EmptyCollection } from '@/components/tasks/empty-collection';
import { NextStepsList } from '@/components/tasks/next-steps-list';
import { TaskTable } from '@/components/tasks/task-table';
import { LinkButton } from '@/components/ui/link-button';
import { NumberStrip } from '@/components/ui/number-strip';
import { PageHeader } from '@/components/ui/page-header';
import type { Actor } from '@/lib/auth/policy';
import { currentActor } from '@/lib/auth/session';
import { type CollectionNumbers, collectionNumbers } from '@/lib/collection/collection';
import { nextSteps, type OwnTask } from '@/lib/collection/next-steps';
import { taskFilter } from '@/lib/collection/task-filter';
import { listTasks } from '@/lib/collection/task-list';
import { taskName } from '@/lib/task/name';

const NEWEST = 8;

export default async function HomePage() {
  const actor = await currentActor();
  const newest = taskFilter.parse({ sort: '-accepted' });
  const [numbers, list] = await Promise.all([collectionNumbers(actor), listTasks(actor, newest, NEWEST)]);
  return (
    <>
      {actor ? <Workplace actor={actor} /> : <Welcome />}
      <Numbers numbers={numbers} />
      <section aria-labelledby="newest" className="pt-8">
        <div className="flex items-baseline justify-between gap-4 pb-2">
          <h2 id="newest" className="font-semibold text-lg">
            Newest in the collection
          </h2>
          {list.total > 0 && (
            <Link href="/tasks" className="link">
              All tasks
            </Link>
          )}
        </div>
        {list.tasks.length > 0 ? <TaskTable rows={list.tasks} /> : <EmptyCollection />}
      </section>
    </>
  );
}

function Welcome() {
  return (
    <div className="grid gap-x-16 gap-y-8 pt-10 pb-10 lg:grid-cols-[minmax(0,1fr)_26rem] lg:pt-14">
      <div>
        <h1 className="max-w-[22ch] text-balance font-serif text-3xl">Instruction tasks, woven by many hands.</h1>
        <p className="mt-4 max-w-[56ch] font-serif text-muted text-reading">
          Taskloom is where people write, check and review the tasks that language models learn instructions from, and
          release them as an open dataset in the Super-NaturalInstructions format.
        </p>
        <div className="mt-6 flex flex-wrap gap-2">
          <LinkButton href="/drafts/new" variant="primary" size="lg">
            Write a task
          </LinkButton>
          <LinkButton href="/tasks" size="lg">
            Browse the tasks
          </LinkButton>
        </div>
      </div>
      <HowItWorks />
    </div>
  );
}

const STEPS = [
  ['Write', 'A definition, examples, and up to 6,500 instances, in the browser or from a file.'],
  ['Check', 'Rules run while you type, point at the very cell, and say how to mend it.'],
  ['Review', 'Two people read and try the task before it is accepted.'],
  ['Release', 'The bytes that were approved are the bytes that are released.'],
] as const;

function HowItWorks() {
  return (
    <ol className="self-end border-s-2 border-accent">
      {STEPS.map(([name, text]) => (
        <li key={name} className="grid grid-cols-[5rem_minmax(0,1fr)] gap-2 py-2 ps-4">
          <span className="font-semibold">{name}</span>
          <span className="text-muted">{text}</span>
        </li>
      ))}
    </ol>
  );
}

async function Workplace({ actor }: { actor: Actor }) {
  const steps = await nextSteps(actor);
  const ownTasks = steps.ownTasks.map((task) => ({ ...task, name: nameOf(task), href: hrefOf(task) }));
  return (
    <section aria-label="What to do next" className="pb-8">
      <PageHeader
        title="Next for you"
        actions={
          <LinkButton href="/drafts/new" variant="primary">
            Write a task
          </LinkButton>
        }
      />
      <NextStepsList {...steps} ownTasks={ownTasks} />
    </section>
  );
}

function nameOf({ number, slug }: OwnTask): string {
  if (slug === '') return 'A task without a name';
  return number === null ? slug : taskName(number, slug);
}

/** A task that is in review, or came back from one, is best met where its reviewers speak. */
function hrefOf({ state, submissionId, taskId }: OwnTask): string {
  return state === 'DRAFT' || submissionId === null ? `/drafts/${taskId}` : `/submissions/${submissionId}`;
}

function Numbers({ numbers }: { numbers: CollectionNumbers }) {
  return (
    <NumberStrip
      label="The collection in numbers"
      numbers={[
        { name: 'accepted tasks', value: numbers.tasks },
        { name: 'instances', value: numbers.instances },
        { name: 'languages', value: numbers.languages },
        { name: 'contributors', value: numbers.contributors },
        { name: 'in review now', value: numbers.inReview },
      ]}
    />
  );
}
