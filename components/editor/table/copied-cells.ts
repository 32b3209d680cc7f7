import type { DraftRow } from '@/lib/task/draft/draft';

/** Cells as they are put on the clipboard, for editors of text and for spreadsheets. */
export interface CopiedCells {
  text: string;
  html: string;
}

/**
 * Rows as a spreadsheet takes them: input and outputs in cells, quoted where needed. All lines have as many cells, so
 * that a row without outputs, pasted over another, leaves none of that one's.
 */
export function copiedRows(rows: readonly Pick<DraftRow, 'input' | 'outputs'>[]): CopiedCells {
  const width = rows.reduce((widest, { outputs }) => Math.max(widest, outputs.length), 1);
  const lines = rows.map(({ input, outputs }) => [
    input,
    ...Array.from({ length: width }, (_, index) => outputs[index] ?? ''),
  ]);
  return { text: lines.map((line) => line.map(quoted).join('\t')).join('\n'), html: tableOf(lines) };
}

/**
 * What one cell of the table holds: a text, or several outputs. A single text is copied as it stands, for where one writes;
 * that it is one cell, whatever line breaks it has, is told by the HTML beside it.
 */
export function copiedCell(texts: readonly string[]): CopiedCells {
  const text = texts.length === 1 ? (texts[0] ?? '') : texts.map(quoted).join('\t');
  return { text, html: tableOf([texts]) };
}

function quoted(text: string): string {
  return /[\t\n\r"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** What tells our own tables from others: their texts are exact, to the last space. */
export const OWN_TABLE = 'data-taskloom-cells';

/** Excel reads these hints: it is text (no date, no formula), a line break stays in the cell, spaces are kept. */
function tableOf(lines: readonly (readonly string[])[]): string {
  const rows = lines.map(
    (line) => `<tr>${line.map((text) => `<td style="${CELL}">${escaped(text)}</td>`).join('')}</tr>`,
  );
  return `<meta charset="utf-8"><table ${OWN_TABLE}><tbody>${rows.join('')}</tbody></table>`;
}

const CELL = "white-space:pre-wrap;mso-number-format:'\\@'";
const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '\r': '&#13;',
  '\n': '<br style="mso-data-placement:same-cell">',
};

function escaped(text: string): string {
  return text
    .replace(/[&<>\r\n]/g, (sign) => SIGNS[sign] ?? sign)
    .replace(/ {2,}/g, (spaces) => `<span style="mso-spacerun:yes">${spaces}</span>`);
}
