import { describe, expect, it } from 'vitest';
import { firstTwoIds, judged, type ParityCase } from '@/lib/checks/parity/parity-case';

/** Two ids, written into the file as they stand. */
function ids(first: string, second: string): Pick<ParityCase, 'fields' | 'text'> {
  return {
    fields: firstTwoIds('FIRST', 'SECOND'),
    text: (text) => text.replace('"FIRST"', first).replace('"SECOND"', second),
  };
}

/**
 * The ids are kept in a set, in which 1, 1.0 and true are one value, in which whole numbers are exact, and which takes no
 * lists and objects.
 */
const cases: ParityCase[] = [
  { what: 'an empty id', instance: { id: '' }, upstream: 'pass' },
  {
    what: 'an id that is null',
    instance: { id: null },
    upstream: 'pass',
    finds: 'instance-shape/id-not-text /Instances/0/id',
  },
  { what: 'an id that is a number', instance: { id: 1.5 }, upstream: 'pass' },
  {
    what: 'an id that is a list',
    instance: { id: [] },
    upstream: 'fail',
    finds: 'instance-shape/id-not-a-value /Instances/0/id',
  },
  {
    what: 'an id that is an object',
    instance: { id: {} },
    upstream: 'fail',
    finds: 'instance-shape/id-not-a-value /Instances/0/id',
  },
  {
    what: 'two equal ids',
    fields: firstTwoIds('a', 'a'),
    upstream: 'fail',
    finds: 'unique-instance-ids/duplicate /Instances/1/id',
  },
  { what: 'the ids "a" and "A"', fields: firstTwoIds('a', 'A'), upstream: 'pass' },
  { what: 'the ids "é" in two normal forms', fields: firstTwoIds('\u00e9', 'e\u0301'), upstream: 'pass' },
  { what: 'the ids null and null', fields: firstTwoIds(null, null), upstream: 'fail' },
  { what: 'the ids null and "null"', fields: firstTwoIds(null, 'null'), upstream: 'pass' },
  { what: 'the ids null and false', fields: firstTwoIds(null, false), upstream: 'pass' },
  { what: 'the ids 1 and true', fields: firstTwoIds(1, true), upstream: 'fail' },
  { what: 'the ids -0 and false', ...ids('-0', 'false'), upstream: 'fail' },
  { what: 'the ids -0.0 and 0', ...ids('-0.0', '0'), upstream: 'fail' },
  { what: 'the ids 1 and "1"', fields: firstTwoIds(1, '1'), upstream: 'pass' },
  { what: 'the ids 1 and 1.0', ...ids('1', '1.0'), upstream: 'fail' },
  { what: 'the ids 100 and 1e2', ...ids('100', '1e2'), upstream: 'fail' },
  { what: 'the ids 2^53 and 2^53 + 1', ...ids('9007199254740992', '9007199254740993'), upstream: 'pass' },
  {
    what: 'the ids 2^53 and 2^53 + 1 as a fraction',
    ...ids('9007199254740992', '9007199254740993.0'),
    upstream: 'fail',
  },
  { what: 'the ids 10^22 and 1e22', ...ids(`1${'0'.repeat(22)}`, '1e22'), upstream: 'fail' },
  { what: 'the ids 10^23 and 1e23, which is less', ...ids(`1${'0'.repeat(23)}`, '1e23'), upstream: 'pass' },
  { what: 'the ids 10^400 and 10^400 + 1', ...ids(`1${'0'.repeat(400)}`, `1${'0'.repeat(399)}1`), upstream: 'pass' },
  { what: 'the ids 10^400 and Infinity', ...ids(`1${'0'.repeat(400)}`, 'Infinity'), upstream: 'pass' },
  { what: 'the ids NaN and NaN', ...ids('NaN', 'NaN'), upstream: 'fail' },
  { what: 'the ids Infinity and 1e999', ...ids('Infinity', '1e999'), upstream: 'fail' },
  { what: 'the ids Infinity and -Infinity', ...ids('Infinity', '-Infinity'), upstream: 'pass' },
  { what: 'one id as letter and as escape', ...ids('"a"', '"\\u0061"'), upstream: 'fail' },
  { what: 'one id as pair of escapes and as character', ...ids('"\\ud83d\\ude00"', '"😀"'), upstream: 'fail' },
  {
    what: 'two unpaired surrogates',
    ...ids('"\\ud83d"', '"\\ude00"'),
    upstream: 'pass',
    finds: 'reading/bad-character /Instances/0/id',
  },
];

describe('parity with the upstream script on ids', () => {
  it.each(cases.map((one) => [one.upstream, one.what, one] as const))('says %s for %s', (upstream, _what, one) => {
    expect(judged(one)).toEqual({ upstream, flagged: upstream === 'fail', finds: one.finds });
  });
});
