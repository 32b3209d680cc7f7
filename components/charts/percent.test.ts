import { expect, it } from 'vitest';
import { percent } from '@/components/charts/percent';

it.each([
  [0, '0.0 %'],
  [0.0004, '< 0.1 %'],
  [0.1234, '12.3 %'],
  [1, '100.0 %'],
])('shows %d as %j', (part, shown) => {
  expect(percent(part)).toBe(shown);
});
