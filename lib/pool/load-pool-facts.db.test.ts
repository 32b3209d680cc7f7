import { beforeAll, describe, expect, it } from 'vitest';
import type { PoolFacts } from '@/lib/checks/pool-facts';
import { db } from '@/lib/db/client';
import { createDraftFromFile } from '@/lib/drafts/create-draft';
import { comparedTask } from '@/lib/pool/compared-task';
import { draftPoolFacts } from '@/lib/pool/draft-pool-facts';
import { loadPoolFacts } from '@/lib/pool/load-pool-facts';
import { retireTask } from '@/lib/reviews/retire-task';
import type { JsonValue, TaskFile } from '@/lib/task/schema';
import { anActor, aTaskFile } from '@/lib/testing/factory';
import { anAcceptedTask, aQueuedSubmission } from '@/lib/testing/queued-submission';

/** A task unlike all others, but for what is changed. */
function aFile(change: Partial<TaskFile> = {}): TaskFile {
  const file = aTaskFile({ seed: 500 });
  return { ...file, Source: ['own'], Definition: ['Something else altogether.'], ...change };
}
const factsOf = async (file: TaskFile, taskId: string | null = null): Promise<PoolFacts> =>
  loadPoolFacts(db(), await comparedTask(JSON.parse(JSON.stringify(file)) as JsonValue, taskId));
const withInputs = (...inputs: string[]) => ({ Instances: setInputs(aTaskFile({ seed: 500 }), ...inputs).Instances });
function setInputs(file: TaskFile, ...inputs: string[]): TaskFile {
  for (const [index, input] of inputs.entries()) Object.assign(file.Instances[index] ?? {}, { input });
  return file;
}
const idsOf = (file: TaskFile, ...positions: number[]) => positions.map((position) => file.Instances[position]?.id);

describe('what is known of the accepted tasks', () => {
  let train: string;
  let test: string;
  beforeAll(async () => {
    const accept = async (change: (file: TaskFile) => void) => (await anAcceptedTask({ change })).name;
    train = await accept((file) => {
      file.Source = ['plain'];
      file.Definition = ['Say which of the two fruits in the basket is the larger one.'];
      setInputs(file, 'Apple or melon?', 'Ａpple  or PEAR?');
    });
    test = await accept((file) => {
      file.Source = ['entailment'];
      file.Categories = ['Textual Entailment'];
      file.Definition = ['Say whether the second sentence follows from the first.', 'Say which of the two follows.'];
      setInputs(file, 'Rain is wet. It rains.');
    });
  });

  it('is each source with the number of its tasks, without the task itself', async () => {
    expect((await factsOf(aFile())).sources).toEqual(
      new Map([
        ['plain', 1],
        ['entailment', 1],
      ]),
    );
    const { taskId } = await db().submission.findFirstOrThrow({ where: { name: train }, select: { taskId: true } });
    expect((await factsOf(aFile(), taskId)).sources).toEqual(new Map([['entailment', 1]]));
  });

  it('is the nearest definitions with their texts', async () => {
    const Definition = ['Something else.', 'Say which of the two fruits in the basket is the smaller one.'];
    expect((await factsOf(aFile({ Definition }))).nearDefinitions).toEqual([
      {
        task: train,
        definition: 'Say which of the two fruits in the basket is the larger one.',
        index: 1,
        score: 24 / 26,
      },
      { task: test, definition: 'Say which of the two follows.', index: 1, score: 10 / 19 },
    ]);
  });

  it('is the inputs of other tasks, whatever their case, spaces and width, most shared first', async () => {
    const file = aFile(
      withInputs('new', 'apple or Melon?', 'Apple or pear?', 'APPLE  OR MELON? ', 'rain is wet. It  rains.'),
    );
    expect((await factsOf(file)).sharedInputs).toEqual([
      { task: train, instances: idsOf(file, 1, 2, 3), leaks: [] },
      { task: test, instances: idsOf(file, 4), leaks: ['default'] },
    ]);
  });

  it('is the inputs that differ by quotation marks and final punctuation, apart from the others', async () => {
    const file = aFile(
      withInputs('apple or melon', 'APPLE OR MELON?', 'Rain is wet. “It rains”', '“Rain is wet. It rains”'),
    );
    expect((await factsOf(file)).sharedInputs).toEqual([
      { task: train, instances: idsOf(file, 1), butForMarks: idsOf(file, 0), leaks: [] },
    ]);
  });

  it('is a leak only where one of the two tests and the other trains', async () => {
    const shared = withInputs('Rain is wet. It rains.');
    const leaksOf = async (change: Partial<TaskFile>) =>
      (await factsOf(aFile({ ...shared, ...change }))).sharedInputs.map(({ leaks }) => leaks);
    expect(await leaksOf({})).toEqual([['default']]);
    expect(await leaksOf({ Source: ['entailment'] })).toEqual([[]]);
    expect(await leaksOf({ Categories: ['Textual Entailment'] })).toEqual([[]]);
    expect(await leaksOf({ Input_language: ['German'] })).toEqual([[]]);
  });

  it('says nothing of submissions in review and of retired tasks', async () => {
    const input = 'An input that is not public';
    const change = (file: TaskFile) =>
      void Object.assign(setInputs(file, input), { Source: ['secret'], Definition: [input] });
    await aQueuedSubmission({ change });
    const { taskId } = await anAcceptedTask({ change });
    await retireTask(await anActor('MAINTAINER'), taskId, 'Replaced.');
    const facts = await factsOf(aFile({ ...withInputs(input), Definition: [input] }));
    expect(facts).toMatchObject({ nearDefinitions: [], sharedInputs: [] });
    expect(facts.sources.has('secret')).toBe(false);
  });

  it('is told of any value', async () => {
    for (const value of [undefined, null, [], 'text', { Instances: 7, Definition: { a: 1 }, Source: null }]) {
      expect(await loadPoolFacts(db(), await comparedTask(value, null))).toMatchObject({
        nearDefinitions: [],
        sharedInputs: [],
      });
    }
  });

  it('is given for a draft to its authors and to maintainers', async () => {
    const author = await anActor();
    const file = aFile(withInputs('Apple or melon?', 'Rain is wet. It rains.'));
    const bytes = Buffer.from(JSON.stringify(file));
    const { taskId } = await createDraftFromFile(author, 'task001_own_comparison.json', bytes);
    const shared = [
      { task: train, leaks: [] },
      { task: test, leaks: ['default'] },
    ];
    expect((await draftPoolFacts(author, taskId)).sharedInputs).toMatchObject(shared);
    expect((await draftPoolFacts(await anActor('MAINTAINER'), taskId)).sharedInputs).toMatchObject(shared);
    for (const other of [await anActor(), await anActor('REVIEWER')]) {
      await expect(draftPoolFacts(other, taskId)).rejects.toMatchObject({ code: 'forbidden' });
    }
  });
});
