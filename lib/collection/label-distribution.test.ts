import { expect, test } from 'vitest';
import { labelDistribution } from '@/lib/collection/label-distribution';

test('labels are counted over all outputs, the most frequent first, ties by name', () => {
  const { labels, distinct, total } = labelDistribution(['yes', 'no', 'yes', 'maybe']);
  expect(labels).toEqual([
    { label: 'yes', count: 2 },
    { label: 'maybe', count: 1 },
    { label: 'no', count: 1 },
  ]);
  expect([distinct, total]).toEqual([3, 4]);
});

test('balance is 1 for equal counts, lower for skewed ones, absent for a single label', () => {
  expect(labelDistribution(['a', 'b', 'a', 'b']).balance).toBeCloseTo(1, 10);
  expect(labelDistribution(['a', 'a', 'a', 'b']).balance).toBeCloseTo(0.8113, 4);
  expect(labelDistribution(['a', 'a']).balance).toBeNull();
});

test('a long tail is cut but still counted', () => {
  const outputs = Array.from({ length: 40 }, (_, index) => `answer ${index}`);
  const { labels, distinct } = labelDistribution(outputs, 15);
  expect([labels.length, distinct]).toEqual([15, 40]);
});

test('what is no text is left out', () => {
  expect(labelDistribution(['a', 7, null, 'b']).total).toBe(2);
});
