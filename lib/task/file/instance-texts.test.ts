import fc from 'fast-check';
import { expect, it } from 'vitest';
import { canonicalBytes } from '@/lib/task/file/canonical';
import { readTask } from '@/lib/task/file/read-task';
import type { JsonValue } from '@/lib/task/schema';

/** The texts of each row, by the place of its instance. */
function rowsOf(instances: readonly JsonValue[]): { rows: [number, string[]][]; others: readonly number[] } {
  const { texts } = readTask(canonicalBytes({ Definition: ['x'], Instances: [...instances], URL: [] })).traits;
  if (texts === null) throw new Error('No texts are known.');
  const { bytes, places, firsts, starts, ends, length, others } = texts;
  const textAt = (index: number) => new TextDecoder().decode(bytes.subarray(starts[index], ends[index]));
  const rows = Array.from({ length }, (_, row): [number, string[]] => {
    const [first = 0, next = 0] = firsts.subarray(row, row + 2);
    return [places[row] ?? -1, Array.from({ length: next - first }, (_, index) => textAt(first + index))];
  });
  return { rows, others };
}

it('has a row for each plain instance, with all of its texts', () => {
  const text = fc.oneof(fc.string({ unit: 'grapheme-ascii', maxLength: 8 }), fc.constantFrom('', '", "id": "x', '\n'));
  const instance = fc.record({ id: text, input: text, output: fc.array(text, { maxLength: 9 }) });
  fc.assert(
    fc.property(fc.array(instance, { maxLength: 6 }), (instances) => {
      const isPlain = ({ id, input, output }: (typeof instances)[number]) =>
        output.length > 0 && [id, input, ...output].every((each) => JSON.stringify(each).length === each.length + 2);
      const places = [...instances.keys()];
      expect(rowsOf(instances)).toEqual({
        rows: places.flatMap((place) => {
          const each = instances[place];
          return each && isPlain(each) ? [[place, [each.id, each.input, ...each.output]]] : [];
        }),
        others: places.filter((place) => !instances[place] || !isPlain(instances[place])),
      });
    }),
  );
});

it.each<[string, JsonValue]>([
  ['in another order', { input: 'b', id: 'a', output: ['c'] }],
  ['with a key more', { id: 'a', input: 'b', output: ['c'], note: 'd' }],
  ['with a key more in front', { note: 'd', id: 'a', input: 'b', output: ['c'] }],
  ['without an id', { input: 'b', output: ['c'] }],
  ['with an output that is no text', { id: 'a', input: 'b', output: ['c', null] }],
  ['with an output that is no list', { id: 'a', input: 'b', output: 'c' }],
  ['that is no object', ['a', 'b', 'c']],
])('has no row for an instance %s', (_what, instance) => {
  const plain = { id: 'a', input: 'b', output: ['c'] };
  expect(rowsOf([plain, instance, plain])).toEqual({
    rows: [
      [0, ['a', 'b', 'c']],
      [2, ['a', 'b', 'c']],
    ],
    others: [1],
  });
});

it('is not known of a file that is not canonical, or not ASCII', () => {
  const file = { Instances: [{ id: 'a', input: 'b', output: ['c'] }] };
  const textsOf = (text: string) => readTask(new TextEncoder().encode(text)).traits.texts;
  expect(textsOf(JSON.stringify(file, null, 4))).not.toBeNull();
  expect(textsOf(JSON.stringify(file))).toBeNull();
  expect(textsOf(JSON.stringify({ ...file, Source: ['é'] }, null, 4))).toBeNull();
  expect(textsOf(JSON.stringify({ Instances: 'none' }, null, 4))).toBeNull();
});
