import { expect, it } from 'vitest';
import { placeOfPath } from '@/components/findings/place-of-path';

it.each([
  ['', ''],
  ['/toString/0', 'toString 1'],
  ['/constructor/3/__proto__', 'constructor 4,   proto  '],
  ['/Instances/17/output/0', 'Instance 18, output 1'],
  ['/Positive Examples/0/explanation', 'Positive example 1, explanation'],
  ['/Input_language', 'Input language'],
  ['/Instances', 'Instances'],
  ['/Instance License/0', 'Instance License 1'],
  ['/Instances/6499', 'Instance 6,500'],
])('%j is %j', (path, place) => expect(placeOfPath(path)).toBe(place));
