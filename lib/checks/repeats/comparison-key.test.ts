import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparisonKey } from '@/lib/checks/repeats/comparison-key';
import { inputKey } from '@/lib/checks/repeats/input-key';

describe('comparisonKey', () => {
  it.each([
    ['Say “yes”.', "say 'yes'"],
    ['«Oui», dit-il !', '"oui", dit-il'],
    ["``Yes'', she said", '“Yes”, she said.'],
    ['「はい」と言う。', '『はい』と言う'],
    ['It’s here', "It's here..."],
    ['It´s here', 'it`s here'],
    ['Options: ["a", "b"]', "options:  ['a', 'b']"],
    ['He said “go.”', 'He said “go”.'],
    ['क्या है।', 'क्या है'],
    ['ما هذا؟', 'ما هذا'],
    ['什么？', '什么?'],
    ['ירושלים ת״א', 'ירושלים ת"א'],
  ])('takes “%s” and “%s” for one', (one, other) => {
    expect(comparisonKey(one)).toBe(comparisonKey(other));
  });

  it.each([
    ['a, b', 'a b'],
    ['(a)', 'a'],
    ['-1', '1'],
    ['a+', 'a'],
    ['dont', "don't"],
    ['?', 'a?'],
    ['5 %', '5'],
  ])('takes “%s” and “%s” for two', (one, other) => {
    expect(comparisonKey(one)).not.toBe(comparisonKey(other));
  });

  it('is the same for all texts of one inputKey, and for the key itself', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.oneof(fc.constantFrom(...'"\'`´.…!  aA'), fc.string({ unit: 'binary', maxLength: 1 })) }),
        (text) => {
          const key = comparisonKey(text);
          expect(comparisonKey(inputKey(text.replaceAll('´', "'")))).toBe(key);
          expect(comparisonKey(key)).toBe(key);
        },
      ),
    );
  });

  it('looks at each sign once', () => {
    expect(comparisonKey(`${'. '.repeat(100_000)}a`)).toHaveLength(200_001);
    expect(comparisonKey(`a${'."'.repeat(100_000)}`)).toBe('a');
  });
});
