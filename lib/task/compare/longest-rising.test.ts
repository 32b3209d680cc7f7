import fc from 'fast-check';
import { expect, it } from 'vitest';
import { longestRising } from '@/lib/task/compare/longest-rising';

it('is as long as the slow way finds it, and rises', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 30 }), (numbers) => {
      const places = [...longestRising(numbers)].sort((a, b) => a - b);
      const taken = places.map((place) => numbers[place] ?? Number.NaN);
      expect(taken.every((number, index) => index === 0 || number > (taken[index - 1] ?? 0))).toBe(true);
      expect(taken.length).toBe(slowLength(numbers));
    }),
  );
});

/** The length by trying every earlier end for every number. */
function slowLength(numbers: readonly number[]): number {
  const lengths: number[] = [];
  for (const [place, number] of numbers.entries()) {
    const before = numbers.slice(0, place).flatMap((other, i) => (other < number ? [lengths[i] ?? 0] : []));
    lengths.push(1 + Math.max(0, ...before));
  }
  return Math.max(0, ...lengths);
}
