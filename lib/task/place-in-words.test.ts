import { expect, it } from 'vitest';
import { placeInWords } from '@/lib/task/place-in-words';

it.each([
  ['', ''],
  ['/Instances/17', 'row 18'],
  ['/Instances/1017/output/0', 'row 1,018, output 1'],
  ['/Instances/0/id', 'row 1, id'],
  ['/Positive Examples/1/explanation', 'positive example 2, explanation'],
  ['/Categories/0', 'Categories 1'],
  ['/Reasoning', 'Reasoning'],
  ['/a~1b~0c/0', 'a/b~c 1'],
  ['/Examples/Positive Examples/2/reason', 'Examples, Positive Examples, 2, reason'],
  ['/__proto__/constructor', '__proto__, constructor'],
])('says %j as people count', (pointer, words) => {
  expect(placeInWords(pointer)).toBe(words);
});
