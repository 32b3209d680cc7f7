import { roleOf } from '@/lib/records/column-names';
import type { SplitRow } from '@/lib/records/split-rows';

/** Lines above a table that are looked through. */
const MOST_LINES = 30;
/** A name of a column has few words, and no sentence ends with it. */
const NAME_WORDS = 5;
const NAME_LENGTH = 60;
/** So few different values among so many rows are labels. */
const MOST_LABELS = 30;

/** What the first rows of a table are. */
export interface GuessedHead {
  /** Rows above the table. */
  skip: number;
  header: boolean;
  certain: boolean;
}

/**
 * Guesses from the first rows of a table which of them stand above it, and whether the first of the others names the columns.
 * Rows above it have fewer values than nearly all below; a row of names has no value that its columns have elsewhere.
 */
export function guessHead(rows: readonly SplitRow[], skip?: number): GuessedHead {
  const above = skip ?? rowsAbove(rows);
  const table = rows.slice(above).filter(({ cells }) => cells !== null && !cells.every((cell) => cell.trim() === ''));
  return { skip: above, ...guessHeader(table.map(({ cells }) => cells ?? [])) };
}

/** How many values most rows have. */
export function usualWidth(rows: readonly SplitRow[]): number {
  const counts = new Map<number, number>();
  for (const { cells } of rows) if (cells !== null) counts.set(widthOf(cells), (counts.get(widthOf(cells)) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
}

/** Values up to the last that is there. */
function widthOf(cells: readonly string[]): number {
  return cells.findLastIndex((cell) => cell.trim() !== '') + 1;
}

function rowsAbove(rows: readonly SplitRow[]): number {
  const width = usualWidth(rows.filter(({ cells }) => cells !== null && widthOf(cells) > 0));
  if (width < 2) return 0;
  const first = rows.findIndex(({ cells }) => cells !== null && widthOf(cells) === width);
  const comments = rows.findIndex(({ cells }) => cells !== null && !isComment(cells));
  // A comment may have delimiters in it; a row of names may begin with the sign of one.
  if (first >= 0 && first < comments && comments <= MOST_LINES) {
    const isNamed = rows[comments]?.cells?.some((cell) => roleOf(cell) !== null) ?? false;
    return isNamed || !rows[comments - 1]?.cells?.[0]?.includes('#') ? comments : comments - 1;
  }
  if (first < 1 || first > MOST_LINES) return 0;
  const above = rows.slice(0, first).filter(({ cells }) => cells === null || widthOf(cells) > 0);
  // A row of one value, or a comment; anything else may be a row of names that lacks one.
  const isAbove = above.every(({ cells }) => cells === null || widthOf(cells) <= 1 || isComment(cells));
  const fitting = rows.slice(first).filter(({ cells }) => cells !== null && widthOf(cells) >= Math.min(2, width));
  return above.length > 0 && isAbove && fitting.length * 2 > rows.length - first ? first : 0;
}

function isComment(cells: readonly string[]): boolean {
  return /^\s*(#|\/\/|%|--)/.test(cells[0] ?? '');
}

function guessHeader(rows: readonly (readonly string[])[]): { header: boolean; certain: boolean } {
  const [first, ...others] = rows;
  if (first === undefined || others.length === 0) return { header: true, certain: true };
  const named = first.filter((cell) => roleOf(cell) !== null).length;
  const isRepeated = first.some((cell, column) => isLabelBelow(cell, column, others));
  const isSentence = first.some((cell) => !couldBeName(cell));
  // Tables that were put together have their row of names in between, too.
  const isAgain = named > 0 && others.some((row) => row.join('\0') === first.join('\0'));
  if (isRepeated && !isAgain) return { header: false, certain: true };
  // What a survey asks may name its columns.
  if (named > 0) return { header: true, certain: !isSentence };
  if (isSentence) return { header: false, certain: true };
  const isOtherKind = first.some((cell, column) => cell.trim() !== '' && isOtherBelow(cell, column, others));
  const areIdentifiers = first
    .filter((cell) => cell.trim() !== '')
    .every((cell) => /^[\p{L}_][\p{L}\p{N}]*([_.-][\p{L}\p{N}]+)+$|^[a-z]\d*$|^\p{Lu}+$/u.test(cell.trim()));
  return { header: true, certain: isOtherKind || areIdentifiers };
}

function couldBeName(cell: string): boolean {
  const text = cell.trim();
  if (text === '') return true;
  if (/^[-+]?\d[\d.,]*$/.test(text)) return false;
  return (
    text.length <= NAME_LENGTH &&
    text.split(/\s+/).length <= NAME_WORDS &&
    !/[.!?。！？]["”']?$/.test(text.replace(/\b\w{1,4}\.$/, ''))
  );
}

/** Whether the first row has one of the labels that come again and again in its column. */
function isLabelBelow(cell: string, column: number, rows: readonly (readonly string[])[]): boolean {
  const value = cell.trim();
  if (value === '' || !couldBeName(value)) return false;
  const below = rows.map((row) => (row[column] ?? '').trim()).filter((text) => text !== '');
  const different = new Set(below);
  return different.has(value) && different.size <= MOST_LABELS && below.length >= different.size;
}

/** Whether a column is all numbers, or labels that come again and again, and its first value is neither. */
function isOtherBelow(cell: string, column: number, rows: readonly (readonly string[])[]): boolean {
  const below = rows.map((row) => (row[column] ?? '').trim()).filter((text) => text !== '');
  if (below.length === 0) return false;
  const isNumber = (text: string) => /^[-+]?\d[\d.,]*$/.test(text);
  if (below.every(isNumber)) return !isNumber(cell.trim());
  const different = new Set(below);
  return (
    below.length >= 4 &&
    different.size <= MOST_LABELS &&
    below.length >= different.size * 2 &&
    !different.has(cell.trim())
  );
}
