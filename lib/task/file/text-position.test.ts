import { expect, it } from 'vitest';
import { TextPositions } from '@/lib/task/file/text-position';

/** Lines of all lengths, some of them longer than what is counted at once, with characters of two units. */
const text = [`${'x'.repeat(70_000)}😀b`, '', 'é😀', '\n'.repeat(66_000), `${'y'.repeat(140_000)}`, 'end'].join('\n');

function expected(offset: number) {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: 1 + Array.from(before.at(-1) ?? '').length };
}

it('finds the same places in any order', () => {
  const offsets = [0, 70_000, 70_002, 70_003, 70_004, 70_008, 100_000, 136_007, 136_500, 200_000, 276_010, text.length];
  const orders = [offsets, offsets.toReversed(), [...offsets.slice(6), ...offsets.slice(0, 6)]];
  for (const order of orders) {
    const positions = new TextPositions(text);
    for (const offset of order) expect(positions.at(offset), `${offset}`).toEqual(expected(offset));
  }
  expect(new TextPositions(text).lineAt(text.length)).toBe(expected(text.length).line);
});
