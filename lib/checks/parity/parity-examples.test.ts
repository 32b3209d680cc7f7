import { describe, expect, it } from 'vitest';
import { EXAMPLE, judged, type ParityCase } from '@/lib/checks/parity/parity-case';
import type { JsonValue } from '@/lib/task/schema';

/** A sound negative example and this one. */
function negative(example: JsonValue): Pick<ParityCase, 'fields'> {
  return { fields: { 'Negative Examples': [EXAMPLE, example] } };
}

/** What is no object may well contain the words `input`, `output` and `explanation`, but has no members of these names. */
const cases: ParityCase[] = [
  { what: 'no positive example', fields: { 'Positive Examples': [] }, upstream: 'fail' },
  {
    what: '1 positive example',
    fields: { 'Positive Examples': [EXAMPLE] },
    upstream: 'fail',
    finds: 'example-count/too-few /Positive Examples',
  },
  {
    what: '2 positive examples, both the same',
    fields: { 'Positive Examples': [EXAMPLE, EXAMPLE] },
    upstream: 'pass',
    finds: 'example-count/few /Positive Examples',
  },
  {
    what: 'no negative example',
    fields: { 'Negative Examples': [] },
    upstream: 'fail',
    finds: 'example-count/too-few /Negative Examples',
  },
  { what: '1 negative example', fields: { 'Negative Examples': [EXAMPLE] }, upstream: 'pass' },
  {
    what: 'a positive example that is a negative one',
    fields: { 'Positive Examples': [EXAMPLE, EXAMPLE], 'Negative Examples': [EXAMPLE] },
    upstream: 'pass',
    finds: 'negatives-are-wrong/also-positive /Negative Examples/0',
  },
  {
    what: 'an example without input',
    ...negative({ output: 'a', explanation: 'b' }),
    upstream: 'fail',
    finds: 'required-fields/missing-in-example /Negative Examples/1',
  },
  {
    what: 'an example without output',
    ...negative({ input: 'a', explanation: 'b' }),
    upstream: 'fail',
    finds: 'required-fields/missing-in-example /Negative Examples/1',
  },
  {
    what: 'an example without explanation',
    ...negative({ input: 'a', output: 'b' }),
    upstream: 'fail',
    finds: 'required-fields/missing-in-example /Negative Examples/1',
  },
  {
    what: 'an example with a list as output',
    ...negative({ ...EXAMPLE, output: ['b'] }),
    upstream: 'fail',
    finds: 'field-types/not-text /Negative Examples/1/output',
  },
  { what: 'an example with a number as input', ...negative({ ...EXAMPLE, input: 1 }), upstream: 'fail' },
  { what: 'an example with null as explanation', ...negative({ ...EXAMPLE, explanation: null }), upstream: 'fail' },
  {
    what: 'an example of empty texts',
    ...negative({ input: '', output: '', explanation: '' }),
    upstream: 'pass',
    finds: 'explanations/blank /Negative Examples/1/explanation',
  },
  { what: 'an example with another key', ...negative({ ...EXAMPLE, id: 1 }), upstream: 'pass' },
  {
    what: 'an example that is a text',
    ...negative('input output explanation'),
    upstream: 'fail',
    finds: 'field-types/example-not-an-object /Negative Examples/1',
  },
  {
    what: 'an example that is a list',
    ...negative(['input', 'output', 'explanation']),
    upstream: 'fail',
    finds: 'field-types/example-not-an-object /Negative Examples/1',
  },
  { what: 'an example that is null', ...negative(null), upstream: 'fail' },
  {
    what: 'a positive example that is null',
    fields: { 'Positive Examples': [EXAMPLE, EXAMPLE, null] },
    upstream: 'fail',
  },
];

describe('parity with the upstream script on examples', () => {
  it.each(cases.map((one) => [one.upstream, one.what, one] as const))('says %s for %s', (upstream, _what, one) => {
    expect(judged(one)).toEqual({ upstream, flagged: upstream === 'fail', finds: one.finds });
  });
});
