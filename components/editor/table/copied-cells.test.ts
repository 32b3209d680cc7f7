import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { copiedCell, copiedRows } from '@/components/editor/table/copied-cells';
import { parseCells } from '@/components/editor/table/pasted-cells';

describe('copiedRows', () => {
  it('quotes what a spreadsheet would take for the end of a cell', () => {
    const rows = [
      { input: 'two\nlines', outputs: ['a "word"', 'tab\there'] },
      { input: 'plain', outputs: [] },
    ];
    expect(copiedRows(rows).text).toBe('"two\nlines"\t"a ""word"""\t"tab\there"\nplain\t\t');
  });

  it('is a block, which reads back as it was', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', '\t', '\n', ' ') });
    const rows = fc.array(fc.record({ input: cell, outputs: fc.array(cell) }), { minLength: 1 });
    fc.assert(
      fc.property(rows, (written) => {
        const read = parseCells(copiedRows(written).text);
        const width = Math.max(...written.map(({ outputs }) => outputs.length), 1) + 1;
        expect(read.every((line) => line.length === width)).toBe(true);
        const filled = read.map(([input, ...outputs]) => [input, ...outputs.slice(0, width)]);
        expect(filled.map((line, row) => line.slice(0, (written[row]?.outputs.length ?? 0) + 1))).toEqual(
          written.map(({ input, outputs }) => [input, ...outputs]),
        );
      }),
    );
  });

  it('says to spreadsheets that a cell is a text, without giving it as markup', () => {
    const { html } = copiedRows([{ input: '<b>1-2</b>\n&  end', outputs: ['=A1'] }]);
    expect(html).toContain(
      '&lt;b&gt;1-2&lt;/b&gt;<br style="mso-data-placement:same-cell">&amp;<span style="mso-spacerun:yes">  </span>end</td>',
    );
    expect(html).toContain(`mso-number-format:'\\@'">=A1</td>`);
  });
});

describe('copiedCell', () => {
  it('gives a text as it stands, and several outputs as cells', () => {
    expect(copiedCell(['a "b"\nc']).text).toBe('a "b"\nc');
    expect(copiedCell(['yes', 'a "b"']).text).toBe('yes\t"a ""b"""');
  });
});
