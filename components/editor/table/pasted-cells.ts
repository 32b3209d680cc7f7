import type { DocumentEdit } from '@/components/editor/store/draft-document';
import { placeRows } from '@/components/editor/store/row-position';
import type { DraftRow } from '@/lib/task/draft/draft';

/**
 * The cells of text copied from a spreadsheet: rows by line, cells by tab. A cell in quotes may hold both, and doubled
 * quotes. Quotes around anything else are the text's own: spreadsheets put them there for no other reason, and some
 * programs never do.
 */
export function parseCells(text: string): string[][] {
  const rows: string[][] = [];
  let cells: string[] = [];
  let at = 0;
  const source = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  while (at <= source.length) {
    const quoted = quotedCell(source, at);
    const end = quoted ? quoted.end : plainEnd(source, at);
    cells.push(quoted ? quoted.text : source.slice(at, end));
    if (source[end] !== '\t') {
      rows.push(cells);
      cells = [];
    }
    at = end + 1;
  }
  return rows;
}

function plainEnd(source: string, from: number): number {
  const separator = /[\t\n]/g;
  separator.lastIndex = from;
  return separator.exec(source)?.index ?? source.length;
}

/** The cell in quotes at `from`; null when there is none, its quotes do not enclose the whole cell, or none were needed. */
function quotedCell(source: string, from: number): { text: string; end: number } | null {
  if (source[from] !== '"') return null;
  let close = source.indexOf('"', from + 1);
  while (close >= 0 && source[close + 1] === '"') close = source.indexOf('"', close + 2);
  if (close < 0 || !['\t', '\n', undefined].includes(source[close + 1])) return null;
  const within = source.slice(from + 1, close);
  return /[\t\n"]/.test(within) ? { text: within.replaceAll('""', '"'), end: close + 1 } : null;
}

export interface PasteTarget {
  /** The first row that is overwritten; the number of rows to add all at the end. */
  rowIndex: number;
  /** The column of the block's first cells. In the `input` column the cells after the first are outputs. */
  column: 'input' | 'outputs';
}

export interface Paste {
  edits: DocumentEdit[];
  /** How many existing rows it changes, and how many it adds. */
  changed: number;
  added: number;
}

/** The edits that put a block of cells into the rows, from `target` downwards; rows that are missing are added. */
export function pasteCells(
  rows: readonly DraftRow[],
  block: readonly (readonly string[])[],
  target: PasteTarget,
  newId: () => string,
): Paste {
  const lines = withoutHeading(block, target.column);
  const overwritten = rows.slice(target.rowIndex, target.rowIndex + lines.length);
  const changes = overwritten.map((row, offset) => ({ ...row, ...cellsOf(lines[offset] ?? [], target.column) }));
  const added = lines.slice(overwritten.length);
  const { positions } = placeRows(rows, rows.length, added.length);
  const additions = added.map((line, offset) => ({
    id: newId(),
    position: positions[offset] ?? rows.length + offset,
    input: '',
    outputs: [],
    ...cellsOf(line, target.column),
  }));
  const edits = [...changes, ...additions].map((row): DocumentEdit => ({ type: 'put-row', ...row }));
  return { edits, changed: changes.length, added: additions.length };
}

/** The edits that put one line of cells into each of these rows, as spreadsheets fill what is selected. */
export function fillRows(rows: readonly DraftRow[], line: readonly string[], column: PasteTarget['column']): Paste {
  const cells = cellsOf(line, column);
  const edits = rows.map((row): DocumentEdit => ({ type: 'put-row', ...row, ...cells }));
  return { edits, changed: rows.length, added: 0 };
}

/** Spreadsheets are often copied with their heading: a first line of "input" and "output" is no instance. */
function withoutHeading(block: readonly (readonly string[])[], column: PasteTarget['column']) {
  const [first = [], ...rest] = block;
  const isHeading =
    column === 'input' && /^inputs?$/i.test(first[0]?.trim() ?? '') && /^outputs?\b/i.test(first[1] ?? '');
  return isHeading ? rest : block;
}

function cellsOf(line: readonly string[], column: PasteTarget['column']): Partial<Pick<DraftRow, 'input' | 'outputs'>> {
  if (column === 'outputs') return { outputs: line.filter((cell) => cell !== '') };
  const [input = '', ...outputs] = line;
  return outputs.length === 0 ? { input } : { input, outputs: outputs.filter((cell) => cell !== '') };
}
