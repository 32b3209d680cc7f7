import { describe, expect, it } from 'vitest';
import { excerpt } from '@/lib/checks/texts/excerpt';

describe('excerpt', () => {
  it('leaves a short text in any script as it is', () => {
    expect(excerpt('قط 😀 “cat”')).toBe('قط 😀 “cat”');
  });

  it('cuts a long text, and no character in two', () => {
    expect(excerpt('a'.repeat(81))).toBe(`${'a'.repeat(80)}…`);
    expect(excerpt(`${'a'.repeat(79)}😀b`)).toBe(`${'a'.repeat(79)}…`);
  });

  it('replaces what cannot be stored or shown', () => {
    expect(excerpt('a\0b\u001B[1m\uD800c\nd')).toBe('a\uFFFDb\uFFFD[1m\uFFFDc d');
  });
});
