import { describe, expect, it } from 'vitest';
import { labelOf, normalisedEntropy } from '@/lib/checks/labels/label-entropy';

describe('normalisedEntropy', () => {
  it('is 1 for equal counts of any number', () => {
    for (let labels = 2; labels < 15; labels++) {
      expect(normalisedEntropy(Array.from({ length: labels }, () => 7))).toBeCloseTo(1, 12);
    }
  });

  // The expected values were computed with NumPy in double precision.
  it.each([
    [[1, 1], 1],
    [[243, 757], 0.7999936823666836],
    [[244, 756], 0.8016291015856118],
    [[100, 1, 1, 1], 0.11807735593397584],
    [[900, 30, 20, 11, 7, 5, 4, 3, 2, 2, 1, 1, 1], 0.18220633174900905],
    [[50, 20, 20, 20, 20, 20, 20, 20, 20, 90, 1, 1, 1, 1], 0.820263034675974],
  ])('is what NumPy gives for %j', (counts, expected) => {
    expect(normalisedEntropy(counts)).toBe(expected);
  });
});

describe('labelOf', () => {
  it('drops NUL characters at the end only', () => {
    expect(labelOf('a\0b\0\0')).toBe('a\0b');
    expect(labelOf('\0')).toBe('');
    expect(labelOf('a ')).toBe('a ');
  });
});
