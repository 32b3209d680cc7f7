import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TokenPattern } from '@/lib/task/compare/common-subsequence';
import { bestRougeL, rougeL, rougeLAtMost } from '@/lib/task/compare/rouge';
import { crosslingualRougeTokens, englishRougeTokens } from '@/lib/task/compare/rouge-tokens';
import { loadGpt2Tokenizer } from '@/lib/task/prompt/gpt2-tokens';

const tokenizer = await loadGpt2Tokenizer();
const crosslingual = (text: string) => crosslingualRougeTokens(text, tokenizer);

const words = [
  'apples',
  'The',
  '42',
  '两个篮子',
  '多少',
  'ตะกร้า',
  'แอปเปิล',
  'تفاحة',
  'سلة',
  'सेब',
  'टोकरी',
  '😀',
  'É',
  '।',
  '、',
];
const text = fc.array(fc.constantFrom(...words), { maxLength: 20 }).map((list) => list.join(' '));

describe('English ROUGE tokens', () => {
  it('are stems of words of more than three characters, in lower case', () => {
    expect(englishRougeTokens('The CATS were running; Ann’s dog ran.')).toEqual([
      ...['the', 'cat', 'were', 'run', 'ann', 's', 'dog', 'ran'],
    ]);
    expect(englishRougeTokens('was x-ray 3.14 1990s')).toEqual(['was', 'x', 'ray', '3', '14', '1990']);
  });

  it('are none in a text without Latin letters and digits', () => {
    expect(englishRougeTokens('两个篮子里有多少苹果？ कितने सेब')).toEqual([]);
    expect(englishRougeTokens('')).toEqual([]);
  });

  it('end at other letters, but not at those that become a–z in lower case', () => {
    expect(englishRougeTokens('naïve')).toEqual(['na', 've']);
    // The Kelvin sign is a k; the Turkish capital I is an i and a combining dot.
    expect(englishRougeTokens('5 \u212a \u0130z')).toEqual(['5', 'k', 'i', 'z']);
  });
});

describe('cross-lingual ROUGE tokens', () => {
  it('are those of GPT-2 without the spaces before them', () => {
    expect(crosslingual('Hello world')).toEqual(['Hello', 'world']);
    expect(crosslingual('world Hello')).toEqual(['world', 'Hello']);
  });

  it('keep a token of spaces, as an empty one', () => {
    expect(crosslingual('a   b')).toEqual(['a', '', '', 'b']);
  });

  it.each(['你好', 'สวัสดี', 'नमस्ते', 'مرحبا'])('are there for %s', (greeting) => {
    const bytes = crosslingual(greeting).join('');
    expect(Buffer.from(bytes, 'latin1').toString()).toBe(greeting);
  });
});

describe('ROUGE-L', () => {
  it('is the F-measure of the longest common subsequence', () => {
    // 3 of 4 and 3 of 6 tokens: precision 3/4, recall 1/2, so 2 · 3/8 : 5/4.
    expect(rougeL('police kill the gunman'.split(' '), 'the police will kill the man'.split(' '))).toBe(0.6);
    expect(rougeL(['a', 'b'], ['b', 'a'])).toBe(0.5);
    expect(rougeL(['a'], ['b'])).toBe(0);
  });

  it('is 0 when either list is empty, also when both are', () => {
    expect([rougeL([], ['a']), rougeL(['a'], []), rougeL([], [])]).toEqual([0, 0, 0]);
  });

  it('takes a pattern that was made ready', () => {
    expect(rougeL(new TokenPattern(['a', 'b']), ['a', 'b', 'c', 'd'])).toBeCloseTo(2 / 3, 15);
  });

  it.each([
    ['English', englishRougeTokens],
    ['cross-lingual', crosslingual],
  ])('lies between 0 and its bound, is symmetric, and is 1 for equal texts with tokens (%s)', (_, tokensOf) => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        const [a, b] = [tokensOf(one), tokensOf(other)];
        const score = rougeL(a, b);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(rougeLAtMost(a.length, b.length));
        expect(rougeL(b, a)).toBe(score);
        expect(rougeL(a, a)).toBe(a.length === 0 ? 0 : 1);
      }),
    );
  });

  it('is at most what the lengths allow', () => {
    expect(rougeLAtMost(10, 10)).toBe(1);
    expect(rougeLAtMost(10, 30)).toBe(0.5);
    expect(rougeLAtMost(0, 5)).toBe(0);
  });

  it('takes the nearest of several references', () => {
    const references = ['no apples', 'three red apples', 'three apples'].map(englishRougeTokens);
    expect(bestRougeL(englishRougeTokens('Three apples.'), references)).toBe(1);
    expect(bestRougeL(englishRougeTokens('four pears'), references)).toBe(0);
    expect(bestRougeL(['a'], [])).toBe(0);
  });

  it('is the best of all scores, whatever their order', () => {
    fc.assert(
      fc.property(text, fc.array(text, { maxLength: 5 }), (prediction, references) => {
        const tokens = crosslingual(prediction);
        const scores = references.map((reference) => rougeL(tokens, crosslingual(reference)));
        expect(bestRougeL(tokens, references.map(crosslingual))).toBe(Math.max(0, ...scores));
      }),
    );
  });
});
