import { beforeAll, describe, expect, it } from 'vitest';
import { collectionNumbers } from '@/lib/collection/collection';
import { readChoices } from '@/lib/collection/task-choices';
import { TASK_SPLITS, type TaskFilter, taskFilter } from '@/lib/collection/task-filter';
import { listTasks } from '@/lib/collection/task-list';
import { db } from '@/lib/db/client';
import { splitTasks, type Track } from '@/lib/task/splits';
import { anAcceptedTask } from '@/lib/testing/queued-submission';

interface Description {
  source: string;
  category: string;
  input?: string;
  output?: string;
  domain?: string;
  licence?: string;
  definition?: string;
}

/** The collection of this file's tests; the numbers are 1, 2, 3, … */
const TASKS: Description[] = [
  { source: 'alpha', category: 'Textual Entailment', definition: 'Decide whether the premise entails it.' },
  { source: 'alpha', category: 'Question Answering', licence: 'MIT' },
  { source: 'beta', category: 'Translation', output: 'Arabic', definition: 'ترجم الجملة إلى العربية' },
  {
    source: 'gamma',
    category: 'Title Generation',
    input: 'Hindi',
    output: 'Hindi',
    definition: 'Give the Hindi text a title.',
  },
  { source: 'gamma', category: 'Summarization', domain: 'News' },
  { source: 'delta', category: 'Misc.', definition: 'Name the capital of a 100% real country_name.' },
  { source: 'delta', category: 'Misc.', input: 'Chinese', definition: '把句子翻译成英文。 (Chinese)' },
];

beforeAll(async () => {
  for (const [index, task] of TASKS.entries()) {
    await anAcceptedTask({
      change: (file) => {
        file.Source = [task.source];
        file.Categories = [task.category];
        file.Domains = [task.domain ?? 'Mathematics'];
        file.Input_language = [task.input ?? 'English'];
        file.Output_language = [task.output ?? 'English'];
        file['Instance License'] = [task.licence ?? 'Apache 2.0'];
        if (task.definition) file.Definition = [task.definition];
        // Ties in the number of instances: 26 and 27 in turns. No test task may share an input with a training task.
        if (index % 2 === 1) file.Instances.push({ id: 'task-extra', input: `Number: ${index}`, output: ['odd'] });
      },
    });
  }
});

const list = (filter: Partial<Record<keyof TaskFilter, string>>, size?: number) =>
  listTasks(null, taskFilter.parse(filter), size);
const numbers = async (filter: Partial<Record<keyof TaskFilter, string>>) =>
  (await list(filter)).tasks.map((task) => task.number);

describe('the list of accepted tasks', () => {
  it('is sorted by number and counts all', async () => {
    const page = await list({});
    expect(page.tasks.map((task) => task.number)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(page).toMatchObject({ total: 7, next: null, previous: null });
    expect(page.tasks[0]).toMatchObject({ name: 'task001_synthetic_parity_list_1', instanceCount: 26 });
  });

  it.each([
    [{ category: 'Misc.' }, [6, 7]],
    [{ domain: 'News' }, [5]],
    [{ language: 'Arabic' }, [3]],
    [{ language: 'Hindi' }, [4]],
    [{ licence: 'MIT' }, [2]],
    [{ source: 'gamma' }, [4, 5]],
    [{ source: 'delta', language: 'Chinese' }, [7]],
    [{ category: 'None such' }, []],
  ])('filtered by %j holds %j', async (filter, expected) => {
    expect(await numbers(filter)).toEqual(expected);
    expect((await list(filter)).total).toBe(expected.length);
  });

  it.each([
    ['premise', [1]],
    ['PREM entail', [1]],
    ['premise capital', []],
    ['parity_list_3', [3]],
    ['ترجم', [3]],
    ['100%', [6]],
    ['翻译', [7]],
    ['英文 chin', [7]],
    ['译翻', []],
    ['7', [7]],
    ['task004', [4]],
    ['%', []],
    ['nul\0', [1, 2, 3, 4, 5, 6, 7]],
    [`capital') OR true --`, []],
  ])('searched for %j holds %j', async (query, expected) => {
    expect(await numbers({ query })).toEqual(expected);
  });

  it('filters by split exactly as a release splits', async () => {
    const all = (await list({})).tasks;
    const facts = await db().task.findMany({ where: { state: 'ACCEPTED' }, orderBy: { number: 'asc' } });
    const split = splitTasks(facts.map((task) => ({ ...task, name: String(task.number) })));
    for (const wanted of TASK_SPLITS) {
      const [track, part] = wanted.split('-') as [Track, 'train' | 'test' | 'excluded'];
      expect([wanted, (await numbers({ split: wanted })).map(String)]).toEqual([wanted, split[track][part]]);
      const shown = all.filter((task) => (track === 'default' ? task.defaultPart : task.xlingualPart) === part);
      expect(shown.map((task) => String(task.number))).toEqual(split[track][part]);
    }
  });

  it.each(['number', '-number', 'name', '-name', 'instances', '-instances', 'accepted', '-accepted'])(
    'sorted by %s, its pages lead through all tasks once and back again, ties included',
    async (sort) => {
      const whole = (await list({ sort })).tasks.map((task) => task.number);
      const pages = [await list({ sort }, 3)];
      for (let next = pages[0]?.next; next; next = pages.at(-1)?.next) {
        pages.push(await list({ sort, after: next }, 3));
      }
      expect(pages.map((page) => page.tasks.length)).toEqual([3, 3, 1]);
      expect(pages.flatMap((page) => page.tasks.map((task) => task.number))).toEqual(whole);

      const back = await list({ sort, before: pages[2]?.previous ?? '' }, 3);
      expect(back.tasks).toEqual(pages[1]?.tasks);
      const first = await list({ sort, before: back.previous ?? '' }, 3);
      expect(first.tasks).toEqual(pages[0]?.tasks);
      expect(first.previous).toBeNull();
    },
  );

  it('gives the first page for a cursor that nobody wrote', async () => {
    expect(await numbers({ after: 'nonsense' })).toHaveLength(7);
    expect(await numbers({ before: Buffer.from('["x","y"]').toString('base64url') })).toHaveLength(7);
  });

  it('ends quietly when a cursor of another order is used', async () => {
    const { next } = await list({ sort: 'name' }, 3);
    expect(await numbers({ sort: 'number', after: next ?? '' })).toHaveLength(7);
  });

  it('does not hold what is not accepted', async () => {
    const { id } = await db().task.create({ data: { slug: 'source_draft' } });
    expect((await list({})).total).toBe(7);
    await db().task.delete({ where: { id } });
  });
});

it('the choices of the filters are the values in use, counted', async () => {
  const { category, language, source } = await readChoices();
  expect(category.find(({ value }) => value === 'Misc.')?.count).toBe(2);
  expect(language).toEqual([
    { value: 'Arabic', count: 1 },
    { value: 'Chinese', count: 1 },
    { value: 'English', count: 6 },
    { value: 'Hindi', count: 1 },
  ]);
  expect(source.map(({ value }) => value)).toEqual(['alpha', 'beta', 'delta', 'gamma']);
});

it('the numbers of the collection count tasks, instances, languages and people', async () => {
  expect(await collectionNumbers(null)).toEqual({
    tasks: 7,
    instances: 4 * 26 + 3 * 27,
    languages: 4,
    contributors: expect.any(Number),
    inReview: 0,
  });
});
