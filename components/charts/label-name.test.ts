import { expect, it } from 'vitest';
import { labelName } from '@/components/charts/label-name';

it.each([
  ['odd', 'odd'],
  ['very odd', 'very odd'],
  [' odd', '·odd'],
  ['odd  ', 'odd··'],
  ['', '(empty)'],
  ['  ', '··'],
  ['odd\u00a0one', 'odd⍽one'],
])('names the label %j %j', (label, name) => {
  expect(labelName(label)).toBe(name);
});
