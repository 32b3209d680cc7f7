import { usualWidth } from '@/lib/records/find-table-head';
import { DELIMITERS, type Delimiter, MAX_COLUMNS } from '@/lib/records/record-table';
import { type SplitRow, splitRows } from '@/lib/records/split-rows';

/** Longest part of a line that is shown. */
const SHOWN = 1_000;

/** Rows that the guess looks at. */
const GUESSED_ROWS = 50;

/** The delimiter with which most rows have as many values as is usual, and more than one. */
export function guessDelimiter(text: string, quotes: boolean): Delimiter {
  let best: Delimiter = ',';
  let most = 0;
  for (const delimiter of DELIMITERS) {
    const rows = firstRows(text, delimiter, quotes).filter((row) => !isEmptyRow(row));
    const width = usualWidth(rows);
    const alike =
      width < 2
        ? 0
        : rows.filter(({ cells }) => cells !== null && usualWidth([{ cells, fault: null }]) === width).length;
    // More values decide between delimiters that fit equally well.
    const score =
      alike === 0 ? 0 : alike / rows.length + Math.min(width, MAX_COLUMNS) / (MAX_COLUMNS + 1) / GUESSED_ROWS;
    if (score > most) {
      best = delimiter;
      most = score;
    }
  }
  return best;
}

/** The rows that a guess looks at. */
export function firstRows(text: string, delimiter: Delimiter, quotes: boolean): SplitRow[] {
  const rows: SplitRow[] = [];
  for (const row of splitRows(text, delimiter, quotes)) {
    rows.push(row);
    if (rows.length === GUESSED_ROWS) break;
  }
  return rows;
}

/** How many lines the first rows take: a value in quotes may have several. */
export function linesOf(text: string, delimiter: Delimiter, quotes: boolean, count: number): number {
  if (count === 0) return 0;
  let lines = 0;
  let left = count;
  for (const { cells } of splitRows(text, delimiter, quotes)) {
    lines += 1 + (cells ?? []).reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);
    if (--left === 0) break;
  }
  return lines;
}

/** A text without its first lines. */
export function withoutLines(text: string, count: number): { rest: string; skipped: string[] } {
  let at = 0;
  const skipped: string[] = [];
  while (skipped.length < count && at < text.length) {
    const end = text.indexOf('\n', at);
    const next = end < 0 ? text.length : end;
    skipped.push(text.slice(at, Math.min(next, at + SHOWN)));
    at = next + 1;
  }
  return { rest: text.slice(at), skipped };
}

/** Spreadsheets write rows of nothing but delimiters below and above a table. */
export function isEmptyRow({ cells }: SplitRow): boolean {
  return cells?.every(isBlank) ?? false;
}

/** Whether a value is nothing but white space. */
export function isBlank(cell: string): boolean {
  return cell.trim() === '';
}
