import { describe, expect, it } from 'vitest';
import { checkTask } from '@/lib/checks/engine/engine';
import { TaskCollection } from '@/lib/pool/task-collection';
import type { JsonValue, TaskFile } from '@/lib/task/schema';
import { aTaskFile } from '@/lib/testing/factory';

function aFile(seed: number, change: Partial<TaskFile>, ...inputs: string[]): JsonValue {
  const file = { ...aTaskFile({ seed, number: seed }), ...change };
  for (const [index, input] of inputs.entries()) Object.assign(file.Instances[index] ?? {}, { input });
  return JSON.parse(JSON.stringify(file));
}

const files: Record<string, JsonValue> = {
  task001_a_first: aFile(1, { Source: ['a dataset'], Definition: ['Count the apples in the basket.'] }, 'One', 'Two'),
  task002_b_second: aFile(2, { Source: ['b'], Definition: ['Count the pears in the basket.'] }, 'TWO', 'three', 'one'),
  task003_c_third: aFile(
    3,
    { Source: ['A-Dataset'], Definition: ['Does it follow?'], Categories: ['Textual Entailment'] },
    'Three ',
  ),
  task004_d_fourth: ['no task at all'],
};

async function collect() {
  const collection = new TaskCollection();
  const places = new Map<string, number>();
  for (const [name, value] of Object.entries(files)) places.set(name, await collection.add(name, value));
  return (name: string) => collection.factsOf(places.get(name) ?? -1, files[name]);
}

describe('task files that are checked together', () => {
  it('are each other’s pool', async () => {
    const factsOf = await collect();
    const idsOf = (name: string) => (files[name] as unknown as TaskFile).Instances.map(({ id }) => id);
    const [first = '', second = '', third = ''] = idsOf('task002_b_second');
    expect(await factsOf('task002_b_second')).toEqual({
      nearDefinitions: [
        { task: 'task001_a_first', definition: 'Count the apples in the basket.', index: 0, score: 10 / 12 },
      ],
      sources: new Map([
        ['a dataset', 1],
        ['A-Dataset', 1],
      ]),
      sharedInputs: [
        { task: 'task001_a_first', instances: [first, third], leaks: [] },
        { task: 'task003_c_third', instances: [second], leaks: ['default'] },
      ],
    });
    expect((await factsOf('task004_d_fourth')).nearDefinitions).toEqual([]);
  });

  it('are told of a source under two spellings, and of a leak', async () => {
    const factsOf = await collect();
    const name = 'task003_c_third';
    const { totals } = checkTask(files[name] ?? null, { name, pool: await factsOf(name) });
    expect(totals).toMatchObject({ 'source-spelling/close': 1, 'leaks-across-tasks/leak': 1 });
  });

  it('are told apart by how near the inputs are', async () => {
    const collection = new TaskCollection();
    const other = aFile(1, {}, 'Say “one”.', 'Say “two”.');
    await collection.add('task001_a_first', other);
    const value = aFile(2, {}, "say 'one'", 'SAY “TWO”.', 'Say «two»?');
    const place = await collection.add('task002_b_second', value);
    const [first, second, third] = (value as unknown as TaskFile).Instances.map(({ id }) => id);
    expect((await collection.factsOf(place, value)).sharedInputs).toMatchObject([
      { instances: [second], butForMarks: [first, third] },
    ]);
  });

  it('may be two under one name, and are told of each other', async () => {
    const collection = new TaskCollection();
    const value = files.task001_a_first;
    const places = [await collection.add('twin', value), await collection.add('twin', value)];
    const [shared] = (await collection.factsOf(places[0] ?? -1, value)).sharedInputs;
    expect([shared?.task, shared?.instances.length]).toEqual(['twin', 26]);
  });
});
