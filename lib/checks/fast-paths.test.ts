import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkBytes } from '@/lib/checks/engine/check-bytes';
import { checkTask } from '@/lib/checks/engine/engine';
import { comparisonKey } from '@/lib/checks/repeats/comparison-key';
import { endFingerprint, inputFingerprint } from '@/lib/checks/repeats/input-fingerprint';
import { inputKey } from '@/lib/checks/repeats/input-key';
import { likelyRepeats } from '@/lib/checks/repeats/likely-repeats';
import { SOUND_NAME, soundInstances, soundTask } from '@/lib/checks/sound-task';
import { mayHoldLongNumber } from '@/lib/checks/texts/long-number';
import { isBlank, isSurrounded } from '@/lib/checks/texts/white-space';
import type { JsonObject } from '@/lib/task/schema';

/** Letters that change by case, composition or compatibility, spaces of all kinds, and what is not drawn. */
const NASTY = [
  ...'aAbBzZ19 .\t\n\v\u001f\u007f\u0085\u00a0\u00ad\u1680\u2003\u200b\u200d\u2028\u3000\ufeff',
  ...'éÉßẞςσΣſKÅåÅﬁǆǅıİiİ͏²①Ａａ´¨',
  ...'\u0300\u0301\u0307\u0308\u0345\u0390\u03b9\u0344\u1fd3\u0958\u0928\u093c\u0929\u0627\u0653\u0622',
  ...'"\'`´’“”„«」.!?…。।؟',
  ...'\uac00\u1100\u1161\u11a8\u3131\uff76\uff9e\u3164\u115f\u{1d400}\u{1f600}\u{e0041}\ud800\udc00\ufdfa',
];
const nasty = fc
  .array(fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...NASTY) }, fc.string({ unit: 'binary', maxLength: 2 })), {
    maxLength: 60,
  })
  .map((parts) => parts.join(''));

describe('the fingerprint of an input', () => {
  it('is that of its key, for each character of the first plane, and some of the others', () => {
    const differing: string[] = [];
    for (let point = 0; point <= 0x10ffff; point += point < 0x10000 ? 1 : 97) {
      const text = `a${String.fromCodePoint(point)}b`;
      if (new Set([text, inputKey(text), comparisonKey(text)].map(inputFingerprint)).size > 1)
        differing.push(point.toString(16));
    }
    expect(differing).toEqual([]);
  });

  it('is that of its key, for any text', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        expect(inputFingerprint(text)).toBe(inputFingerprint(inputKey(text)));
        expect(inputFingerprint(text)).toBe(inputFingerprint(comparisonKey(text)));
        expect(endFingerprint(text)).toBe(endFingerprint(comparisonKey(text)));
      }),
      { numRuns: 2_000 },
    );
  });

  it('tells texts apart by either end', () => {
    const middle = 'x'.repeat(100);
    const prints = ['', 'a', 'b', `a${middle}`, `${middle}a`, `b${middle}`].map(inputFingerprint);
    expect(new Set(prints).size).toBe(6);
    expect(inputFingerprint(`${middle}a${middle}`)).toBe(inputFingerprint(middle + middle));
  });
});

describe('likely repeats', () => {
  it('are the numbers that stand there twice or more', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.integer(), fc.integer({ min: 0, max: 20 }))), (numbers) => {
        const indices = [...numbers.keys()];
        const isRepeat = (index: number) => numbers.filter((number) => number === numbers[index]).length > 1;
        expect(likelyRepeats(Int32Array.from(numbers))).toEqual(indices.filter(isRepeat));
      }),
    );
  });

  it('are found among many numbers that follow a pattern', () => {
    for (const step of [1, 2 ** 12, 0x01000193]) {
      const numbers = Int32Array.from({ length: 6_500 }, (_, index) => Math.imul(index, step));
      expect(likelyRepeats(numbers)).toEqual([]);
      numbers[6_000] = numbers[500] ?? 0;
      expect(likelyRepeats(numbers)).toEqual([500, 6_000]);
    }
  });
});

describe('white space', () => {
  it('is what `trim` removes', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        expect(isBlank(text)).toBe(text.trim() === '');
        expect(isSurrounded(text)).toBe(text.trim() !== '' && text.trim() !== text);
      }),
    );
    for (let unit = 0; unit <= 0xffff; unit++) {
      const character = String.fromCharCode(unit);
      if (isBlank(character) !== (character.trim() === '')) expect.fail(`U+${unit.toString(16)}`);
    }
  });
});

describe('a long number', () => {
  const digits = (count: number) =>
    fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: count, maxLength: count });
  const joined = (...parts: (string | fc.Arbitrary<string>)[]) =>
    fc.tuple(...parts.map((part) => (typeof part === 'string' ? fc.constant(part) : part))).map((all) => all.join(''));
  const upTo3 = fc.integer({ min: 0, max: 999 }).map(String);
  const number = fc.oneof(
    joined('(', digits(3), ') ', digits(3), '-', digits(4)),
    joined('(', digits(3), ')', digits(3), '-', digits(4)),
    joined(digits(3), '-', digits(3), '-', digits(4)),
    joined(digits(2), '.', upTo3, '.', upTo3, '.', upTo3),
    ...['', ' ', '-'].flatMap((gap) => [
      joined('4', digits(3), gap, digits(4), gap, digits(4), gap, digits(4)),
      joined('37', digits(2), gap, digits(6), gap, digits(5)),
    ]),
  );
  const around = fc.string({ unit: fc.constantFrom(...'ab1 9.-()+,é中'), maxLength: 40 });

  it('is found wherever it stands', () => {
    fc.assert(
      fc.property(around, number, around, (before, number, after) => {
        expect(mayHoldLongNumber(before + number + after)).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  it.each(['In 1998, 12 of 345 people – 3.5 % – paid 1,000,000.', 'On 12.3.98 at 10:30.', ''])(
    'is not in “%s”',
    (text) => expect(mayHoldLongNumber(text)).toBe(false),
  );

  it('is looked for once in each place', () => {
    // Without end, if every sign looked through all the others again.
    expect(mayHoldLongNumber('. ( '.repeat(1_000_000))).toBe(false);
    expect(mayHoldLongNumber('中'.repeat(1_000))).toBe(false);
  });
});

describe('the rules', () => {
  const text = fc.oneof(
    nasty,
    fc.constantFrom(
      'me@baskets.org',
      '+44 1248 712962',
      'see http://a.b/c',
      'Tom &amp; Jerry',
      'a\u0007b',
      'a\bb',
      'Ã©',
      '',
    ),
  );
  const instance = fc.record({ id: fc.oneof(text, fc.constantFrom('1', '2')), input: text, output: fc.array(text) });
  const task = fc
    .array(instance, { minLength: 1, maxLength: 20 })
    .map((instances): JsonObject => ({ ...soundTask(), Instances: [...instances, ...soundInstances(5)] }));
  /** The ways in which a file can write the same task. */
  const written = fc.constantFrom(
    (value: JsonObject) => JSON.stringify(value, null, 4),
    (value: JsonObject) => JSON.stringify(value),
    (value: JsonObject) => JSON.stringify(value, null, 4).replace(/[@&\u007f-\uffff]/g, asEscape),
    (value: JsonObject) => JSON.stringify(value, null, 4).replaceAll('/', '\\/'),
  );

  it('find the same in a file, whose traits are known, as in the task alone', () => {
    fc.assert(
      fc.property(task, written, (value, write) => {
        const report = checkBytes(new TextEncoder().encode(write(value)), SOUND_NAME);
        const known = JSON.parse(write(value)) as JsonObject;
        const { findings, totals } = checkTask(known, { name: SOUND_NAME });
        const isRule = ([key]: [string, number]) => !key.startsWith('reading/');
        expect(report.findings.filter(({ rule }) => rule !== 'reading')).toEqual(findings);
        expect(Object.entries(report.totals).filter(isRule)).toEqual(Object.entries(totals));
      }),
      { numRuns: 100 },
    );
  });

  it('find each repeated id and input', () => {
    fc.assert(
      fc.property(task, (value) => {
        const { totals } = checkTask(value, { name: SOUND_NAME });
        const instances = value.Instances as { id: string; input: string }[];
        const inputs = instances.map(({ input }) => input);
        const letters = inputs.filter((input) => input.trim() !== '');
        expect(totals['unique-instance-ids/duplicate'] ?? 0).toBe(repeats(instances.map(({ id }) => id)));
        expect(totals['unique-inputs/duplicate'] ?? 0).toBe(repeats(inputs.filter((input) => input !== '')));
        expect(totals['near-duplicate-inputs/near-duplicate'] ?? 0).toBe(repeats([...new Set(letters)].map(inputKey)));
      }),
      { numRuns: 100 },
    );
  });
});

function asEscape(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

function repeats(values: readonly string[]): number {
  return values.length - new Set(values).size;
}
