import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holdsText } from '@/lib/task/holds-text';

describe('whether a text holds another', () => {
  it('is what the engine says, also where beginnings repeat', () => {
    const letters = (minLength: number, maxLength: number) =>
      fc.array(fc.constantFrom('a', 'a', 'a', 'b'), { minLength, maxLength }).map((list) => list.join(''));
    fc.assert(
      fc.property(letters(0, 700), letters(0, 30), letters(1, 30), (text, start, unit) => {
        const repeated = unit.repeat(Math.ceil(400 / unit.length));
        const long = text + start + repeated + text;
        for (const wanted of [
          repeated.slice(0, 250),
          start + repeated.slice(3, 300),
          `${repeated.slice(0, 300)}b`,
          text,
        ]) {
          expect(holdsText(long, wanted)).toBe(long.includes(wanted));
        }
      }),
    );
  });
});
