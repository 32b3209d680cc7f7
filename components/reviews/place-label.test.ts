import { expect, it } from 'vitest';
import { placeLabel } from '@/components/reviews/place-label';

it.each([
  ['', 'The whole task'],
  ['/Definition/0', 'Definition 1'],
  ['/Input_language', 'Input language'],
  ['/Positive Examples/2', 'Positive example 3'],
  ['/Positive Examples/2/explanation', 'Positive example 3, explanation'],
  ['/odd~1key', 'odd/key'],
  ['instance:task033-ab', 'Instance task033-ab'],
  ['/__proto__', '  proto  '],
  ['/constructor', 'constructor'],
  ['/toString/0', 'toString 1'],
  ['/hasOwnProperty/0/valueOf', 'hasOwnProperty 1, valueOf'],
])('%j is called %j', (anchor, label) => expect(placeLabel(anchor)).toBe(label));

it('calls an instance by its number where that is known', () => {
  expect(placeLabel('instance:task033-ab', { 'task033-ab': 1233 })).toBe('Instance 1,234');
  expect(placeLabel('instance:toString', {})).toBe('Instance toString');
});
