import { describe, expect, it } from 'vitest';
import { applyEdits } from '@/lib/checks/fixing/apply-edits';
import { countLabels, labelEntropy } from '@/lib/checks/labels/label-counts';
import { balanceLabels } from '@/lib/checks/repairs/balance-labels';
import { reduceInstances } from '@/lib/checks/repairs/reduce-instances';
import { SOUND_NAME, soundInstances, soundTask } from '@/lib/checks/sound-task';
import type { JsonObject } from '@/lib/task/schema';

const found = [['Instances']];

function context(seed: number) {
  return { name: SOUND_NAME, seed, found };
}

/** A task with so many instances of each label. */
function labelled(counts: Record<string, number>, more: JsonObject[] = []): JsonObject {
  const labels = Object.entries(counts).flatMap(([label, count]) => Array.from({ length: count }, () => label));
  return { ...soundTask(), Instances: [...soundInstances(labels.length, (index) => labels[index] ?? ''), ...more] };
}

function balanced(task: JsonObject, seed = 1): JsonObject {
  return applyEdits(
    task,
    balanceLabels(task, context(seed)).flatMap(({ edits }) => edits),
  );
}

function reduced(task: JsonObject, seed = 1): JsonObject {
  return applyEdits(
    task,
    reduceInstances(task, context(seed)).flatMap(({ edits }) => edits),
  );
}

function numbers(counts: ReadonlyMap<string, number> = new Map()): Record<string, number> {
  return Object.fromEntries(counts);
}

describe('balancing labels', () => {
  it('keeps all of the rare labels and the most of the others with which the entropy passes', () => {
    const counts = countLabels(balanced(labelled({ many: 300, some: 40, few: 30 })));
    expect(numbers(counts)).toMatchObject({ some: 40, few: 30 });
    const many = counts?.get('many') ?? 0;
    const entropyWith = (count: number) =>
      labelEntropy(
        new Map([
          ['many', count],
          ['some', 40],
          ['few', 30],
        ]),
      );
    expect(entropyWith(many)).toBeGreaterThan(0.8);
    expect(entropyWith(many + 1)).toBeLessThanOrEqual(0.8);
  });

  it('cuts several frequent labels to the same number', () => {
    const counts = countLabels(balanced(labelled({ a: 500, b: 400, c: 10, d: 8 })));
    expect(counts?.get('a')).toBe(counts?.get('b'));
    expect(numbers(counts)).toMatchObject({ c: 10, d: 8 });
  });

  it('keeps instances that have a rare label beside a frequent one', () => {
    const both = Array.from({ length: 20 }, (_, index) => ({
      id: `both${index}`,
      input: `${index}`,
      output: ['many', 'few'],
    }));
    const task = balanced(labelled({ many: 300, few: 10 }, both));
    expect(countLabels(task)?.get('few')).toBe(30);
    expect(labelEntropy(countLabels(task) ?? new Map())).toBeGreaterThan(0.8);
  });

  it('draws the same instances for the same seed, and others for another', () => {
    const task = labelled({ many: 300, few: 30 });
    expect(balanced(task, 5)).toEqual(balanced(task, 5));
    expect(balanced(task, 6)).not.toEqual(balanced(task, 5));
    expect(countLabels(balanced(task, 6))).toEqual(countLabels(balanced(task, 5)));
  });

  it('does nothing when too few instances would remain, or when no sample can help', () => {
    expect(balanceLabels(labelled({ many: 300, few: 3 }), context(1))).toEqual([]);
    expect(balanceLabels(labelled({ only: 300 }), context(1))).toEqual([]);
    expect(balanceLabels({ ...soundTask(), Instances: [null, 'x', { output: 'a' }] }, context(1))).toEqual([]);
  });
});

describe('reducing instances', () => {
  it('keeps 6,500, all of the rare outputs among them, and the frequent ones in equal parts', () => {
    const counts = countLabels(reduced(labelled({ a: 9000, b: 4000, c: 100, d: 1 })));
    expect(numbers(counts)).toEqual({ a: 3200, b: 3199, c: 100, d: 1 });
  });

  it('keeps 6,500 of as many different outputs as there are instances, in their order', () => {
    const task = { ...soundTask(), Instances: soundInstances(7000) };
    const { Instances } = reduced(task);
    expect(Instances).toHaveLength(6500);
    const kept = new Set(Instances as JsonObject[]);
    expect(Instances).toEqual(task.Instances.filter((instance) => kept.has(instance)));
    expect(reduced(task)).toEqual(reduced(task));
    expect(reduced(task, 2)).not.toEqual(reduced(task));
  });
});
