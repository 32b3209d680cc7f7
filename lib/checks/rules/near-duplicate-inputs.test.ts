import { describe, expect, it } from 'vitest';
import { checkTask } from '@/lib/checks/engine/engine';
import { fixChosen } from '@/lib/checks/fixing/fix-all';
import { SOUND_NAME, soundInstances, soundTask } from '@/lib/checks/sound-task';
import type { JsonObject } from '@/lib/task/schema';

function withInputs(...inputs: string[]): JsonObject {
  const rows = inputs.map((input, index) => ({
    id: `task001-${String(index).padStart(32, 'a')}`,
    input,
    output: ['2'],
  }));
  return { ...soundTask(), Instances: [...soundInstances(100), ...rows] };
}

function found(...inputs: string[]): string[] {
  const { findings } = checkTask(withInputs(...inputs), { name: SOUND_NAME });
  const own = findings.filter(({ rule }) => rule === 'near-duplicate-inputs');
  return own.map(({ severity, path, params }) => `${severity} ${path} ${params.other}`);
}

describe('near-duplicate-inputs', () => {
  it('warns of what differs in form, and tells of what differs by marks', () => {
    expect(found('Two “ripe” pears.', 'two  “Ripe” pears.')).toEqual(['warning /Instances/101/input 101']);
    expect(found('Two “ripe” pears.', "Two 'ripe' pears")).toEqual(['info /Instances/101/input 101']);
    expect(found('Two pears.', 'Two pears!', 'two pears!', 'Two pears')).toEqual([
      'info /Instances/101/input 101',
      'warning /Instances/102/input 102',
      'info /Instances/103/input 101',
    ]);
  });

  it('joins none that differ by marks: a task may be about them', () => {
    const task = withInputs('Two pears.', 'Two pears?', 'two pears.');
    const fixed = fixChosen(task, [{ rule: 'near-duplicate-inputs' }], { name: SOUND_NAME, seed: 1 });
    const inputs = (fixed.task.Instances as JsonObject[]).slice(100).map(({ input }) => input);
    expect(inputs).toEqual(['Two pears.', 'Two pears?']);
  });

  it('takes other signs for other inputs', () => {
    expect(found('5 + 3', '5 - 3', '(5) 3', '5 3', '-5 3')).toEqual([]);
  });
});
