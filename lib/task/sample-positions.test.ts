import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SAMPLE_SIZE, samplePositions } from '@/lib/task/sample-positions';

const totals = fc.integer({ min: 0, max: 7000 });
const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 });

describe('the sample of instances', () => {
  it('is the same for the same seed, and another for another seed', () => {
    expect(samplePositions(6500, 7)).toEqual(samplePositions(6500, 7));
    expect(samplePositions(6500, 7)).not.toEqual(samplePositions(6500, 8));
  });

  it('has twenty different positions of the task, or all of a short one', () => {
    fc.assert(
      fc.property(totals, seeds, (total, seed) => {
        const positions = samplePositions(total, seed);
        expect(positions).toHaveLength(Math.min(total, SAMPLE_SIZE));
        expect(new Set(positions).size).toBe(positions.length);
        expect(positions.every((position) => position >= 0 && position < total)).toBe(true);
      }),
    );
  });

  it('shows every instance once when loaded to its end', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 300 }), seeds, fc.integer({ min: 1, max: 50 }), (total, seed, count) => {
        const parts = Array.from({ length: Math.ceil(total / count) }, (_, part) =>
          samplePositions(total, seed, { from: part * count, count }),
        );
        expect(parts.flat().sort((a, b) => a - b)).toEqual(Array.from({ length: total }, (_, i) => i));
      }),
    );
  });

  it('draws every position about equally often', () => {
    const hits = new Array<number>(10).fill(0);
    for (let seed = 0; seed < 2000; seed++) {
      for (const position of samplePositions(10, seed, { count: 2 })) hits[position] = (hits[position] ?? 0) + 1;
    }
    expect(Math.min(...hits)).toBeGreaterThan(320);
    expect(Math.max(...hits)).toBeLessThan(480);
  });
});
