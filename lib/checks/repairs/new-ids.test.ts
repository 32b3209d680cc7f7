import { describe, expect, it } from 'vitest';
import { applyEdits } from '@/lib/checks/fixing/apply-edits';
import { missingIds, newIds, wellFormedIds } from '@/lib/checks/repairs/new-ids';
import type { JsonObject, JsonValue } from '@/lib/task/schema';

const DIGITS = 'ab'.repeat(16);
const name = 'task042_synthetic_counting';

function idsAfter(make: typeof newIds, ids: JsonValue[], found: number[], options = {}): unknown[] {
  const task: JsonObject = { Instances: ids.map((id) => ({ id, input: `About ${String(id)}`, output: [] })) };
  const paths = found.map((index) => ['Instances', index, 'id']);
  const edits = make(task, { name, seed: 1, found: paths, ...options }).flatMap((repair) => repair.edits);
  const { Instances } = applyEdits(task, edits);
  return Array.isArray(Instances) ? Instances.map((instance) => (instance as JsonObject).id) : [];
}

describe('new ids', () => {
  it('follow the format, differ from each other, and are the same each time', () => {
    const ids = Array.from({ length: 2_000 }, () => 'same');
    const places = ids.map((_, index) => index);
    const made = idsAfter(newIds, ids, places);
    expect(new Set(made).size).toBe(2_000);
    for (const id of made) expect(id).toMatch(/^task042-[0-9a-f]{32}$/);
    expect(idsAfter(newIds, ids, places)).toEqual(made);
    expect(idsAfter(newIds, ids, places, { seed: 2 })).not.toEqual(made);
  });

  it('are never the id of another instance', () => {
    const [, made] = idsAfter(newIds, ['a', 'a'], [1]);
    const task: JsonObject = {
      Instances: [
        { id: String(made), input: 'x', output: [] },
        { id: 'a', input: 'About a', output: [] },
      ],
    };
    const [repair] = newIds(task, { name, seed: 1, found: [['Instances', 1, 'id']] });
    expect(repair?.edits).toMatchObject([{ op: 'set', value: expect.stringMatching(/^task042-/) }]);
    expect(repair?.edits).not.toMatchObject([{ value: made }]);
  });

  it('depend on the input, so that what comes to the same place gets another', () => {
    expect(idsAfter(newIds, ['a', 'b'], [1])[1]).not.toBe(idsAfter(newIds, ['a', 'c'], [1])[1]);
  });

  it('have the prefix of the other ids when the name tells no number', () => {
    const known = `task777-${DIGITS}`;
    expect(idsAfter(newIds, [known, known], [1], { name: 'draft' })[1]).toMatch(/^task777-/);
    expect(idsAfter(newIds, ['a', 'a'], [1], { name: 'draft' })[1]).toMatch(/^task000-/);
  });
});

describe('ids of another format', () => {
  it('keep their digits', () => {
    const ids = [`task001-${DIGITS}`, 'cd'.repeat(16), `Task42-${'EF'.repeat(16)}`];
    expect(idsAfter(wellFormedIds, ids, [0, 1, 2])).toEqual([
      `task042-${DIGITS}`,
      `task042-${'cd'.repeat(16)}`,
      `task042-${'ef'.repeat(16)}`,
    ]);
  });

  it('get new digits when there are none, or when another instance has them', () => {
    const [kept, again, none] = idsAfter(wellFormedIds, [`task001-${DIGITS}`, `task002-${DIGITS}`, 'x'], [0, 1, 2]);
    expect(kept).toBe(`task042-${DIGITS}`);
    for (const id of [again, none]) expect(id).toMatch(/^task042-[0-9a-f]{32}$/);
    expect(new Set([kept, again, none]).size).toBe(3);
  });
});

describe('missing ids', () => {
  it('are given to instances without one only', () => {
    const task: JsonObject = { Instances: [{ input: 'x' }, { id: 'a' }, 'stray'] };
    const found = [0, 0, 1, 2].map((index) => ['Instances', index]);
    const repairs = missingIds(task, { name, seed: 1, found });
    expect(repairs.map(({ paths }) => paths)).toEqual([[['Instances', 0]]]);
  });
});
