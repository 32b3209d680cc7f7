import { describe, expect, it } from 'vitest';
import { judged, type ParityCase } from '@/lib/checks/parity/parity-case';
import { soundInstances } from '@/lib/checks/sound-task';
import type { JsonValue } from '@/lib/task/schema';

/** Thirty sound instances and one more. */
function oneMore(instance: JsonValue): Pick<ParityCase, 'fields'> {
  return { fields: { Instances: [...soundInstances(30), instance] } };
}

/** What is no object may well contain the words `id`, `input` and `output`, but has no members of these names. */
const cases: ParityCase[] = [
  {
    what: '25 instances',
    fields: { Instances: soundInstances(25) },
    upstream: 'fail',
    finds: 'instance-count/too-few /Instances',
  },
  {
    what: '26 instances',
    fields: { Instances: soundInstances(26) },
    upstream: 'pass',
    finds: 'instance-count/few /Instances',
  },
  { what: '6,500 instances', fields: { Instances: soundInstances(6_500) }, upstream: 'pass' },
  {
    what: '6,501 instances',
    fields: { Instances: soundInstances(6_501) },
    upstream: 'fail',
    finds: 'instance-count/too-many /Instances',
  },
  { what: 'no instance', fields: { Instances: [] }, upstream: 'fail' },

  {
    what: 'an instance without id',
    instance: { id: undefined },
    upstream: 'fail',
    finds: 'instance-shape/missing /Instances/0',
  },
  {
    what: 'an instance without input',
    instance: { input: undefined },
    upstream: 'fail',
    finds: 'instance-shape/missing /Instances/0',
  },
  {
    what: 'an instance without output',
    instance: { output: undefined },
    upstream: 'fail',
    finds: 'instance-shape/missing /Instances/0',
  },
  { what: 'an instance with another key', instance: { note: 1 }, upstream: 'pass' },
  { what: 'an instance with `Input` for `input`', instance: { input: undefined, Input: 'x' }, upstream: 'fail' },
  { what: 'an instance that is empty', ...oneMore({}), upstream: 'fail' },
  {
    what: 'an instance that is a text',
    ...oneMore('id input output'),
    upstream: 'fail',
    finds: 'instance-shape/not-an-object /Instances/30',
  },
  {
    what: 'an instance that is a list',
    ...oneMore(['id', 'input', 'output']),
    upstream: 'fail',
    finds: 'instance-shape/not-an-object /Instances/30',
  },
  { what: 'an instance that is null', ...oneMore(null), upstream: 'fail' },
  { what: 'an instance that is a number', ...oneMore(1), upstream: 'fail' },
  { what: 'instances that are all empty lists', fields: { Instances: Array(30).fill([]) }, upstream: 'fail' },

  {
    what: 'an empty input',
    instance: { input: '' },
    upstream: 'fail',
    finds: 'instance-shape/input-empty /Instances/0/input',
  },
  { what: 'an input of white space', instance: { input: ' ' }, upstream: 'pass' },
  { what: 'an input that is a number', instance: { input: 1 }, upstream: 'fail' },
  {
    what: 'an input of null',
    instance: { input: null },
    upstream: 'fail',
    finds: 'instance-shape/input-not-text /Instances/0/input',
  },
  { what: 'an input that is a list', instance: { input: ['x'] }, upstream: 'fail' },
  {
    what: 'an output that is a text',
    instance: { output: 'x' },
    upstream: 'fail',
    finds: 'instance-shape/output-not-a-list /Instances/0/output',
  },
  { what: 'an output of null', instance: { output: null }, upstream: 'fail' },
  { what: 'an output that is an object', instance: { output: { x: 1 } }, upstream: 'fail' },
  {
    what: 'no output',
    instance: { output: [] },
    upstream: 'fail',
    finds: 'instance-shape/no-output /Instances/0/output',
  },
  {
    what: 'a second output that is a number',
    instance: { output: ['1', 1] },
    upstream: 'fail',
    finds: 'instance-shape/output-not-text /Instances/0/output/1',
  },
  { what: 'an output in two lists', instance: { output: [['1']] }, upstream: 'fail' },
  { what: 'an output of null in a list', instance: { output: [null] }, upstream: 'fail' },
  {
    what: 'an empty output',
    instance: { output: [''] },
    upstream: 'pass',
    finds: 'instance-shape/output-blank /Instances/0/output/0',
  },
  { what: 'the same output twice', instance: { output: ['0', '0'] }, upstream: 'pass' },

  {
    what: 'two equal inputs',
    ...oneMore({ ...soundInstances(1)[0], id: 'x' }),
    upstream: 'fail',
    finds: 'unique-inputs/duplicate /Instances/30/input',
  },
  {
    what: 'an input that differs by a space',
    instance: { input: 'One basket holds 1 apples and the other holds 1. ' },
    upstream: 'pass',
    finds: 'near-duplicate-inputs/near-duplicate /Instances/1/input',
  },
  {
    what: 'an input that differs by case',
    instance: { input: 'one basket holds 1 apples and the other holds 1.' },
    upstream: 'pass',
  },
  {
    what: 'a positive example’s input',
    instance: { input: 'One basket holds 200 apples and the other holds 1.' },
    upstream: 'fail',
    finds: 'examples-in-instances/positive /Instances/0/input',
  },
  { what: 'the last positive example’s input', instance: { input: 'Both baskets hold 500 apples.' }, upstream: 'fail' },
  {
    what: 'a positive example’s input and a space',
    instance: { input: 'Both baskets hold 500 apples. ' },
    upstream: 'pass',
  },
  {
    what: 'a negative example’s input',
    instance: { input: 'One basket holds 400 apples and the other holds 2.' },
    upstream: 'pass',
    finds: 'examples-in-instances/negative /Instances/0/input',
  },
];

describe('parity with the upstream script on instances', () => {
  it.each(cases.map((one) => [one.upstream, one.what, one] as const))('says %s for %s', (upstream, _what, one) => {
    expect(judged(one)).toEqual({ upstream, flagged: upstream === 'fail', finds: one.finds });
  });
});
