import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkRead } from '@/lib/checks/engine/check-bytes';
import { checkTask } from '@/lib/checks/engine/engine';
import { walkInstances } from '@/lib/checks/engine/walk-instances';
import type { Visitor } from '@/lib/checks/rule';
import { SOUND_NAME, soundInstances, soundTask } from '@/lib/checks/sound-task';
import { canonicalBytes } from '@/lib/task/file/canonical';
import { readTask } from '@/lib/task/file/read-task';
import type { JsonObject, JsonValue } from '@/lib/task/schema';

const long = 'This answer is as long as the question that it was copied from.';
const exampleInputs = [
  'One basket holds 200 apples and the other holds 1.',
  'One basket holds 400 apples and the other holds 2.',
];

/** All ASCII, so that the places of the texts are known; each is of interest to some rule, or nearly so. */
const text = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'ab 19.-'), maxLength: 12 }),
  fc.constantFrom(
    ...['', ' ', ' a', 'a ', 'A  b', 'a B', 'a\nb', '\ta', 'a"b', 'a\\', '\u007f', long, `${long} `, 'Tom &amp; Jerry'],
    ...['415-555-2671', 'Call (415) 555-2671!', 'call (415)555-2671', 'a 4111 1111 1111 1111', '378282246310005'],
    ...['84.12.3.44', 'version 1.2.3.4', 'me@baskets.org', '+44 1248 712962', 'see http://a.b/c', ...exampleInputs],
  ),
);
const digits = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 31, maxLength: 33 });
const id = fc.oneof(
  { weight: 3, arbitrary: digits.map((each) => `task001-${each}`) },
  digits.map((each) => `task002-${each}`),
  fc.constantFrom(
    '',
    '1',
    '12345678',
    `task001-${'f'.repeat(32)}`,
    `task001-${'F'.repeat(32)}`,
    `task001_${'f'.repeat(32)}`,
  ),
);
const output = fc.array(text, { maxLength: 3 });
const plain = fc.record({ id, input: text, output });
const instance: fc.Arbitrary<JsonValue> = fc.oneof(
  { weight: 6, arbitrary: plain },
  plain.map(({ id, input }) => ({ id, input, output: [input, `${input} `] })),
  plain.map(({ id, input, output }) => ({ output, input, id })),
  plain.map((whole) => ({ ...whole, note: 'x' })),
  plain.map(({ id, output }) => ({ id, output })),
  plain.map((whole) => ({ ...whole, id: null, output: [...whole.output, null] })),
  fc.constantFrom(null, 'stray', []),
);
const task = fc
  .array(instance, { minLength: 1, maxLength: 12 })
  .map((instances): JsonObject => ({ ...soundTask(), Instances: [...instances, ...soundInstances(3)] }));

describe('the rules', () => {
  it('find the same where they are spared instances by the bytes of the file', () => {
    fc.assert(
      fc.property(task, fc.constantFrom(SOUND_NAME, 'of no number'), (value, name) => {
        const read = readTask(canonicalBytes(value));
        expect(read.traits.texts?.length).toBeGreaterThanOrEqual(3);
        expect(checkRead(read, name)).toEqual(checkTask(value, { name }));
      }),
      { numRuns: 150 },
    );
  });
});

describe('a walk over the instances', () => {
  const instances = [...soundInstances(2), 'stray', { id: 'x' }, ...soundInstances(1)];
  const { texts } = readTask(canonicalBytes({ Instances: instances })).traits;
  function seenBy(visitor: (seen: (place: number) => void) => Visitor): number[] {
    const places: number[] = [];
    walkInstances(instances, [visitor((place) => places.push(place))], texts);
    return places;
  }

  it('shows each rule the rows that it picks and those that have none, in order', () => {
    const rows = () => [0, 2];
    expect(
      seenBy((see) => ({ instance: (_, place) => see(place), stray: (_v, _l, place) => see(place), rows })),
    ).toEqual([0, 2, 3, 4]);
    expect(seenBy((see) => ({ instance: (_, place) => see(place), rows: () => [] }))).toEqual([3]);
  });

  it('shows all to a rule that picks none, and what is no object to one that wants just this', () => {
    expect(seenBy((see) => ({ instance: (_, place) => see(place) }))).toEqual([0, 1, 3, 4]);
    expect(seenBy((see) => ({ stray: (_v, _l, place) => see(place) }))).toEqual([2]);
  });
});
