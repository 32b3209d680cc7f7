import { expect, it } from 'vitest';
import { areHexDigits } from '@/lib/checks/hex-digits';

const digits = (text: string) => {
  const { buffer } = new TextEncoder().encode(text);
  return areHexDigits(new DataView(buffer), 0, text.length);
};

it('knows each ASCII character, wherever it stands', () => {
  for (let unit = 0; unit < 128; unit++) {
    const character = String.fromCharCode(unit);
    for (const place of [0, 1, 2, 3, 4, 7]) {
      const text = `${'f'.repeat(place)}${character}${'0'.repeat(7 - place)}`;
      expect(digits(text), `${JSON.stringify(text)}`).toBe(/^[0-9a-f]$/.test(character));
    }
  }
});

it('looks only at the characters that it is asked for', () => {
  const view = new DataView(new TextEncoder().encode('-0123-').buffer);
  expect(areHexDigits(view, 1, 4)).toBe(true);
  expect(areHexDigits(view, 2, 4)).toBe(false);
});
