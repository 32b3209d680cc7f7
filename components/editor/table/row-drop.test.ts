import { describe, expect, it } from 'vitest';
import { dropGap, scrollSpeed } from '@/components/editor/table/row-drop';

const BOX = { top: 100, bottom: 600, scrollTop: 0, rowHeight: 50, count: 6_500 };

describe('dropGap', () => {
  it.each([
    [100, 0],
    [124, 0],
    [126, 1],
    [174, 1],
    [600, 10],
  ])('is the nearest gap: at %i px gap %i', (y, gap) => {
    expect(dropGap(y, BOX)).toBe(gap);
  });

  it('counts what has scrolled by, and goes no farther than can be seen', () => {
    expect(dropGap(150, { ...BOX, scrollTop: 50_000 })).toBe(1_001);
    expect(dropGap(-4_000, { ...BOX, scrollTop: 50_000 })).toBe(1_000);
    expect(dropGap(9_000, { ...BOX, scrollTop: 50_000 })).toBe(1_010);
  });

  it('ends behind the last row', () => {
    expect(dropGap(580, { ...BOX, count: 3 })).toBe(3);
  });
});

describe('scrollSpeed', () => {
  it('rests in the middle and grows towards the edges and beyond them', () => {
    expect(scrollSpeed(350, BOX)).toBe(0);
    expect(scrollSpeed(140, BOX)).toBeLessThan(0);
    expect(scrollSpeed(60, BOX)).toBeLessThan(scrollSpeed(140, BOX));
    expect(scrollSpeed(590, BOX)).toBeGreaterThan(0);
    expect(scrollSpeed(5_000, BOX)).toBe(200);
  });
});
