import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { splitRows } from '@/lib/records/split-rows';

const cellsOf = (text: string, quotes = true) => [...splitRows(text, ',', quotes)].map(({ cells }) => cells);

describe('rows', () => {
  it.each([
    [
      'a,b\nc,d\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a,b\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a,\n,b',
      [
        ['a', ''],
        ['', 'b'],
      ],
    ],
    ['a\n\nb', [['a'], [''], ['b']]],
    [
      '"a,b","c\nd"\n"",e',
      [
        ['a,b', 'c\nd'],
        ['', 'e'],
      ],
    ],
    ['"a ""b""" ,c', [['a "b"', 'c']]],
    ['a "b" c,5" disk', [['a "b" c', '5" disk']]],
    ['', []],
    ['\n', [['']]],
  ])('of %j', (text, rows) => {
    expect(cellsOf(text)).toEqual(rows);
  });

  it('are read from the next line on where a row over several lines comes to a fault', () => {
    const good = [...splitRows('"a\nb,c\n",d,"x"y\nf,g\nh,i\n', ',', true)];
    expect(good.map(({ cells }) => cells)).toEqual([null, ['b', 'c'], null, ['f', 'g'], ['h', 'i']]);
    const lines = [...splitRows(`${'a",",x\n'.repeat(4)}"z"z\nlast,row`, ',', true)];
    expect(lines.map(({ cells }) => cells)).toEqual([null, null, null, null, null, ['last', 'row']]);
    expect(new Set(lines.map(({ fault }) => fault)).size).toBe(2);
  });

  it('keep their quotes where these are characters like others', () => {
    expect(cellsOf('"a,b\n"c","d"', false)).toEqual([
      ['"a', 'b'],
      ['"c"', '"d"'],
    ]);
  });

  it.each([
    ['begins and does not end', 'a,"b\nc,d\ne,f'],
    ['stands within another', '"a" b,c\nc,d\ne,f'],
    ['begins, and another begins', '"a,b\n"c",d\ne,f'],
  ])('after a quote that %s are read like others', (_what, text) => {
    const [bad, ...good] = splitRows(text, ',', true);
    expect(bad).toEqual({ cells: null, fault: expect.stringContaining('quotes') });
    expect(good.map(({ cells }) => cells)).toEqual([
      ['c', 'd'],
      ['e', 'f'],
    ]);
  });

  it('are those that were written, whatever stands in them', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', ' ', ',', '"', '\n', 'é', '😀') });
    const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(table, (rows) => {
        expect(cellsOf(`${Papa.unparse(rows, { newline: '\n', quotes: true })}\n`)).toEqual(rows);
      }),
    );
  });

  it('of 200,000 quotes that do not end are told apart in a moment', () => {
    const rows = [...splitRows('"never closed,1\n'.repeat(200_000), ',', true)];
    expect(rows).toHaveLength(200_000);
  });
});
