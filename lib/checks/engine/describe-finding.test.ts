import { describe, expect, it } from 'vitest';
import { describeFinding } from '@/lib/checks/engine/describe-finding';
import { meaningParams } from '@/lib/checks/texts/meaning-params';
import type { Meaning } from '@/lib/task/meaning/meaning';

describe('describeFinding', () => {
  it('fills in what the finding knows', () => {
    const finding = { rule: 'known-domains', message: 'unknown', params: { name: 'Musik', nearest: 'Music' } };
    expect(describeFinding(finding)).toBe('“Musik” is no domain. Did you mean “Music”? Choose one from the list.');
  });

  it('leaves out the suggestion where there is none', () => {
    const finding = { rule: 'known-domains', message: 'unknown', params: { name: 'xyz' } };
    expect(describeFinding(finding)).toBe('“xyz” is no domain. Choose one from the list.');
  });

  it('names what else may be meant, or what a name is like', () => {
    const told = (meaning: Meaning) =>
      describeFinding({
        rule: 'known-languages',
        message: 'unknown',
        params: { name: 'x', ...meaningParams(meaning) },
      });
    const start = '“x” is no name of a language in ISO 639. ';
    expect(told({ names: ['Irish', 'Ga'], choice: 'likely' })).toBe(
      `${start}Did you mean “Irish”? It could also be “Ga”. Choose one from the list.`,
    );
    expect(told({ names: ['A', 'B', 'C'], choice: 'open' })).toBe(
      `${start}Names like it: “A”, “B” and “C”. Choose one from the list.`,
    );
    const many = Array.from({ length: 14 }, (_, index) => `N${index}`);
    expect(told({ names: many, choice: 'open' })).toContain('“N11” and 2 more. Choose');
    expect(told({ names: [], choice: 'open' })).toBe(`${start}Choose one from the list.`);
  });

  it('writes large numbers with separators, and leaves braces in values alone', () => {
    const params = { count: 7_000, excess: 500 };
    expect(describeFinding({ rule: 'instance-count', message: 'too-many', params })).toContain('is 7,000.');
    const odd = { rule: 'known-domains', message: 'unknown', params: { name: '{nearest} [x] $&' } };
    expect(describeFinding(odd)).toBe('“{nearest} [x] $&” is no domain. Choose one from the list.');
  });

  it('says something sensible of a rule that is gone', () => {
    expect(describeFinding({ rule: 'gone', message: 'gone', params: {} })).toBe(
      'The check “gone” found something here that this version no longer looks for.',
    );
  });

  it('describes what the reader found', () => {
    const finding = { rule: 'reading', message: 'not-json', params: { expected: 'a comma', found: 'the end' } };
    expect(describeFinding(finding)).toBe('Not valid JSON: expected a comma, but found the end.');
  });
});
