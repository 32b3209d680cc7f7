import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalizeText } from '@/lib/task/normalize-text';

const FORMS = ['NFC', 'NFD', 'NFKC', 'NFKD'] as const;

describe('a text in a normal form', () => {
  it('is what the engine makes of it, as long as it has no more than 64 marks in a row', () => {
    const units = fc.constantFrom(
      'e',
      'É',
      '\u0301',
      '\u0323',
      'ﬁ',
      '한',
      '\u1100',
      '\u1161',
      'ক',
      '\u09be',
      '👩',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(units, { maxLength: 60 }), fc.constantFrom(...FORMS), (list, form) => {
        const text = list.join('');
        expect(normalizeText(text, form)).toBe(text.normalize(form));
        const long = `${'a\u0323\u0301'.repeat(100)} ${text}`;
        expect(normalizeText(long, form)).toBe(long.normalize(form));
      }),
    );
  });

  it('keeps every mark of a hundred, and composes the first with its letter', () => {
    const text = `e${'\u0301\u0323'.repeat(100)}x ﬁ`;
    const composed = normalizeText(text, 'NFKC');
    expect(composed.startsWith('ẹ')).toBe(true);
    expect(composed.endsWith('x fi')).toBe(true);
    expect(composed.match(/\p{M}/gu)).toHaveLength(199);
    expect(normalizeText(text, 'NFKD').match(/\p{M}/gu)).toHaveLength(200);
  });
});
