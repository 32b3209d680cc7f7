import { describe, expect, it } from 'vitest';
import { checkTask } from '@/lib/checks/engine/engine';
import { EMPTY_POOL, type NearDefinition } from '@/lib/checks/pool-facts';
import { SOUND_NAME, soundTask } from '@/lib/checks/sound-task';

function near(task: string, index: number, score: number): NearDefinition {
  return { task, index, score, definition: `The definition of ${task}.` };
}

function found(nearDefinitions: NearDefinition[], Definition: string[]) {
  const context = { name: SOUND_NAME, pool: { ...EMPTY_POOL, nearDefinitions } };
  const { findings } = checkTask({ ...soundTask(), Definition }, context);
  const own = findings.filter(({ rule }) => rule === 'definition-is-new');
  return own.map(({ path, params }) => [path, params.task, params.percent]);
}

const definitions = ['Count the apples in both of the baskets.', 'Say how many apples the two baskets hold.'];

describe('definition-is-new', () => {
  it('names the nearest definition of another task for each of ours', () => {
    const facts = [
      near('task002', 1, 0.95),
      near('task003', 0, 0.8),
      near('task004', 0, 0.75),
      near('task002', 0, 0.7),
    ];
    expect(found(facts, definitions)).toEqual([
      ['/Definition/0', 'task003', 80],
      ['/Definition/1', 'task002', 95],
    ]);
  });

  it('begins at 0.7', () => {
    expect(found([near('task002', 0, 0.7)], definitions)).toEqual([['/Definition/0', 'task002', 70]]);
    expect(found([near('task002', 0, 0.699)], definitions)).toEqual([]);
  });

  it('says nothing of a definition that has been removed since the facts were asked for', () => {
    expect(found([near('task002', 1, 0.9)], definitions.slice(0, 1))).toEqual([]);
  });
});
