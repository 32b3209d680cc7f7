import { describe, expect, it } from 'vitest';
import { DraftDocument } from '@/components/editor/store/draft-document';
import { fillRows, parseCells, pasteCells } from '@/components/editor/table/pasted-cells';
import type { DraftHead, DraftRow } from '@/lib/task/draft/draft';

describe('parseCells', () => {
  it.each([
    [
      'a\tb\nc\td',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a\r\nb\r\n', [['a'], ['b']]],
    ['"two\nlines"\t"a ""word"""\nnext', [['two\nlines', 'a "word"'], ['next']]],
    ['"Yes," she said.\t"Why?"', [['"Yes," she said.', '"Why?"']]],
    ['"Yes."\n"No."', [['"Yes."'], ['"No."']]],
    ['"""Yes."""\t"a\tb"', [['"Yes."', 'a\tb']]],
    ['"never closed\tb', [['"never closed', 'b']]],
    ['a\t\tc', [['a', '', 'c']]],
    ['', [['']]],
  ])('reads %j', (text, cells) => {
    expect(parseCells(text)).toEqual(cells);
  });
});

describe('pasteCells', () => {
  it('overwrites from the target row downwards and adds the rest', () => {
    const { rows, counts } = paste('A\tx\ny\nB\tz\tz2', { rowIndex: 1, column: 'input' });
    expect(counts).toEqual({ changed: 1, added: 2 });
    expect(rows.map((row) => [row.input, ...row.outputs])).toEqual([['one', '1'], ['A', 'x'], ['y'], ['B', 'z', 'z2']]);
    expect(new Set(rows.map((row) => row.id)).size).toBe(4);
  });

  it('leaves the outputs alone when only inputs are pasted', () => {
    const { rows } = paste('A\nB', { rowIndex: 0, column: 'input' });
    expect(rows.map((row) => [row.input, ...row.outputs])).toEqual([
      ['A', '1'],
      ['B', '2'],
    ]);
  });

  it('pastes into the outputs without touching the inputs', () => {
    const { rows } = paste('x\ty\nz', { rowIndex: 0, column: 'outputs' });
    expect(rows.map((row) => [row.input, ...row.outputs])).toEqual([
      ['one', 'x', 'y'],
      ['two', 'z'],
    ]);
  });

  it('drops a heading', () => {
    const { rows, counts } = paste('Input\tOutput\nA\tx', { rowIndex: 2, column: 'input' });
    expect(counts).toEqual({ changed: 0, added: 1 });
    expect(rows[2]?.input).toBe('A');
  });

  it('is undone by the edits that it gives', () => {
    const { document, undo } = paste('A\tx\nB\ty\nC\tz', { rowIndex: 1, column: 'input' });
    document.apply(undo);
    expect(document.rows).toEqual(ROWS);
  });
});

describe('fillRows', () => {
  it.each([
    [
      'input',
      ['A'],
      [
        ['A', '1'],
        ['A', '2'],
      ],
    ],
    [
      'input',
      ['A', 'x', ''],
      [
        ['A', 'x'],
        ['A', 'x'],
      ],
    ],
    [
      'outputs',
      ['x', 'y'],
      [
        ['one', 'x', 'y'],
        ['two', 'x', 'y'],
      ],
    ],
  ] as const)('fills the %s of all rows with %j', (column, line, expected) => {
    const document = new DraftDocument({} as DraftHead, ROWS);
    const { edits, changed } = fillRows(ROWS, line, column);
    document.apply(edits);
    expect(document.rows.map((row) => [row.input, ...row.outputs])).toEqual(expected);
    expect(changed).toBe(2);
  });
});

const ROWS: DraftRow[] = [
  { id: 'a', position: 1, input: 'one', outputs: ['1'], extra: null },
  { id: 'b', position: 2, input: 'two', outputs: ['2'], extra: '{"note":1}' },
];

function paste(text: string, target: Parameters<typeof pasteCells>[2]) {
  let made = 0;
  const { edits, ...counts } = pasteCells(ROWS, parseCells(text), target, () => `new${++made}`);
  const document = new DraftDocument({} as DraftHead, ROWS);
  const undo = document.apply(edits);
  return { document, rows: document.rows, counts, undo };
}
