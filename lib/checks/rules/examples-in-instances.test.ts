import { describe, expect, it } from 'vitest';
import { checkTask } from '@/lib/checks/engine/engine';
import { fixAll } from '@/lib/checks/fixing/fix-all';
import { SOUND_NAME, soundInstances, soundTask } from '@/lib/checks/sound-task';
import type { JsonObject } from '@/lib/task/schema';

const INPUT = 'Person: “May I take two apples?”\nOptions: ["yes", "no"]';

function withExample(field: string, example: string, input: string): JsonObject {
  const task = soundTask();
  const [first, ...others] = task[field] as JsonObject[];
  const one = { id: `task001-${'f'.repeat(32)}`, input, output: ['2'] };
  return { ...task, [field]: [{ ...first, input: example }, ...others], Instances: [...soundInstances(100), one] };
}

function found(input: string, field = 'Positive Examples', example = INPUT): unknown[] {
  const { findings } = checkTask(withExample(field, example, input), { name: SOUND_NAME });
  return findings
    .filter(({ rule }) => rule === 'examples-in-instances')
    .map(({ message, severity, path }) => `${severity} ${message} ${path}`);
}

describe('examples-in-instances', () => {
  it.each([
    ['in capitals', INPUT.toUpperCase()],
    ['with other white space', ` ${INPUT.replace('\n', '  ')}`],
    ['with other quotation marks', INPUT.replaceAll('"', "'").replace('“', '«').replace('”', '»')],
    ['with a full stop', `${INPUT}.`],
    ['with all of these', `${INPUT.replaceAll('"', "'").replace('\n', '\n\n').toLowerCase()} .`],
  ])('finds the input of an example %s', (_what, input) => {
    expect(found(input)).toEqual(['warning positive-in-other-form /Instances/100/input']);
    expect(found(input, 'Negative Examples')).toEqual(['info negative-in-other-form /Instances/100/input']);
  });

  it('is strictest where the input is the same to the letter', () => {
    expect(found(INPUT)).toEqual(['error positive /Instances/100/input']);
    expect(found(INPUT, 'Negative Examples')).toEqual(['warning negative /Instances/100/input']);
    expect(found(' ', 'Positive Examples', ' ')).toEqual(['error positive /Instances/100/input']);
  });

  it('finds no other input, and none that only begins or ends alike', () => {
    for (const input of [INPUT.slice(1), `${INPUT} yes`, INPUT.replace('two', '2'), INPUT.replace('?', ''), ' ']) {
      expect(found(input)).toEqual([]);
    }
    expect(found('', 'Positive Examples', ' ')).toEqual([]);
  });

  it('removes none by itself', () => {
    const task = withExample('Positive Examples', INPUT, `${INPUT}.`);
    expect(fixAll(task, { name: SOUND_NAME, seed: 1 }).task).toEqual(task);
  });
});
