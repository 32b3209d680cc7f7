import { readChoices, taskChoices } from '@/lib/collection/task-choices';
import { TASK_SORTS, TASK_SPLITS, type TaskFilter, taskFilter } from '@/lib/collection/task-filter';
import { listTasks } from '@/lib/collection/task-list';
import { taskOrder } from '@/lib/collection/task-order';
import { taskPageSql } from '@/lib/collection/task-page';
import { taskSelection } from '@/lib/collection/task-selection';
import { db } from '@/lib/db/client';
import { explain } from '@/scripts/bench/explain';
import { medianMs, ms, quantile, type Row, times } from '@/scripts/bench/measure';
import { openLoop } from '@/scripts/bench/open-loop';
import { COMMON_WORD, fillTaskList } from '@/scripts/bench/task-list-data';

const TASKS = 10_000;
const PER_SECOND = 20;
/** How often each filter is asked for. */
const ROUNDS = 20;

/**
 * The page of the public list with 10,000 tasks, each filter and order in turn, twenty requests a second, beside the
 * least that a page of a list costs. `each` adds a row for every filter, the slowest first.
 */
export async function benchTaskList({ each = false } = {}): Promise<Row[]> {
  await fillTaskList(TASKS);
  const choices = await medianMs(5, readChoices);
  const filters = await filtersByName();
  for (const filter of filters.values()) await page(filter);
  const asked = Array.from({ length: ROUNDS }, () => [...filters]).flat();
  const requests = asked.map(
    ([, filter]) =>
      async () =>
        await page(filter),
  );
  const bareRequests = asked.map(() => barePage);
  // In turn: each finds the connections and the event loop as the other has left them.
  const [ours, bare] = await Promise.all([
    openLoop(PER_SECOND, requests),
    openLoop(PER_SECOND, bareRequests, 500 / PER_SECOND),
  ]);
  const byFilter = [...filters.keys()]
    .map((name) => ({ name, taken: ours.filter((_, place) => asked[place]?.[0] === name) }))
    .sort((a, b) => quantile(b.taken, 0.95) - quantile(a.taken, 0.95));
  const row = (work: string, taken: readonly number[], part: number, target: string): Row => {
    const least = quantile(bare, part);
    const baseline = `${ms(least)} (one SELECT of 51 rows by the index)`;
    return { work, ours: ms(quantile(taken, part)), baseline, ratio: times(quantile(taken, part) / least), target };
  };
  const slowest = byFilter.slice(0, each ? undefined : 1);
  return [
    row(`list of ${TASKS.toLocaleString('en')} tasks, ${filters.size} filters and orders (p95)`, ours, 0.95, '< 50 ms'),
    row('the same (p50)', ours, 0.5, '–'),
    ...slowest.map(({ name, taken }) => row(`the list: ${name} (p95)`, taken, 0.95, '< 50 ms')),
    { work: 'the choices of its filters, every 30 s', ours: ms(choices), baseline: '–', ratio: '–', target: '–' },
  ];
}

/** The plan of the dearest filter as PostgreSQL ran it; after `benchTaskList`. */
export async function taskListPlan(): Promise<string> {
  const window = { place: null, backward: false, size: 51 };
  const selection = taskSelection(taskFilter.parse({ query: COMMON_WORD }));
  const plan = await explain(db(), taskPageSql(taskOrder('number'), selection, window));
  return `The task list, a word of every definition\n${plan}`;
}

/** What the page asks for. */
async function page(filter: TaskFilter): Promise<unknown> {
  return await Promise.all([listTasks(null, filter), taskChoices(null)]);
}

/** The least that a page costs: its rows alone, without a filter, without knowing how many there are. */
async function barePage(): Promise<unknown> {
  return await db().$queryRaw`
    SELECT id::text, number, slug, summary, categories, "inputLanguages", "outputLanguages", "instanceCount", "acceptedAt"
    FROM "Task" WHERE state = 'ACCEPTED' ORDER BY number LIMIT 51`;
}

async function filtersByName(): Promise<Map<string, TaskFilter>> {
  const { next } = await listTasks(null, taskFilter.parse({}), TASKS / 2);
  const common = `a word of every definition (“${COMMON_WORD}”)`;
  const wanted: (readonly [string, Partial<TaskFilter>])[] = [
    ...TASK_SORTS.map((sort) => [`sorted by ${sort}`, { sort }] as const),
    ...TASK_SPLITS.map((split) => [`the split ${split}`, { split }] as const),
    ['the 101st page', { after: next ?? '' }],
    ['a category', { category: 'Translation' }],
    ['a domain', { domain: 'Mathematics' }],
    ['English, which nearly all have', { language: 'English' }],
    ['Hindi', { language: 'Hindi' }],
    ['a licence', { licence: 'MIT' }],
    ['a source', { source: 'dataset_17' }],
    [common, { query: COMMON_WORD }],
    [`${common}, by instances`, { query: COMMON_WORD, sort: '-instances' }],
    [`${common}, in a category`, { query: COMMON_WORD, category: 'Translation' }],
    ['one letter', { query: 'k' }],
    ['two rare words', { query: 'kanapi tunube' }],
    ['a number', { query: 'task2000017' }],
    ['nothing found', { query: 'nowhere' }],
    ['a word of a script without spaces', { query: '翻译' }],
  ];
  return new Map(wanted.map(([name, filter]) => [name, taskFilter.parse(filter)]));
}
