import { describe, expect, it } from 'vitest';
import { dropPlace, scrollStep } from '@/components/editor/examples/drop-place';

/** Three cards of different heights: middles at 50, 200 and 320. */
const CARDS = [
  { top: 0, bottom: 100 },
  { top: 110, bottom: 290 },
  { top: 300, bottom: 340 },
];

describe('a card that is let go', () => {
  it.each([
    { from: 0, y: 60, place: 0, where: 'over itself' },
    { from: 0, y: 190, place: 0, where: 'before the middle of the next' },
    { from: 0, y: 210, place: 1, where: 'behind the middle of the next' },
    { from: 0, y: 900, place: 2, where: 'under all' },
    { from: 2, y: 190, place: 1, where: 'before the middle of the one above' },
    { from: 2, y: -20, place: 0, where: 'above all' },
    { from: 1, y: 330, place: 2, where: 'behind the last' },
  ])('gets place $place from $from $where', ({ from, y, place }) => {
    expect(dropPlace(CARDS, from, y)).toBe(place);
  });
});

it('scrolls the page only while a card is held near an edge', () => {
  expect(scrollStep(20, 800)).toBeLessThan(0);
  expect(scrollStep(400, 800)).toBe(0);
  expect(scrollStep(790, 800)).toBeGreaterThan(0);
});
