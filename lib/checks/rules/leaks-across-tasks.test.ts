import { describe, expect, it } from 'vitest';
import { checkTask } from '@/lib/checks/engine/engine';
import { EMPTY_POOL, type SharedInputs } from '@/lib/checks/pool-facts';
import { SOUND_NAME, soundInstances, soundTask } from '@/lib/checks/sound-task';
import type { JsonObject } from '@/lib/task/schema';

const idOf = (index: number) => `task001-${index.toString(16).padStart(32, '0')}`;

function found(sharedInputs: SharedInputs[], Instances: JsonObject[] = soundInstances(120)) {
  const report = checkTask({ ...soundTask(), Instances }, { name: SOUND_NAME, pool: { ...EMPTY_POOL, sharedInputs } });
  return report.findings.map(({ message, path, params }) => [message, path, params.task, params.count]);
}

describe('leaks-across-tasks', () => {
  it('counts the shared inputs of each task, and tells a leak from a repetition', () => {
    const shared: SharedInputs[] = [
      { task: 'task002_a_b', instances: [idOf(9), idOf(4), idOf(30)], leaks: [] },
      { task: 'task003_a_b', instances: [idOf(4)], leaks: ['default', 'xlingual'] },
    ];
    expect(found(shared)).toEqual([
      ['leak', '/Instances/4/input', 'task003_a_b', 1],
      ['shared', '/Instances/4/input', 'task002_a_b', 3],
    ]);
  });

  it('is milder with inputs that differ by their marks only', () => {
    const shared: SharedInputs[] = [
      { task: 'task002_a_b', instances: [idOf(9)], butForMarks: [idOf(4), idOf(5)], leaks: ['default'] },
      { task: 'task003_a_b', instances: [], butForMarks: [idOf(7)], leaks: [] },
    ];
    expect(found(shared)).toEqual([
      ['leak-but-for-marks', '/Instances/4/input', 'task002_a_b', 2],
      ['shared-but-for-marks', '/Instances/7/input', 'task003_a_b', 1],
      ['leak', '/Instances/9/input', 'task002_a_b', 1],
    ]);
  });

  it('follows instances that have moved, and says nothing of those that are gone', () => {
    const shared: SharedInputs[] = [{ task: 'task002_a_b', instances: [idOf(4), idOf(9)], leaks: ['default'] }];
    const moved = soundInstances(120).filter((_, index) => index !== 4 && index !== 0);
    expect(found(shared, moved)).toEqual([['leak', '/Instances/7/input', 'task002_a_b', 1]]);
    expect(found(shared, soundInstances(120).slice(10))).toEqual([]);
  });
});
