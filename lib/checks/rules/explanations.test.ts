import { describe, expect, it } from 'vitest';
import { checkTask } from '@/lib/checks/engine/engine';
import { SOUND_NAME, soundTask } from '@/lib/checks/sound-task';

function findsNoEnd(explanation: string): boolean {
  const negative = { input: 'One basket holds 4 apples, the other 2.', output: '2', explanation };
  const { totals } = checkTask({ ...soundTask(), 'Negative Examples': [negative, negative] }, { name: SOUND_NAME });
  return totals['explanations/no-final-punctuation'] !== undefined;
}

describe('the end of an explanation', () => {
  it.each([
    'It is.',
    'Is it?”',
    '“It is” (so)',
    'These are。',
    'So\u200f.\u200f',
    'นี่คือความแตกต่าง',
    'ต่าง 5',
    'ก\u0e48',
    'ນີ້ 😀',
    '๑',
    '.\u200b\u200d',
  ])('is one in %j', (text) => {
    expect(findsNoEnd(text)).toBe(false);
  });

  it.each(['It is', 'It is 5', 'It is. So', 'ต่าง a', 'ต่าง a1', '.😀', '.\u0301', '1', 'ก b\u0301'])(
    'is missing in %j',
    (text) => {
      expect(findsNoEnd(text)).toBe(true);
    },
  );
});
