import { expect, it } from 'vitest';
import { checkTask } from '@/lib/checks/engine/engine';
import { SOUND_NAME, soundInstances, soundTask } from '@/lib/checks/sound-task';

const Instances = soundInstances(100, (index) => (index % 2 ? 'odd' : 'even'));

/** The rule's messages where the positive examples have these outputs. */
function messages(...outputs: string[]): string[] {
  const positives = outputs.map((output, index) => ({ input: `Basket ${index}.`, output, explanation: 'So it is.' }));
  const task = { ...soundTask(), Instances, 'Positive Examples': positives };
  const { findings } = checkTask(task, { name: SOUND_NAME });
  return findings.filter(({ rule }) => rule === 'examples-match-labels').map(({ message }) => message);
}

it('wants examples of more than one label', () => {
  expect(messages('even', 'even')).toEqual(['one-label']);
  expect(messages('even', 'even', 'odd')).toEqual([]);
});

it('says nothing of one label where there is one example only', () => {
  expect(messages('even')).toEqual([]);
});

it('says of a label that no instance has that it is none, and that it is the only one', () => {
  expect(messages('Odd', 'Odd')).toEqual(['one-label', 'no-label', 'no-label']);
});
