import { expect, it } from 'vitest';
import { checkTask } from '@/lib/checks/engine/engine';
import { SOUND_NAME, soundInstances, soundTask } from '@/lib/checks/sound-task';

/** What is not named where the outputs are these labels, by turns. */
function notNamed(definition: string, labels: readonly string[]): unknown {
  const Instances = soundInstances(100, (index) => labels[index % labels.length] ?? '');
  const { findings } = checkTask({ ...soundTask(), Instances, Definition: [definition] }, { name: SOUND_NAME });
  return findings.find(({ rule }) => rule === 'labels-in-definition')?.params.label;
}

it.each([
  ['1', '2', '3'],
  ['-1.5', '+2,5'],
  ['٣', '٤'],
])('leaves out numbers, which “from 1 to 5” names, too: %s', (...labels) => {
  expect(notNamed('Say how many apples there are.', labels)).toBeUndefined();
});

it('asks for every label that is no number', () => {
  expect(notNamed('Say how many apples there are.', ['1', '2 apples'])).toBe('2 apples');
  expect(notNamed('Say how many apples there are, or “none”.', ['1', 'none'])).toBeUndefined();
  expect(notNamed('Say how many apples there are.', ['1', '1a'])).toBe('1a');
});
