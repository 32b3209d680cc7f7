import { expect, it } from 'vitest';
import { checkTask } from '@/lib/checks/engine/engine';
import { SOUND_NAME, soundInstances, soundTask } from '@/lib/checks/sound-task';

const DIGITS = '0123456789abcdef'.repeat(2);

/** How many ids are of another format where the last instance has this one. */
function otherFormat(id: string, name = SOUND_NAME): number | undefined {
  const Instances = [...soundInstances(100), { id, input: 'Two apples in one basket.', output: ['2'] }];
  return checkTask({ ...soundTask(), Instances }, { name }).totals['instance-id-format/other-format'];
}

it('takes the task’s prefix, a dash and 32 digits', () => {
  expect(otherFormat(`task001-${DIGITS}`)).toBeUndefined();
});

it.each([
  ['another task’s prefix', `task002-${DIGITS}`],
  ['another task’s longer prefix', `task0010-${DIGITS}`],
  ['no prefix', DIGITS],
  ['capital letters', `task001-${DIGITS.toUpperCase()}`],
  ['31 digits', `task001-${DIGITS.slice(1)}`],
  ['33 digits', `task001-${DIGITS}0`],
  ['a letter beyond f', `task001-g${DIGITS.slice(1)}`],
])('takes no id with %s', (_, id) => {
  expect(otherFormat(id)).toBe(1);
});

it('takes the ids of any task where the name tells no number', () => {
  expect(otherFormat(`task002-${DIGITS}`, 'something')).toBeUndefined();
});
