import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { cache } from 'react';
import { BarTable } from '@/components/charts/bar-table';
import { Definition } from '@/components/tasks/definition';
import { ExampleList } from '@/components/tasks/example-list';
import { InstanceTable } from '@/components/tasks/instance-table';
import { RevisionTable } from '@/components/tasks/revision-table';
import { TaskFactList } from '@/components/tasks/task-fact-list';
import { TaskSection } from '@/components/tasks/task-section';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { Pager } from '@/components/ui/pager';
import { currentActor } from '@/lib/auth/session';
import type { LabelDistribution } from '@/lib/collection/label-distribution';
import { type TaskDetail, taskDetail, taskInstances } from '@/lib/collection/task-detail';
import { AppError } from '@/lib/errors';

interface TaskPageProps {
  params: Promise<{ name: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const INSTANCES_SHOWN = 20;

export async function generateMetadata({ params }: TaskPageProps): Promise<Metadata> {
  const task = await loadTask((await params).name);
  return task ? { title: task.name, description: task.summary } : { title: 'Not found' };
}

export default async function TaskPage({ params, searchParams }: TaskPageProps) {
  const { name } = await params;
  const task = await loadTask(name);
  if (!task) notFound();
  if (task.name !== decodeURIComponent(name)) redirect(`/tasks/${encodeURIComponent(task.name)}`);
  const from = startOf((await searchParams).from, task.instanceCount);
  const instances = await taskInstances(task.sha256, from, INSTANCES_SHOWN);
  return (
    <>
      <TaskHeader task={task} />
      <div className="grid gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,1fr)_19rem]">
        <div className="grid min-w-0 content-start gap-10">
          <TaskSection id="definition" title="Definition">
            <Definition texts={task.definition} />
          </TaskSection>
          <TaskSection id="examples" title="Examples">
            <div className="grid gap-6">
              <ExampleList kind="positive" examples={task.positiveExamples} />
              <ExampleList kind="negative" examples={task.negativeExamples} />
            </div>
          </TaskSection>
        </div>
        <aside aria-label="About this task" className="lg:row-span-2">
          <TaskFactList {...task} file={fileOf(task)} />
        </aside>
      </div>
      <div className="grid gap-10 pt-10">
        <TaskSection id="instances" title="Instances" note={rangeText(from, instances.length, task.instanceCount)}>
          <InstanceTable instances={instances} first={from + 1} />
          <Pager label="Pages of instances" {...pagesAround(from, task)} />
        </TaskSection>
        <TaskSection id="outputs" title="Outputs" note={outputText(task.outputs)}>
          <Outputs outputs={task.outputs} />
        </TaskSection>
        <TaskSection id="history" title="History">
          <RevisionTable revisions={task.history} />
        </TaskSection>
      </div>
    </>
  );
}

/** The task of this address, or null; read once for the page and its metadata. */
const loadTask = cache(async (name: string): Promise<TaskDetail | null> => {
  try {
    return await taskDetail(await currentActor(), decodeURIComponent(name));
  } catch (error) {
    if (error instanceof AppError && error.code === 'not-found') return null;
    // Imported tasks may share a number: the list shows them all.
    if (error instanceof AppError && error.code === 'conflict') redirect(`/tasks?query=${error.details.number}`);
    if (error instanceof URIError) return null;
    throw error;
  }
});

function TaskHeader({ task }: { task: TaskDetail }) {
  return (
    <>
      <PageHeader
        breadcrumbs={[{ label: 'Tasks', href: '/tasks' }]}
        title={<span className="font-mono text-lg">{task.name}</span>}
        description={task.summary}
        actions={
          <LinkButton href={downloadAddress(task)} prefetch={false} download variant="primary">
            Download JSON
          </LinkButton>
        }
      />
      {task.state === 'RETIRED' && (
        <Notice kind="warning" title="This task is retired" silent className="mb-4">
          It stays in the releases that hold it, and goes into no new one.
        </Notice>
      )}
    </>
  );
}

function Outputs({ outputs }: { outputs: LabelDistribution }) {
  if ((outputs.labels[0]?.count ?? 0) <= 1) return <p className="text-muted">No output occurs twice.</p>;
  return (
    <BarTable caption="How often each output occurs" heading="Output" bars={outputs.labels} total={outputs.total} />
  );
}

function downloadAddress(task: TaskDetail): string {
  return `/api/v1/tasks/${encodeURIComponent(task.name)}`;
}

function fileOf(task: TaskDetail) {
  return { sha256: task.sha256, size: task.size, acceptedAt: task.acceptedAt };
}

/** The first instance to show, from 0, as the address asks: a whole page's start within the task. */
function startOf(wanted: string | string[] | undefined, count: number): number {
  const number = Number(Array.isArray(wanted) ? wanted[0] : wanted);
  if (!Number.isInteger(number) || number <= 0) return 0;
  const start = Math.min(number - 1, Math.max(count - 1, 0));
  return start - (start % INSTANCES_SHOWN);
}

function pagesAround(from: number, task: TaskDetail) {
  const address = (start: number) => (start === 0 ? '?#instances' : `?from=${start + 1}#instances`);
  return {
    previous: from > 0 ? address(from - INSTANCES_SHOWN) : undefined,
    next: from + INSTANCES_SHOWN < task.instanceCount ? address(from + INSTANCES_SHOWN) : undefined,
  };
}

function rangeText(from: number, shown: number, count: number): string {
  const [first, last, all] = [from + 1, from + shown, count].map((value) => value.toLocaleString('en'));
  return shown === 0 ? 'None' : `${first}–${last} of ${all}`;
}

function outputText({ distinct, total, balance, labels }: LabelDistribution): string {
  const counts = `${distinct.toLocaleString('en')} different of ${total.toLocaleString('en')}`;
  const shown =
    labels.length < distinct && (labels[0]?.count ?? 0) > 1 ? `, the ${labels.length} most frequent are shown` : '';
  return balance === null ? `${counts}${shown}` : `${counts}, balance ${balance.toFixed(2)}${shown}`;
}
