import { describe, expect, it } from 'vitest';
import { readDelimited } from '@/lib/records/read-delimited';

const READ = [
  { text: 'One', label: '1' },
  { text: 'Two', label: '0' },
];

describe('a table as spreadsheets write it', () => {
  it.each([
    ['Excel’s line that tells the delimiter', 'sep=;\r\ntext;label\r\nOne;1\r\nTwo;0\r\n', ';'],
    ['that line in quotes', '"sep=|"\ntext|label\nOne|1\nTwo|0\n', '|'],
    ['that line with a tab', 'sep=\t\ntext\tlabel\nOne\t1\nTwo\t0\n', '\t'],
    ['that line with a delimiter that nobody knows', 'sep=^\ntext,label\nOne,1\nTwo,0\n', ','],
    ['delimiters without values at the end of each row', 'text,label\nOne,1,\nTwo,0,,\n', ','],
    ['rows of delimiters above and below', ',\n,\ntext,label\nOne,1\n , \nTwo,0\n,\n', ','],
  ])('is read with %s', (_name, text, delimiter) => {
    const { records, faults, ...table } = readDelimited(text);
    expect(table).toMatchObject({ delimiter, columns: ['text', 'label'], head: { skipped: [], header: true } });
    expect(records.map(({ values }) => values)).toEqual(READ);
    expect(faults).toEqual([]);
  });

  it('has the delimiter that Excel’s line tells, and not one that fits as well', () => {
    expect(readDelimited('sep=;\na,b;c\nd,e;f\n').columns).toEqual(['a,b', 'c']);
  });

  it('has its rows numbered as the spreadsheet numbers them', () => {
    const { records, faults } = readDelimited('sep=,\ntext,label\nOne,1\n,\nTwo\nThree,0\n');
    expect(records.map(({ number }) => number)).toEqual([2, 5]);
    expect(faults.map(({ number }) => number)).toEqual([4]);
  });

  it('has rows that end as on old Macs, and line breaks of today within its texts', () => {
    const { records } = readDelimited('text,label\r"One\nmore",1\rTwo,0\r');
    expect(records.map(({ values }) => values)).toEqual([{ text: 'One\nmore', label: '1' }, READ[1]]);
  });

  it('has one value too many only where that is not empty', () => {
    const { records, faults } = readDelimited('text,label\nOne,1,,x\nTwo,0,\n');
    expect(records.map(({ number }) => number)).toEqual([3]);
    expect(faults).toEqual([{ number: 2, text: expect.stringContaining('4 values') }]);
  });

  it.each([
    [
      'no row fits the first one',
      'text,label\nOne\n1,2,3\n',
      'No row below the first one can be read. Row 2: This row',
    ],
    ['the first row is no row of names', `${'x'.repeat(5_000)},label\na,1\n`, 'a column has 5,000 characters'],
  ])('is refused where %s', (_name, text, reason) => {
    expect(() => readDelimited(text)).toThrow(reason);
  });
});

describe('the first rows of a table', () => {
  const headOf = (text: string, options = {}) => {
    const { head, columns, records } = readDelimited(text, options);
    return { skipped: head.skipped, header: head.header, certain: head.certain, columns, first: records[0]?.number };
  };

  it.each([
    ['comments', '# made in May\n# with care\ntext,label\nOne,1\nTwo,0\n', 2],
    ['a title and an empty line', 'Report, made in May\n\ntext;label;n\nOne;1;3\nTwo;0;4\n', 2],
    ['a comment with a delimiter', '# a, b\ntext,label\nOne,1\nTwo,0\n', 1],
    ['a text of two lines', '"made\nin May"\ntext,label\nOne,1\nTwo,0\n', 2],
  ])('are passed over where they stand above it: %s', (_name, text, lines) => {
    expect(headOf(text)).toMatchObject({ header: true, first: lines + 2 });
    expect(headOf(text).skipped).toHaveLength(lines);
    expect(headOf(text).columns.slice(0, 2)).toEqual(['text', 'label']);
  });

  it('are passed over as it is told', () => {
    const text = 'one,two\ntext,label\nOne,1\nTwo,0\n';
    expect(headOf(text, { skip: 1 })).toMatchObject({ skipped: ['one,two'], columns: ['text', 'label'], first: 3 });
    expect(headOf('# a, b\ntext,label\nOne,1\nTwo,0\n', { skip: 0 }).columns).toEqual(['# a', 'b']);
  });

  it.each([
    ['a label that comes again', 'ham\tOk see you there\nspam\tWin a prize\nham\tOn my way\n'],
    ['a sentence', '"It rains, again.",wet\n"The sun is out.",dry\n'],
    ['a number', '1,One\n2,Two\n'],
  ])('are records where one holds %s', (_name, text) => {
    expect(headOf(text)).toMatchObject({ header: false, certain: true, first: 1 });
  });

  it.each([
    ['known names', 'text,label\nOne,1\n', true],
    ['a name above numbers', 'thing,count\nOne,1\nTwo,0\n', true],
    ['known names that come again, where tables were put together', 'text,label\nOne,1\ntext,label\nTwo,0\n', true],
    ['words that may be anything', 'hello,bonjour\ncat,chat\ndog,chien\n', false],
  ])('name the columns: %s', (_name, text, certain) => {
    expect(headOf(text)).toMatchObject({ header: true, certain });
  });

  it('say which names were given twice', () => {
    expect(readDelimited('text,text,label\nOne,more,1\n').notes.join()).toContain('called “text_2”');
  });
});
