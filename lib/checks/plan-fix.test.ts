import { describe, expect, it } from 'vitest';
import { checkTask } from '@/lib/checks/engine';
import { fixAll } from '@/lib/checks/fix-all';
import { planFix } from '@/lib/checks/plan-fix';
import { SOUND_NAME, soundInstances, soundTask } from '@/lib/checks/sound-task';
import type { JsonObject } from '@/lib/task/schema';

const context = { name: SOUND_NAME, seed: 1 };
const choice = { rule: 'surrounding-space', message: 'surrounded' };

function plan(task: JsonObject, path?: string) {
  return planFix(task, path === undefined ? choice : { ...choice, path }, context, checkTask(task, context));
}

function withInputs(inputs: readonly string[]): JsonObject {
  const extra = inputs.map((input, index) => ({
    id: `task001-${String(index).padStart(32, 'a')}`,
    input,
    output: ['2'],
  }));
  return { ...soundTask(), Instances: [...soundInstances(120), ...extra] };
}

describe('planFix', () => {
  it('repairs all findings of a message, or those at one place', () => {
    const task = withInputs(['Two pears. ', ' Three pears.']);
    expect(plan(task)).toMatchObject({ repairs: 2, left: 0, report: { totals: {} } });
    expect(plan(task, '/Instances/121/input')).toMatchObject({
      edits: [{ op: 'set', path: ['Instances', 121, 'input'], value: 'Three pears.' }],
      report: { totals: { 'surrounding-space/surrounded': 1 } },
    });
  });

  it('leaves out the repair that would bring an error', () => {
    const twins = withInputs(['Two pears.', ' Three pears.', 'Two pears. ', 'Four pears. ']);
    const { repairs, left, report } = plan(twins);
    expect({ repairs, left }).toEqual({ repairs: 2, left: 1 });
    expect(report.counts.error).toBe(0);
  });

  it('repairs what it can of a task with errors of its own', () => {
    const task = { ...withInputs(['Two pears. ', 'Two pears. ']), Categories: ['No such'] };
    expect(plan(task)).toMatchObject({ repairs: 2, left: 0 });
  });

  it('plans nothing for a message that has no fix', () => {
    const task = soundTask();
    const nothing = { rule: 'constructor', message: 'toString' };
    expect(planFix(task, nothing, context, checkTask(task, context))).toMatchObject({ edits: [], repairs: 0, left: 0 });
  });
});

describe('fixAll', () => {
  it('makes the safe fixes and says what it did', () => {
    const { steps, report } = fixAll(withInputs(['Two pears. ', ' Three pears.']), context);
    expect(steps).toMatchObject([{ ...choice, repairs: 2 }]);
    expect(report.counts).toEqual({ error: 0, warning: 0, info: 0 });
  });

  it('leaves a sound task alone', () => {
    const task = soundTask();
    expect(fixAll(task, context)).toMatchObject({ steps: [], task });
  });
});
