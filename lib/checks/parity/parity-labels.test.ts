import { describe, expect, it } from 'vitest';
import { judged, labelled, type ParityCase } from '@/lib/checks/parity/parity-case';
import { soundInstances } from '@/lib/checks/sound-task';

function ones(count: number): number[] {
  return Array.from({ length: count }, () => 1);
}

/** Instances with these counts of outputs. */
function counts(...numbers: number[]): Pick<ParityCase, 'fields'> {
  return { fields: { Instances: labelled(numbers) } };
}

/** A hundred instances with one of two outputs in turn. */
function inTurn(even: string, odd: string): Pick<ParityCase, 'fields'> {
  return { fields: { Instances: soundInstances(100, (index) => (index % 2 ? odd : even)) } };
}

/** Instances with the outputs of each list in turn. */
function lists(...outputs: string[][]): Pick<ParityCase, 'fields'> {
  const instances = soundInstances(100);
  return {
    fields: {
      Instances: instances.map((instance, index) => ({ ...instance, output: outputs[index % outputs.length] ?? [] })),
    },
  };
}

/**
 * The outputs of all instances, all of each list, compared letter by letter. The entropies beside the counts are NumPy's. The
 * script's arrays have a fixed width that is filled up with NUL characters, so that these are lost at the end of an output.
 */
const cases: ParityCase[] = [
  { what: 'one distinct output', ...counts(30), upstream: 'fail', finds: 'label-variety/single /Instances' },
  {
    what: 'one distinct output, which is empty',
    ...inTurn('', ''),
    upstream: 'fail',
    finds: 'label-variety/single /Instances',
  },
  {
    what: 'one output that is another once (0.21)',
    ...counts(29, 1),
    upstream: 'fail',
    finds: 'balanced-labels/skewed /Instances',
  },
  { what: 'two distinct outputs', ...counts(15, 15), upstream: 'pass' },
  { what: 'an empty output and another', ...inTurn('', 'x'), upstream: 'pass' },

  { what: '2 labels, 0.79999', ...counts(243, 757), upstream: 'fail', finds: 'balanced-labels/skewed /Instances' },
  { what: '2 labels, 0.80163', ...counts(244, 756), upstream: 'pass' },
  { what: '2 labels, 0.7950', ...counts(24, 76), upstream: 'fail' },
  { what: '2 labels, 0.8113', ...counts(25, 75), upstream: 'pass' },
  { what: '2 labels, 0.79999 of 6,500', ...counts(1_579, 4_921), upstream: 'fail' },
  { what: '2 labels, 0.80027 of 6,500', ...counts(1_581, 4_919), upstream: 'pass' },
  { what: '3 labels, under 0.8', ...counts(10, 20, 85), upstream: 'fail' },
  { what: '3 labels, over 0.8', ...counts(20, 25, 85), upstream: 'pass' },
  { what: '4 equal labels and a rare one', ...counts(40, 40, 40, 40, 1), upstream: 'pass' },
  { what: '8 labels, one frequent', ...counts(60, 5, 5, 5, 5, 5, 5, 5), upstream: 'fail' },
  { what: '8 labels, one less frequent', ...counts(20, 5, 5, 5, 5, 5, 5, 5), upstream: 'pass' },
  { what: '13 skewed labels', ...counts(100, ...ones(12)), upstream: 'fail' },
  {
    what: '14 skewed labels',
    ...counts(100, ...ones(13)),
    upstream: 'fail',
    finds: 'balanced-labels/skewed /Instances',
  },
  { what: '15 skewed labels', ...counts(100, ...ones(14)), upstream: 'pass' },
  { what: '16 skewed labels', ...counts(100, ...ones(15)), upstream: 'pass' },
  { what: '14 balanced labels', ...counts(...ones(14).map(() => 3)), upstream: 'pass' },

  { what: 'two outputs each, one of them shared by all', ...lists(['a', 'b']), upstream: 'pass' },
  {
    what: 'the same output twice in each list, and no other',
    ...lists(['a', 'a']),
    upstream: 'fail',
    finds: 'label-variety/single /Instances',
  },
  { what: 'balance through second outputs', ...lists(['a'], ['a'], ['a'], ['a', 'b'], ['a', 'b']), upstream: 'pass' },
  {
    what: 'no balance through second outputs',
    ...lists(['a'], ['a'], ['a'], ['a', 'a'], ['a', 'b']),
    upstream: 'fail',
  },
  {
    what: 'a fifteenth label in a second output only',
    fields: {
      Instances: labelled([100, ...ones(13)]).map((instance, index) =>
        index === 0 ? { ...instance, output: ['label 0', 'label 14'] } : instance,
      ),
    },
    upstream: 'pass',
  },

  { what: 'outputs that differ by case', ...inTurn('yes', 'Yes'), upstream: 'pass' },
  { what: 'outputs that differ by a space', ...inTurn('yes', 'yes '), upstream: 'pass' },
  { what: 'outputs that differ by their normal form', ...inTurn('\u00e9', 'e\u0301'), upstream: 'pass' },
  {
    what: 'outputs that differ by a NUL at the end',
    ...inTurn('a', 'a\0'),
    upstream: 'fail',
    finds: 'label-variety/single /Instances',
  },
  { what: 'an empty output and a NUL', ...inTurn('', '\0'), upstream: 'fail' },
  { what: 'outputs that differ by a NUL within', ...inTurn('ab', 'a\0b'), upstream: 'pass' },
  { what: 'labels in another script', ...inTurn('ใช่', 'ไม่'), upstream: 'pass' },
  { what: 'one label in another script', ...inTurn('नहीं', 'नहीं'), upstream: 'fail' },
];

describe('parity with the upstream script on labels', () => {
  it.each(cases.map((one) => [one.upstream, one.what, one] as const))('says %s for %s', (upstream, _what, one) => {
    expect(judged(one)).toEqual({ upstream, flagged: upstream === 'fail', finds: one.finds });
  });
});
