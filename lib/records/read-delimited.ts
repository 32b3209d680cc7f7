import {
  DELIMITERS,
  type Delimiter,
  MAX_COLUMNS,
  MAX_RECORDS,
  RecordError,
  type RecordFault,
  type SourceRecord,
  tooManyColumns,
  tooManyRecords,
} from '@/lib/records/record-table';
import { type SplitRow, splitRows } from '@/lib/records/split-rows';
import { setKey } from '@/lib/task/json-builder';
import type { JsonObject } from '@/lib/task/schema';

/** How a table is written; what is not said is guessed or as most tables are. */
export interface DelimitedOptions {
  /** Guessed from the first rows when it is not given. */
  delimiter?: Delimiter;
  /** Whether the first row names the columns; true when it is not said. */
  header?: boolean;
  /** Whether texts may stand in quotes; true when it is not said. Else a quote is a character like others. */
  quotes?: boolean;
}

export interface DelimitedTable {
  delimiter: Delimiter;
  columns: string[];
  records: SourceRecord[];
  faults: RecordFault[];
}

/**
 * Reads a table of values between delimiters (RFC 4180, and what spreadsheets make of it). All values are texts. A row
 * with more or fewer values than there are columns is a fault, as is one whose quotes are wrong; empty rows are passed
 * over.
 * @throws RecordError when there is no row, or when there are too many columns or rows
 */
export function readDelimited(text: string, options: DelimitedOptions = {}): DelimitedTable {
  const { header = true, quotes = true } = options;
  const lines = withLineFeeds(text);
  const delimiter = options.delimiter ?? guessDelimiter(lines, quotes);
  const table: DelimitedTable = { delimiter, columns: [], records: [], faults: [] };
  let number = 0;
  for (const row of splitRows(lines, delimiter, quotes)) {
    number++;
    if (isEmptyRow(row)) continue;
    if (table.columns.length > 0) addRow(table, row, number);
    else {
      table.columns = columnNames(row, header);
      if (!header) addRow(table, row, number);
    }
    if (table.records.length > MAX_RECORDS) throw tooManyRecords();
  }
  if (table.columns.length === 0) throw new RecordError('There are no rows here.');
  if (table.records.length + table.faults.length === 0)
    throw new RecordError('There is one row only, which names the columns, and no record below it.');
  return table;
}

/** The text with `\n` at the end of each line. A lone `\r` ends one where there is no `\n` at all, as on old Macs. */
function withLineFeeds(text: string): string {
  return text.includes('\n') ? text.replaceAll('\r\n', '\n') : text.replaceAll('\r', '\n');
}

/** Rows that the guess looks at. */
const GUESSED_ROWS = 50;

/** The delimiter with which most rows have as many values as the first one, and more than one. */
function guessDelimiter(text: string, quotes: boolean): Delimiter {
  let best: Delimiter = ',';
  let most = 0;
  for (const delimiter of DELIMITERS) {
    const counts = firstCounts(text, delimiter, quotes);
    const values = counts[0] ?? 0;
    const alike = values < 2 ? 0 : counts.filter((count) => count === values).length / counts.length;
    // More values decide between delimiters that fit equally well.
    const score = alike === 0 ? 0 : alike + Math.min(values, MAX_COLUMNS) / (MAX_COLUMNS + 1) / GUESSED_ROWS;
    if (score > most) {
      best = delimiter;
      most = score;
    }
  }
  return best;
}

/** How many values the first rows have; none where their quotes are wrong. */
function firstCounts(text: string, delimiter: Delimiter, quotes: boolean): number[] {
  const counts: number[] = [];
  for (const row of splitRows(text, delimiter, quotes)) {
    if (!isEmptyRow(row)) counts.push(row.cells?.length ?? 0);
    if (counts.length === GUESSED_ROWS) break;
  }
  return counts;
}

function addRow(table: DelimitedTable, { cells, fault }: SplitRow, number: number): void {
  if (cells === null) table.faults.push({ number, text: fault });
  else if (cells.length !== table.columns.length)
    table.faults.push({ number, text: lengthFault(cells.length, table.columns.length) });
  else table.records.push({ number, values: objectOf(table.columns, cells) });
}

function isEmptyRow({ cells }: SplitRow): boolean {
  return cells?.length === 1 && (cells[0] ?? '').trim() === '';
}

function lengthFault(found: number, wanted: number): string {
  const values = `${found.toLocaleString('en')} ${found === 1 ? 'value' : 'values'}`;
  return `This row has ${values}, but there are ${wanted} columns. A text with a delimiter or a line break in it needs quotes around it.`;
}

/** A name for every column: its own, numbered where it stands twice, or its place where it is empty. */
function columnNames({ cells, fault }: SplitRow, header: boolean): string[] {
  if (cells === null) throw new RecordError(`The first row cannot be read. ${fault}`);
  if (cells.length > MAX_COLUMNS) throw tooManyColumns(cells.length);
  const taken = new Set<string>();
  return cells.map((cell, index) => {
    const name = !header || cell.trim() === '' ? `column_${index + 1}` : cell.trim();
    let unique = name;
    for (let count = 2; taken.has(unique); count++) unique = `${name}_${count}`;
    taken.add(unique);
    return unique;
  });
}

function objectOf(columns: readonly string[], row: readonly string[]): JsonObject {
  const values: JsonObject = {};
  for (const [index, column] of columns.entries()) setKey(values, column, row[index] ?? '');
  return values;
}
