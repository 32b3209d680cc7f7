import { describe, expect, it } from 'vitest';
import { pastedText, withSpaces } from '@/components/editor/table/pasted-table';

// What needs a browser, reading the HTML, is tried in e2e/table.spec.ts.
describe('withSpaces', () => {
  it('keeps the spaces of the plain text', () => {
    expect(withSpaces([['a b', 'c d']], [['a  b', ' c\nd']])).toEqual([['a  b', ' c\nd']]);
  });

  it('keeps quotes that are the cell’s own', () => {
    expect(withSpaces([['"yes"'], ['no']], [['yes'], ['no']])).toEqual([['"yes"'], ['no']]);
  });

  it('believes the HTML where the text has other cells', () => {
    expect(withSpaces([['one\ntwo', 'x']], [['one'], ['two', 'x']])).toEqual([['one\ntwo', 'x']]);
  });
});

describe('pastedText', () => {
  const prose = 'First line.\r\n\r\n"Second," she said.\n';

  it.each([
    [
      'lines with as many tabs each',
      'a\tb\nc\td\n',
      true,
      'cells',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['lines with some tabs, of a text editor', 'a\tb\nc\n', false, 'cells', [['a', 'b'], ['c']]],
    ['lines with some tabs, of a web page', 'a\tb\nc\n', true, 'text', [['a\tb\nc']]],
    ['prose of a web page', prose, true, 'text', [['First line.\n\n"Second," she said.']]],
    ['prose of a text editor', prose, false, 'text', [['First line.\n\n"Second," she said.']]],
    ['one line', '"Yes."\n', true, 'cells', [['"Yes."']]],
    ['a cell of two lines', '"one\ntwo"', false, 'cells', [['one\ntwo']]],
    ['a quotation of two lines, of a web page', '"one\ntwo"', true, 'text', [['"one\ntwo"']]],
  ] as const)('reads %s', (_name, plain, isRich, kind, cells) => {
    expect(pastedText(plain, isRich)).toEqual({ kind, cells });
  });
});
