import { describe, expect, it } from 'vitest';
import { readTask, recoverTask } from '@/lib/task/file/read-task';
import { ReadingEffort } from '@/lib/task/file/reading-effort';
import { readingFaultText } from '@/lib/task/file/reading-fault';
import { scanJson } from '@/lib/task/file/scan-json';
import { MAX_PARTS } from '@/lib/task/limits';

const MOST = 10_000;
const keys = Array.from({ length: 20_000 }, (_, index) => `"k${index}": "",`).join('');

/** Each would take the reader minutes, or all of the memory, if it were 50 MB long and read to its end. */
const HOSTILE: [string, string][] = [
  ['numbers that are no numbers', `[${'1e999,'.repeat(10_000)}1]`],
  ['numbers to be kept as they are', `[${'1.0,'.repeat(3_000)}1]`],
  ['numbers below a long key', `{"${'k'.repeat(50_000)}": [${'1.0,'.repeat(1_000)}1]}`],
  ['numbers in many brackets', `${'['.repeat(900)}${'1.0,'.repeat(1_000)}`],
  ['empty texts', `[${'"",'.repeat(10_000)}""]`],
  ['empty lists', `[${'[],'.repeat(10_000)}[]]`],
  ['keys', `{${keys}"z": ""}`],
  ['keys that stand twice', `{${'"a": "\\u0000",'.repeat(10_000)}"a": ""}`],
  ['commas', `[${','.repeat(20_000)}`],
  ['brackets without a partner', `{"a": [${'}'.repeat(20_000)}`],
  ['brackets without a partner, deep inside', `{"a": ${'['.repeat(900)}${'}'.repeat(1_000)}`],
  ['objects that open again', `{${keys.slice(0, 20_000)}"z": 1}${',"x": 1}'.repeat(1_000)}`],
  ['comments', `[${'//\n'.repeat(20_000)}`],
  ['quotes that are not closed', `[${'‘,'.repeat(5_000)}`],
  ['texts that end with their line', `[${'"\n'.repeat(10_000)}`],
];

describe('a file that would keep its reader busy', () => {
  it.each(HOSTILE)('is not read to its end when it has too many %s', (_what, text) => {
    const effort = new ReadingEffort(MOST);
    const { value, faults, layout } = scanJson(text, effort);
    expect(value).toBeUndefined();
    expect(faults.at(-1)).toMatchObject({ code: 'too-large', upstream: false, params: { parts: MAX_PARTS } });
    expect(layout.numbers.size + layout.keyOrder.size).toBe(0);
    // Over by no more than a single step.
    expect(effort.spent).toBeLessThan(2 * MOST);
  });

  it('is told of, with the place', () => {
    const bytes = new TextEncoder().encode(`[${'[],'.repeat(1_500_000)}[]]`);
    const { value, faults } = readTask(bytes);
    expect(value).toBeUndefined();
    expect(faults).toEqual([expect.objectContaining({ code: 'too-large', line: 1, params: { parts: 2_000_000 } })]);
    expect(faults.map(readingFaultText).join()).toContain('2,000,000 are enough');
    expect(recoverTask(bytes).faults).toEqual(faults);
  });
});

describe('a large task', () => {
  const instance = { id: 1.5, input: 'a\nb', output: Array.from({ length: 30 }, (_, index) => `answer ${index}`) };
  const text = JSON.stringify({ Instances: Array.from({ length: 6_500 }, () => instance) }, null, 4);

  it('needs far less than is allowed', () => {
    const effort = new ReadingEffort();
    expect(scanJson(text, effort).faults).toEqual([]);
    expect(effort.isOver).toBe(false);
    expect(effort.spent).toBeLessThan(MAX_PARTS / 2);
  });
});
