import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inputKey } from '@/lib/checks/repeats/input-key';

const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }));
/** No capital letter of its own, or one that stands for two: of these the case cannot be undone. */
const ONE_WAY = /ı|\u0345|[\u1c80-\u1c88\u1f80-\u1fff]/;

describe('inputKey', () => {
  it.each([
    ['One  apple', ' one apple\n'],
    ['one\tapple', 'one\u00A0apple'],
    ['苹果\u3000梨', '苹果 梨'],
    ['ＡＢＣ', 'abc'],
    ['ｱｯﾌﾟﾙ', 'アップル'],
    ['㍍', 'メートル'],
    ['ﬁg', 'FIG'],
    ['STRASSE', 'Straße'],
    ['STRAẞE', 'strasse'],
    ['ΟΔΟΣ', 'οδος'],
    ['ΐ', 'Ϊ\u0301'],
    ['İstanbul', 'i\u0307stanbul'],
    ['ԵՒ', 'և'],
    ['Cafe\u0301', 'café'],
    ['Tiê\u0301ng Viê\u0323t', 'tiếng việt'],
    ['\u1112\u1161\u11AB\u1100\u1173\u11AF', '한글'],
    ['\uFEB7\uFEDC\uFEAE\uFE8D', 'شكرا'],
    ['\u0915\u093C', '\u0958'],
    ['क्\u200Dष', 'क्ष'],
    ['می\u200Cخواهم', 'میخواهم'],
    ['\u200Fشكرا\u200E', 'شكرا'],
    ['co\u00ADoperate', 'cooperate'],
    ['ไทย\u200Bแลนด์', 'ไทยแลนด์'],
  ])('takes “%s” and “%s” for the same', (one, other) => {
    expect(inputKey(one)).toBe(inputKey(other));
  });

  it.each([
    ['one apple', 'oneapple'],
    ['cafe', 'café'],
    ['kıl', 'kil'],
    ['apple.', 'apple'],
    ['गया', 'गाया'],
    ['ขาว', 'ข้าว'],
    ['علم', 'عالم'],
    ['大夫', '太夫'],
    ['はし', 'ばし'],
  ])('takes “%s” and “%s” for two', (one, other) => {
    expect(inputKey(one)).not.toBe(inputKey(other));
  });

  it('is the same for every form of a text, and for the key itself', () => {
    fc.assert(
      fc.property(text, fc.constantFrom('NFC', 'NFD', 'NFKC', 'NFKD'), (text, form) => {
        const key = inputKey(text);
        expect(inputKey(text.normalize(form))).toBe(key);
        expect(inputKey(text.toLowerCase())).toBe(key);
        expect(inputKey(key)).toBe(key);
      }),
    );
  });

  it('is the same in capital letters', () => {
    fc.assert(
      fc.property(
        text.filter((text) => !ONE_WAY.test(text.normalize('NFD') + text)),
        (text) => {
          expect(inputKey(text.toUpperCase())).toBe(inputKey(text));
        },
      ),
    );
  });
});
