import { OWN_TABLE } from '@/components/editor/table/copied-cells';
import { parseCells } from '@/components/editor/table/pasted-cells';

/** What is on a clipboard: cells, or a text of several lines, which may be one text or one for each row. */
export interface Pasted {
  kind: 'cells' | 'text';
  cells: string[][];
}

/**
 * The cells on a clipboard. Spreadsheets put them there twice: as HTML, which tells for certain where each cell begins and
 * which quotes are its own, and as text, which keeps every space. A text of several lines from anywhere else is one cell.
 */
export function clipboardCells(clipboard: Pick<DataTransfer, 'getData'>): Pasted {
  const plain = clipboard.getData('text/plain');
  const html = clipboard.getData('text/html');
  const table = /<table/i.test(html) ? onlyTable(new DOMParser().parseFromString(html, 'text/html')) : null;
  if (!table) return pastedText(plain, html !== '');
  const cells = cellsOf(table);
  return { kind: 'cells', cells: table.hasAttribute(OWN_TABLE) ? cells : withSpaces(cells, parseCells(plain)) };
}

/**
 * A text without a table beside it: rows where all its lines have tabs, as many each; else one cell. `isRich`: whether it was
 * copied with its look, as from a web page or a document, which spreadsheets never do without a table.
 */
export function pastedText(plain: string, isRich: boolean): Pasted {
  const cells = parseCells(plain);
  const width = cells[0]?.length ?? 0;
  const isTable = width > 1 && cells.every((line) => line.length === width);
  const hasTabs = cells.some((line) => line.length > 1);
  if (isTable || (hasTabs && !isRich)) return { kind: 'cells', cells };
  // What stands in quotes is a cell of several lines, where nothing says that it is prose.
  if (cells.length === 1 && !isRich) return { kind: 'cells', cells };
  const text = plain.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  return { kind: text.includes('\n') ? 'text' : 'cells', cells: [[text]] };
}

/** The texts of a table that a spreadsheet has written; where the plain text has the same words, with its spaces. */
export function withSpaces(cells: readonly (readonly string[])[], text: readonly (readonly string[])[]): string[][] {
  return cells.map((line, row) => {
    const plain = text[row];
    if (text.length !== cells.length || plain?.length !== line.length) return [...line];
    return line.map((cell, column) => {
      const other = plain[column] ?? '';
      return squeezed(cell) === squeezed(other) ? other : cell;
    });
  });
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The table, where a page is nothing else: a piece of a web page in which one stands is text. */
function onlyTable(page: Document): HTMLTableElement | null {
  for (const element of page.querySelectorAll('style, script, title')) element.remove();
  const [table, another] = page.querySelectorAll('table');
  if (!table || another) return null;
  const within = table.textContent.trim().length;
  return page.documentElement.textContent.trim().length === within ? table : null;
}

/** The texts of a table. A cell that spans others is followed by empty ones, as in the plain text. */
function cellsOf(table: HTMLTableElement): string[][] {
  const isExact = table.hasAttribute(OWN_TABLE);
  const taken = new Map<number, Set<number>>();
  return Array.from(table.rows, (row, rowIndex) => {
    const line: string[] = [];
    for (const cell of row.cells) {
      while (taken.get(rowIndex)?.has(line.length)) line.push('');
      const start = line.length;
      line.push(isExact ? exactText(cell) : shownText(cell), ...new Array<string>(cell.colSpan - 1).fill(''));
      for (let below = 1; below < Math.min(cell.rowSpan, table.rows.length); below++) {
        const columns = taken.get(rowIndex + below) ?? new Set();
        for (let column = start; column < line.length; column++) columns.add(column);
        taken.set(rowIndex + below, columns);
      }
    }
    while (taken.get(rowIndex)?.has(line.length)) line.push('');
    return line;
  });
}

function exactText(cell: Element): string {
  for (const lineBreak of cell.querySelectorAll('br')) lineBreak.replaceWith('\n');
  return cell.textContent;
}

/** Only `<br>` breaks a line, and the end of a paragraph does; the source's own line ends and indents are spaces. */
function shownText(cell: Element): string {
  const texts = cell.ownerDocument.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    node.nodeValue = (node.nodeValue ?? '').replace(/[ \t\n\r\f]+/g, ' ');
  }
  for (const block of cell.querySelectorAll('p, div')) if (block.nextElementSibling) block.append('\n');
  return exactText(cell)
    .replace(/ ?\n ?/g, '\n')
    .replaceAll('\u00a0', ' ')
    .trim();
}
