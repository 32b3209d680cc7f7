import { describe, expect, it } from 'vitest';
import { guessMapping } from '@/lib/records/guess-mapping';
import { readText } from '@/lib/records/read-records';

const lines = (values: readonly unknown[]) => values.map((value) => JSON.stringify(value)).join('\n');
const seed = { id: 's', name: 'n', instruction: 'Add.', instances: [{ input: '1 1', output: '2' }] };

describe('the lines of a known format', () => {
  it('keep their numbers where a line is damaged or empty', () => {
    const { format, records, faults } = readText(`{"instruction"\n\n${lines([seed, seed])}`);
    expect(format).toBe('self-instruct-seeds');
    expect(records.map(({ number }) => number)).toEqual([3, 4]);
    expect(faults.map(({ number }) => number)).toEqual([1]);
    const generated = { instruction: 'Sing.', raw_instances: 'Output: La' };
    expect(readText(`\n${lines([generated, 7, generated])}`).records.map(({ number }) => number)).toEqual([2, 4]);
  });
});

describe('Self-Instruct', () => {
  it('has seed tasks without instances: each of them is a fault', () => {
    const { records, faults } = readText(lines([seed, { instruction: 'Sing.' }, { ...seed, instances: [] }]));
    expect(records).toHaveLength(1);
    expect(faults.map(({ number, text }) => `${number} ${text}`)).toEqual([
      '2 This task has an instruction, but no instances.',
      '3 This task has an instruction, but no instances.',
    ]);
    expect(() => readText(lines([{ ...seed, instances: [] }]))).toThrow('but no instances');
  });

  it.each([
    { instruction: 'Sing.', most_similar: { 'Add.': 0.1 }, avg_similarity_score: 0.02, metadata: {}, request_idx: 1 },
    { instruction: 'Sing.', is_classification: ' No' },
    { instruction: 'Sing.' },
  ])('has files of instructions only, which hold no answer: %j', (record) => {
    const table = readText(lines([record, record]));
    expect(table).toMatchObject({ format: 'self-instruct-instructions', records: { length: 2 } });
    expect(guessMapping(table).mapping).toMatchObject({ input: '{{ instruction }}', outputs: [''] });
  });
});

describe('a task', () => {
  const Instances = [{ input: 'a', output: ['b'] }];

  it.each([
    { Definition: 'D', Examples: [{ input: 'x', output: 'y' }], Instances },
    { Title: 'T', Prompt: 'P', Definition: 'D', Instances },
    { Definition: 'D', Examples: { 'Positive Examples': [], 'Negative Examples': ['-'] }, Instances },
  ])('is one of Natural Instructions v1 in any of its shapes: %j', (task) => {
    const { format, records } = readText(JSON.stringify(task));
    expect(format).toBe('natural-instructions-1');
    expect(records.map(({ values }) => values)).toEqual(Instances);
  });

  it('without instances is told so', () => {
    expect(() => readText('{"Definition": ["D"], "Instances": []}')).toThrow('This task has no instances.');
  });
});
