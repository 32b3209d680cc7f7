import { describe, expect, it } from 'vitest';
import { checkTask } from '@/lib/checks/engine/engine';
import { fixChosen } from '@/lib/checks/fixing/fix-all';
import { SOUND_NAME, soundInstances, soundTask } from '@/lib/checks/sound-task';
import type { JsonObject } from '@/lib/task/schema';

const context = { name: SOUND_NAME, seed: 1 };

/** The sound task with two instances of one input, with these outputs, and others whose outputs are few or many. */
function withTwins(one: string[], other: string[], outputOf?: (index: number) => string): JsonObject {
  const twin = (digit: string, output: string[]) => ({
    id: `task001-${digit.repeat(32)}`,
    input: 'Two pears.',
    output,
  });
  return { ...soundTask(), Instances: [...soundInstances(100, outputOf), twin('e', one), twin('f', other)] };
}

function merged(task: JsonObject): unknown[] {
  const fixed = fixChosen(task, [{ rule: 'unique-inputs' }, { rule: 'near-duplicate-inputs' }], context);
  return (fixed.task.Instances as JsonObject[]).slice(100).map(({ output }) => output);
}

describe('instances with one input', () => {
  const label = (index: number) => (index % 2 ? 'odd' : 'even');

  it('that have two labels contradict each other, and are never joined', () => {
    const task = withTwins(['odd'], ['even'], label);
    expect(checkTask(task, context).totals).toMatchObject({ 'unique-inputs/other-label': 1 });
    expect(merged(task)).toEqual([['odd'], ['even']]);
    const rows = task.Instances as JsonObject[];
    const inOtherCase = { ...task, Instances: rows.with(100, { ...rows[100], input: 'TWO PEARS.' }) };
    expect(merged(inOtherCase)).toEqual([['odd'], ['even']]);
  });

  it('that share a label, or have answers of no closed set, are joined', () => {
    expect(merged(withTwins(['odd'], ['odd', 'even'], label))).toEqual([['odd', 'even']]);
    const task = withTwins(['a pair'], ['two of them']);
    expect(checkTask(task, context).totals).toMatchObject({ 'unique-inputs/duplicate': 1 });
    expect(merged(task)).toEqual([['a pair', 'two of them']]);
  });
});
