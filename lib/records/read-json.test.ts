import { describe, expect, it } from 'vitest';
import { readJson } from '@/lib/records/read-json';
import { readText } from '@/lib/records/read-records';

const rows = [
  { text: 'One', label: 1 },
  { text: 'Two', label: 0 },
];

function values(text: string) {
  return readJson(text).records.map((record) => record.values);
}

describe('records within JSON', () => {
  it('are the rows that the dataset server of Hugging Face answers with', () => {
    const features = ['text', 'label', 'more'].map((name, index) => ({ feature_idx: index, name }));
    const served = rows.map((row, index) => ({ row_idx: index, row, truncated_cells: [] }));
    expect(values(JSON.stringify({ features, rows: served, partial: false }))).toEqual(rows);
  });

  it('are the rows of columns, also of one row, and where a column is of objects', () => {
    expect(values('{"text": ["One"], "label": [1]}')).toEqual([rows[0]]);
    const answers = [{ text: ['a'] }, { text: ['b', 'c'] }];
    expect(values(JSON.stringify({ question: ['A?', 'B?'], answers }))).toEqual([
      { question: 'A?', answers: answers[0] },
      { question: 'B?', answers: answers[1] },
    ]);
  });

  it('are the longest list of objects, where several are', () => {
    expect(values(JSON.stringify({ test: rows.slice(1), train: rows }))).toEqual(rows);
    expect(values(JSON.stringify({ tags: ['x'], test: rows, train: rows }))).toEqual(rows);
  });

  it('are those of the place that is chosen, where there are several, and the others are told', () => {
    const file = JSON.stringify({ info: { by: 'me' }, splits: { test: rows.slice(1), train: rows } });
    const { records, parts, part, notes } = readJson(file);
    expect([records.length, part]).toEqual([2, 'splits.train']);
    expect(parts).toEqual([
      { name: 'splits.train', records: 2 },
      { name: 'splits.test', records: 1 },
    ]);
    expect(notes).toEqual([
      'Records stand in 2 places. Read is “splits.train”; not read: “splits.test” (1 record).',
      'Beside the records stand, and are not read: “info”.',
    ]);
    expect(readJson(file, 'splits.test').records.map((record) => record.values)).toEqual(rows.slice(1));
    expect(readJson(file, 'no such place').part).toBe('splits.train');
  });

  it('are objects by their numbers or names, as far as these are alike', () => {
    const numbered = JSON.stringify({ metadata: { num: 2 }, examples: { 1: rows[0], 2: rows[1] } });
    expect(values(numbered)).toEqual(rows);
    const named = readJson(JSON.stringify({ data: { first: rows[0], second: rows[1] } }));
    expect(named.notes).toContain('The names of the records are not read, only what stands under them.');
    expect(values(JSON.stringify({ metadata: { by: 'me' }, example: { text: 'One' } }))).toHaveLength(1);
  });

  it('are the rows that pandas writes beside their columns', () => {
    const split = { columns: ['text', 'label'], index: [0, 1], data: rows.map(({ text, label }) => [text, label]) };
    expect(values(JSON.stringify(split))).toEqual(rows);
  });

  it('are found in bounded time, however deep or many the objects are', () => {
    const before = process.cpuUsage().user;
    const deep = `${'{"a":'.repeat(2_000)}[{"text":"x"}]${'}'.repeat(2_000)}`;
    expect(readJson(deep).records).toHaveLength(1);
    const wide = JSON.stringify(
      Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`k${index}`, [index]])),
    );
    expect(() => readJson(wide)).toThrow('columns');
    expect(process.cpuUsage().user - before).toBeLessThan(4_000_000);
  });

  it('cannot be told where columns have different numbers of values', () => {
    expect(() => readJson('{"text": ["One", "Two", "Three"], "label": [1, 0]}')).toThrow(
      'different numbers of values: “text” has 3, “label” has 2',
    );
  });

  it('lie within something with one name around it, and with thousands of names are no fault of ours', () => {
    expect(values(JSON.stringify({ data: { train: rows } }))).toEqual(rows);
    expect(values(`${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`)).toHaveLength(1);
  });

  it('may have a byte-order mark before them, also when they are pasted', () => {
    expect(readText(`\ufeff${JSON.stringify(rows)}`).records).toHaveLength(2);
  });

  it('may be as many as a file of 50 MB holds', () => {
    const list = `[${'{"text":"a","label":0},'.repeat(400_000)}{"text":"12345678901234567890","label":1e999}]`;
    const { records } = readJson(list);
    expect(records).toHaveLength(400_001);
    expect(records.at(-1)?.values).toEqual({ text: '12345678901234567890', label: '1e999' });
  });
});
