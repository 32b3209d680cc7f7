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
    expect(table).toEqual({ delimiter, columns: ['text', 'label'] });
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
