import { describe, expect, it } from 'vitest';
import { readRecords, readText } from '@/lib/records/read-records';
import { RecordError, type RecordTable } from '@/lib/records/record-table';

const utf8 = (text: string) => new TextEncoder().encode(text);

function values({ records }: RecordTable) {
  return records.map((record) => record.values);
}

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  [...text].forEach((character, index) => {
    view.setUint16(2 * index, character.charCodeAt(0), littleEndian);
  });
  return bytes;
}

describe('a table of values', () => {
  it.each([
    ['commas', 'text,label\nOne,1\n"Two, or\nmore",0\n', 'csv'],
    ['semicolons', 'text;label\nOne;1\n"Two, or\nmore";0\n', 'csv'],
    ['tabs', 'text\tlabel\nOne\t1\n"Two, or\nmore"\t0\n', 'tsv'],
    ['bars', 'text|label\r\nOne|1\r\n"Two, or\nmore"|0\r\n', 'csv'],
  ])('is read with %s', (_name, text, format) => {
    const table = readText(text);
    expect(table).toMatchObject({ format, columns: ['text', 'label'], faults: [] });
    expect(values(table)).toEqual([
      { text: 'One', label: '1' },
      { text: 'Two, or\nmore', label: '0' },
    ]);
  });

  it('keeps the good rows and says of the others where they stand and what is wrong', () => {
    const table = readText('text,label\nOne,1\nTwo\n\nThree,0,0\nFour,1\n');
    expect(table.records.map(({ number }) => number)).toEqual([2, 6]);
    expect(table.faults).toEqual([
      { number: 3, text: expect.stringContaining('1 value, but there are 2 columns') },
      { number: 5, text: expect.stringContaining('3 values') },
    ]);
  });

  it('tells of a quote that does not end, and reads on after it', () => {
    const table = readText('text,label\n"One,1\nTwo,0\n');
    expect(table.faults).toEqual([{ number: 2, text: expect.stringContaining('does not end') }]);
    expect(table.records).toEqual([{ number: 3, values: { text: 'Two', label: '0' } }]);
  });

  it.each([
    ['lines of old Macs', 'text,label\rOne,1\rTwo,0\r'],
    ['lines of two kinds', 'text,label\r\nOne,1\nTwo,0\r\n'],
  ])('is read with %s', (_name, text) => {
    expect(values(readText(text))).toEqual([
      { text: 'One', label: '1' },
      { text: 'Two', label: '0' },
    ]);
  });

  it('is read as it is told', () => {
    const text = '"One;2",a\n"Three;4",b\n';
    const table = readText(text, { delimiter: ';', header: false, quotes: false });
    expect(values(table)).toEqual([
      { column_1: '"One', column_2: '2",a' },
      { column_1: '"Three', column_2: '4",b' },
    ]);
    expect(readText('{a};{b}\n1;2\n', { delimiter: ';' }).columns).toEqual(['{a}', '{b}']);
  });

  it('names columns that have no name, or one that another has', () => {
    expect(readText('text,,text\na,b,c\n').columns).toEqual(['text', 'column_2', 'text_2']);
    expect(readText('a,b\nc,d\n', { header: false })).toMatchObject({
      columns: ['column_1', 'column_2'],
      records: { length: 2 },
    });
  });

  it('takes __proto__ and constructor for names like others', () => {
    const table = readText('__proto__,constructor\na,b\n');
    expect(table.columns).toEqual(['__proto__', 'constructor']);
    expect(Object.entries(table.records[0]?.values ?? {})).toEqual([
      ['__proto__', 'a'],
      ['constructor', 'b'],
    ]);
    expect({}.constructor).toBe(Object);
  });

  it('refuses thousands of columns', () => {
    const row = Array.from({ length: 10_000 }, (_, index) => `c${index}`).join(',');
    expect(() => readText(`${row}\n${row}\n`)).toThrow('10,000 columns');
  });

  it('reads a cell of 5 MB', () => {
    const long = 'a'.repeat(5_000_000);
    expect(readText(`text,label\n${long},1\n`).records[0]?.values.text).toHaveLength(5_000_000);
  });
});

describe('JSON', () => {
  const rows = [
    { text: 'One', label: 1 },
    { text: 'Two', label: 0 },
  ];
  it.each([
    ['a list', JSON.stringify(rows), 'json'],
    ['a list with white space before it', `\n  ${JSON.stringify(rows, null, 2)}\n`, 'json'],
    ['a list within an object', JSON.stringify({ version: '1', tags: [], data: rows }), 'json'],
    ['a list within two objects', JSON.stringify({ dataset: { rows } }), 'json'],
    ['columns', JSON.stringify({ text: ['One', 'Two'], label: [1, 0] }), 'json'],
    ['columns of numbered cells', '{"text":{"0":"One","1":"Two"},"label":{"0":1,"1":0}}', 'json'],
    ['objects by their names', JSON.stringify({ a: rows[0], b: rows[1] }), 'json'],
    ['lines', rows.map((row) => JSON.stringify(row)).join('\n'), 'json-lines'],
    ['one line', JSON.stringify(rows[0]), 'json'],
  ])('is read as %s', (name, text, format) => {
    const table = readText(text);
    expect(table).toMatchObject({ format, columns: ['text', 'label'], faults: [] });
    expect(values(table)).toEqual(name === 'one line' ? [rows[0]] : rows);
  });

  it('gathers the columns of all records', () => {
    expect(readText('[{"a":1},{"b":{"c":2}},{"a":3,"d":[4]}]').columns).toEqual(['a', 'b', 'd']);
  });

  it('keeps integers that JavaScript would round, as texts', () => {
    expect(values(readText('[{"id":1234567890123456789,"n":1.0}]'))).toEqual([{ id: '1234567890123456789', n: 1 }]);
    const lines = '{"id":-98765432109876543210}\n{"id":7}';
    expect(values(readText(lines))).toEqual([{ id: '-98765432109876543210' }, { id: 7 }]);
  });

  it('keeps the good lines and names the others', () => {
    const table = readText('{"a":1}\n{"a":2\n\n[3]\n{"a":4}\n');
    expect(table.records.map(({ number }) => number)).toEqual([1, 5]);
    expect(table.faults.map(({ number }) => number)).toEqual([2, 4]);
  });

  it('keeps the good lines also where the first one is cut off', () => {
    const table = readText('{"a":\n{"a":2}\n{"a":3}\n');
    expect(table.faults).toEqual([{ number: 1, text: 'This line is no JSON.' }]);
    expect(values(table)).toEqual([{ a: 2 }, { a: 3 }]);
  });

  it('says in which line and column a file is damaged', () => {
    expect(() => readText('[{"a": 1},\n {"a": }]')).toThrow(/Line 2, column 8/);
  });

  it('refuses what holds no records', () => {
    for (const text of ['[1, 2, 3]', '{"a": 1', '[]', '   ', '']) expect(() => readText(text)).toThrow(RecordError);
  });
});

describe('a known format', () => {
  it('is a task of SuperNI, whose instances are the records', () => {
    const instances = [{ id: 'task001-1', input: 'One', output: ['1', 'one'] }];
    const table = readText(JSON.stringify({ Definition: ['Count.'], Instances: instances }));
    expect(table).toMatchObject({ format: 'superni', columns: ['id', 'input', 'output'] });
    expect(values(table)).toEqual(instances);
  });

  it('is a task of Natural Instructions v1', () => {
    const task = { Title: 'T', Prompt: 'P', Definition: 'D', Examples: {}, Instances: [{ input: 'a', output: ['b'] }] };
    expect(readText(JSON.stringify(task))).toMatchObject({
      format: 'natural-instructions-1',
      columns: ['input', 'output'],
    });
  });

  it('is the seed file of Self-Instruct, with the instruction beside each instance', () => {
    const seed = {
      id: 's1',
      name: 'n',
      instruction: 'Add.',
      instances: [{ input: '1', output: '2' }],
      is_classification: false,
    };
    const table = readText(`${JSON.stringify(seed)}\n${JSON.stringify(seed)}`);
    expect(table).toMatchObject({ format: 'self-instruct-seeds', records: { length: 2 } });
    expect(values(table)[0]).toMatchObject({ input: '1', output: '2', instruction: 'Add.' });
  });

  it('is a task of SuperNI that lacks its definition', () => {
    const task = { 'Positive Examples': [{ input: 'x', output: 'y' }], Instances: [{ input: 'a', output: ['b'] }] };
    expect(readText(JSON.stringify(task))).toMatchObject({ format: 'superni', records: { length: 1 } });
  });

  it('is what Self-Instruct’s model wrote', () => {
    const lines = [
      { instruction: 'Add.', raw_instances: 'Example 1\nInput: 1 1\nOutput: 2\n\nExample 2\nInput: 2 2\nOutput: 4' },
      { instruction: 'Sing.', raw_instances: 'Output: La la' },
      { instruction: 'Odd or even?', raw_instances: 'Class label: odd\nNumber: 3\nClass label: even\nNumber: 4' },
      { instruction: 'Stop.', raw_instances: 'Input: and then' },
    ];
    const table = readText(lines.map((line) => JSON.stringify(line)).join('\n'));
    expect(table.format).toBe('self-instruct-generated');
    expect(values(table)).toEqual([
      { instruction: 'Add.', input: '1 1', output: '2' },
      { instruction: 'Add.', input: '2 2', output: '4' },
      { instruction: 'Sing.', input: '', output: 'La la' },
      { instruction: 'Odd or even?', input: 'Number: 3', output: 'odd' },
      { instruction: 'Odd or even?', input: 'Number: 4', output: 'even' },
    ]);
    expect(table.faults.map(({ number }) => number)).toEqual([4]);
  });

  it('is Alpaca', () => {
    const record = { instruction: 'Add.', input: '', output: '2' };
    expect(readText(JSON.stringify([record]))).toMatchObject({
      format: 'alpaca',
      columns: ['instruction', 'input', 'output'],
    });
  });
});

describe('bytes', () => {
  const text = 'text,label\nZoë said “yes”,1\n';
  it.each([
    ['utf-8', utf8(text)],
    ['utf-8', utf8(`\ufeff${text}`)],
    ['utf-16le', utf16(`\ufeff${text}`, true)],
    ['utf-16be', utf16(`\ufeff${text}`, false)],
    ['utf-16le', utf16(text, true)],
    ['utf-16be', utf16(text, false)],
  ])('are read as %s', async (encoding, bytes) => {
    const table = await readRecords(bytes);
    expect(table.encoding).toBe(encoding);
    expect(values(table)).toEqual([{ text: 'Zoë said “yes”', label: '1' }]);
  });

  it('of an old encoding are told by their letters', async () => {
    const line = 'これは日本語の文章です。';
    // Shift JIS of the line above.
    const cells = [
      0x82, 0xb1, 0x82, 0xea, 0x82, 0xcd, 0x93, 0xfa, 0x96, 0x7b, 0x8c, 0xea, 0x82, 0xcc, 0x95, 0xb6, 0x8f, 0xcd, 0x82,
      0xc5, 0x82, 0xb7, 0x81, 0x42,
    ];
    const bytes = new Uint8Array([...utf8('text,label\n'), ...cells, ...utf8(',1\n')]);
    const table = await readRecords(bytes);
    expect(table.encoding).toBe('shift_jis');
    expect(values(table)).toEqual([{ text: line, label: '1' }]);
  });

  it('of ISO 2022 are told by its marks', async () => {
    const marked = await readRecords(utf8('text,label\n\x1b$B0l\x1b(B one,1\n'));
    expect([marked.encoding, values(marked)]).toEqual(['iso-2022-jp', [{ text: '一 one', label: '1' }]]);
    const coloured = await readRecords(utf8('text,label\n\x1b[1mbold\x1b[0m,1\n'));
    expect(coloured.encoding).toBe('utf-8');
  });

  it('of two encodings are read as UTF-8, without the records that hold the other', async () => {
    const table = await readRecords(
      new Uint8Array([...utf8('text,label\nZoë naïve,1\ncaf'), 0xe9, ...utf8(',2\nplain,3\n')]),
    );
    expect(table.encoding).toBe('utf-8');
    expect(values(table)).toEqual([
      { text: 'Zoë naïve', label: '1' },
      { text: 'plain', label: '3' },
    ]);
    expect(table.faults).toEqual([{ number: 3, text: expect.stringContaining('not UTF-8') }]);
  });

  it.each([
    ['an Excel workbook', ['PK\x03\x04', '[Content_Types].xml', 'xl/workbook.xml'], 'save the sheet as CSV'],
    ['a document', ['PK\x03\x04', '[Content_Types].xml', 'word/document.xml'], 'word processor'],
    ['an archive', ['PK\x03\x04', 'data.csv'], 'ZIP archive'],
    ['an old workbook', ['\xd0\xcf\x11\xe0'], 'old Excel workbook'],
    ['gzip', ['\x1f\x8b\b'], 'gzip'],
    ['a PDF', ['%PDF-1.7'], 'PDF'],
    ['a picture', ['\x89PNG'], 'picture'],
    ['a web page', ['<!DOCTYPE html>\n<html>'], 'web page'],
    ['XML', ['<?xml version="1.0"?>\n<rows/>'], 'XML'],
    ['a pointer of Git LFS', ['version https://git-lfs.github.com/spec/v1\noid sha256:0\n'], 'git lfs pull'],
    ['a stream of Arrow', ['\xff\xff\xff\xff\x40\0\0\0'], 'Arrow'],
    ['UTF-32', ['\xff\xfe\0\0a\0\0\0'], 'UTF-32'],
    ['control characters', ['a\0\0\0\x01\x02\0\0'], 'no text'],
    ['nothing', [], 'nothing here'],
    ['names only', ['text,label\n'], 'no record below'],
  ])('that are %s are refused with a reason', async (_name, parts, reason) => {
    await expect(readRecords(Buffer.from(parts.join(''), 'latin1'))).rejects.toThrow(reason);
  });

  it('are read in the encoding that is chosen', async () => {
    const table = await readRecords(Buffer.from('text,label\nna\xefve,1\n', 'latin1'), { encoding: 'windows-1251' });
    expect(table.encoding).toBe('windows-1251');
    expect(values(table)).toEqual([{ text: 'naпve', label: '1' }]);
    await expect(readRecords(utf8('a,b\nc,d\n'), { encoding: 'klingon' })).rejects.toThrow('no such encoding');
  });

  it('with a NUL among them are read: it is a fault of its record', async () => {
    const rows = Array.from({ length: 100 }, (_, index) => `text ${index}${index === 7 ? '\0' : ''},1\n`);
    expect((await readRecords(utf8(`text,label\n${rows.join('')}`))).records).toHaveLength(100);
  });
});
