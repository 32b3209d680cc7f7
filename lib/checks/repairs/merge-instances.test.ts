import { describe, expect, it } from 'vitest';
import { applyEdits } from '@/lib/checks/fixing/apply-edits';
import { mergeInstances } from '@/lib/checks/repairs/merge-instances';
import { inputKey } from '@/lib/checks/repeats/input-key';
import type { JsonObject, JsonValue } from '@/lib/task/schema';

const same = (text: string) => text;

/** Merges with a finding at every instance but the first. */
function merge(instances: JsonValue[], keyOf = same, found = [1, 2]) {
  const task: JsonObject = { Instances: instances };
  const paths = found.map((index) => ['Instances', index, 'input']);
  const repairs = mergeInstances(task, { found: paths }, keyOf);
  const edits = repairs.flatMap((repair) => repair.edits);
  return { repairs, instances: applyEdits(task, edits).Instances };
}

describe('merging instances', () => {
  it('keeps the first id, and each output once in the order of the file', () => {
    const { repairs, instances } = merge([
      { id: '1', input: 'x', output: ['a', 'a'] },
      { id: '2', input: 'x', output: ['b', 'a'] },
      { id: '3', input: 'x', output: ['c', 'b'] },
      { id: '4', input: 'y', output: ['a'] },
    ]);
    expect(instances).toEqual([
      { id: '1', input: 'x', output: ['a', 'b', 'c'] },
      { id: '4', input: 'y', output: ['a'] },
    ]);
    expect(repairs).toHaveLength(1);
    expect(repairs[0]?.paths).toHaveLength(2);
  });

  it('is safe only where the others have nothing but what the first has', () => {
    const first = { id: '1', input: 'x', output: ['a', 'b'] };
    const isSafe = (other: JsonObject) => merge([first, other], same, [1]).repairs[0]?.safe !== false;
    expect(isSafe({ id: '2', input: 'x', output: ['b', 'a'] })).toBe(true);
    expect(isSafe({ id: '2', input: 'x', output: ['b', 'c'] })).toBe(false);
    expect(isSafe({ id: '2', input: 'x', output: ['b'] })).toBe(false);
    expect(isSafe({ id: '2', input: 'x', output: ['a', 'b'], note: 'n' })).toBe(false);
  });

  it('leaves a group alone in which an instance has no list of outputs', () => {
    expect(merge([{ input: 'x', output: 'a' }, { input: 'x', output: ['a'] }, { input: 'x' }]).repairs).toEqual([]);
  });

  it('takes exact copies along when it joins near-duplicates', () => {
    const rows = ['कितने सेब?', 'कितने  सेब?', 'कितने  सेब?'].map((input) => ({ input, output: ['२'] }));
    expect(merge(rows, inputKey, [1]).instances).toEqual([rows[0]]);
  });
});
