import { describe, expect, it } from 'vitest';
import { checkTask } from '@/lib/checks/engine/engine';
import { fixAll, fixChosen } from '@/lib/checks/fixing/fix-all';
import { planFix } from '@/lib/checks/fixing/plan-fix';
import { SOUND_NAME, soundInstances, soundTask } from '@/lib/checks/sound-task';
import { emptyLayout } from '@/lib/task/file/json-layout';
import type { JsonObject, JsonValue } from '@/lib/task/schema';

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

  it('takes out no instance without which there would be too few', () => {
    const inputs = ['Both baskets hold 500 apples.', 'One basket holds 10 apples and the other holds 300.'];
    const extra = inputs.map((input, index) => ({ id: `task001-${String(index).repeat(32)}`, input, output: ['2'] }));
    const dropping = { rule: 'examples-in-instances', message: 'positive' };
    const left = [27, 26, 25, 24].map((sound) => {
      const task = { ...soundTask(), Instances: [...extra, ...soundInstances(sound)] };
      return planFix(task, dropping, context, checkTask(task, context)).left;
    });
    expect(left).toEqual([0, 0, 1, 2]);
  });

  it('knows the long numbers of the file also where instances before them go', () => {
    const row = (id: JsonValue, input: string): JsonObject => ({ id, input, output: ['2'] });
    const equal = Number('12345678901234567890');
    const rows = [row('a', 'Pears?'), row('b', 'Pears?'), row('c', 'Pears?'), row(equal, 'Figs?'), row(equal, 'Nuts?')];
    const task = { ...soundTask(), Instances: [...soundInstances(120), ...rows] };
    const numbers = new Map([
      ['/Instances/123/id', '12345678901234567890'],
      ['/Instances/124/id', '12345678901234567891'],
    ]);
    const before = checkTask(task, { ...context, numbers });
    const layout = { ...emptyLayout(), numbers };
    const merging = { rule: 'unique-inputs', message: 'duplicate' };
    expect(planFix(task, merging, { ...context, layout }, before)).toMatchObject({ repairs: 1, left: 0 });
  });

  it('plans nothing for a message that has no fix', () => {
    const task = soundTask();
    const nothing = { rule: 'constructor', message: 'toString' };
    expect(planFix(task, nothing, context, checkTask(task, context))).toMatchObject({ edits: [], repairs: 0, left: 0 });
  });
});

describe('fixChosen', () => {
  it('makes the fixes of a rule or of one message, and nothing else', () => {
    const task = { ...withInputs(['Two pears. ']), Domains: ['Musik'] };
    expect(fixChosen(task, [{ rule: 'known-domains' }], context).steps).toMatchObject([{ rule: 'known-domains' }]);
    expect(fixChosen(task, [{ ...choice }], context).steps).toMatchObject([choice]);
    expect(fixChosen(task, [{ rule: 'known-domains', message: 'none' }], context).steps).toEqual([]);
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
