import { describe, expect, it } from 'vitest';
import { dismissTour, offersTour } from '@/components/editor/guidance/tour-memory';

function aMemory() {
  const kept = new Map<string, string>();
  return () => ({
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  });
}

const forbidden = () => {
  throw new DOMException('The storage is forbidden.', 'SecurityError');
};

describe('the offer of the walk-through', () => {
  it('is made in the first draft, also when that is opened again', () => {
    const memory = aMemory();
    expect(offersTour('one', 'first', memory)).toBe(true);
    expect(offersTour('one', 'first', memory)).toBe(true);
  });

  it('is not made in a second draft', () => {
    const memory = aMemory();
    offersTour('one', 'first', memory);
    expect(offersTour('one', 'second', memory)).toBe(false);
  });

  it('is never made again once it is dismissed', () => {
    const memory = aMemory();
    offersTour('one', 'first', memory);
    dismissTour('one', memory);
    expect(offersTour('one', 'first', memory)).toBe(false);
    expect(offersTour('one', 'second', memory)).toBe(false);
  });

  it('is made to every account of a browser by itself', () => {
    const memory = aMemory();
    dismissTour('one', memory);
    expect(offersTour('another', 'first', memory)).toBe(true);
  });

  it('is not made where the browser remembers nothing, and dismissing it there is no fault', () => {
    expect(offersTour('one', 'first', forbidden)).toBe(false);
    expect(() => dismissTour('one', forbidden)).not.toThrow();
  });
});
