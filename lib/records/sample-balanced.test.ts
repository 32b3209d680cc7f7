import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleBalanced } from '@/lib/records/sample-balanced';

const items = fc.array(fc.record({ label: fc.constantFrom('a', 'b', 'c', 'd'), n: fc.nat() }), { maxLength: 300 });

describe('a balanced sample', () => {
  it('has the asked size, keeps the order, and is the same for the same seed', () => {
    fc.assert(
      fc.property(items, fc.nat(200), fc.nat(), (all, size, seed) => {
        const { chosen } = sampleBalanced(all, size, ({ label }) => label, seed);
        expect(chosen).toHaveLength(Math.min(size, all.length));
        expect(chosen).toEqual(all.filter((item) => chosen.includes(item)));
        expect(sampleBalanced(all, size, ({ label }) => label, seed).chosen).toEqual(chosen);
      }),
    );
  });

  it('takes a label less often than another only when there are no more of it', () => {
    fc.assert(
      fc.property(items, fc.nat(200), fc.nat(), (all, size, seed) => {
        const labels = sampleBalanced(all, size, ({ label }) => label, seed).labels ?? [];
        const most = Math.max(0, ...labels.map(({ after }) => after));
        for (const { before, after } of labels) expect(after === before || after >= most - 1).toBe(true);
      }),
    );
  });

  it('draws another sample with another seed, and from open outputs without regard to them', () => {
    const all = Array.from({ length: 1_000 }, (_, index) => `answer ${index}`);
    const { chosen, labels } = sampleBalanced(all, 100, (label) => label, 1);
    expect(labels).toBeNull();
    expect(chosen).toHaveLength(100);
    expect(sampleBalanced(all, 100, (label) => label, 2).chosen).not.toEqual(chosen);
  });
});
