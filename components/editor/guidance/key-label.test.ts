import { expect, it } from 'vitest';
import { keyLabel } from '@/components/editor/guidance/key-label';
import { isApple } from '@/components/editor/guidance/platform';
import { SHORTCUTS } from '@/components/editor/guidance/shortcuts';

it('calls the command key by its name on either kind of keyboard', () => {
  expect(keyLabel('Mod', true)).toEqual({ shown: '⌘', name: 'Command' });
  expect(keyLabel('Mod', false)).toEqual({ shown: 'Ctrl', name: 'Control' });
});

it('leaves a letter as it is', () => {
  expect(keyLabel('Z', true)).toEqual({ shown: 'Z', name: 'Z' });
});

it.each([
  ['MacIntel', true],
  ['iPad', true],
  ['Linux x86_64', false],
  ['Win32', false],
  ['', false],
])('takes %j for Apple’s: %s', (platform, apple) => {
  expect(isApple(platform)).toBe(apple);
});

it('names every group and every deed of the shortcuts once', () => {
  const titles = SHORTCUTS.map(({ title }) => title);
  expect(new Set(titles).size).toBe(titles.length);
  for (const { shortcuts } of SHORTCUTS) {
    const deeds = shortcuts.map(({ deed }) => deed);
    expect(new Set(deeds).size).toBe(deeds.length);
  }
});
