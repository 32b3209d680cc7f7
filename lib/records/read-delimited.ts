import { guessHead } from '@/lib/records/find-table-head';
import { listed } from '@/lib/records/note-text';
import {
  DELIMITERS,
  type Delimiter,
  MAX_COLUMNS,
  MAX_RECORDS,
  RecordError,
  type RecordFault,
  type SourceRecord,
  type TableHead,
  tooManyColumns,
  tooManyRecords,
} from '@/lib/records/record-table';
import { type SplitRow, splitRows } from '@/lib/records/split-rows';
import { firstRows, guessDelimiter, isBlank, isEmptyRow, linesOf, withoutLines } from '@/lib/records/table-lines';
import { setKey } from '@/lib/task/file/json-builder';
import type { JsonObject } from '@/lib/task/schema';

/** How a table is written; what is not said is guessed or as most tables are. */
export interface DelimitedOptions {
  /** Guessed from the first rows when it is not given. */
  delimiter?: Delimiter;
  /** Whether the first row names the columns; guessed when it is not said. */
  header?: boolean;
  /** How many lines stand above the table; guessed when it is not said. */
  skip?: number;
  /** Whether texts may stand in quotes; true when it is not said. Else a quote is a character like others. */
  quotes?: boolean;
}

export interface DelimitedTable {
  delimiter: Delimiter;
  columns: string[];
  records: SourceRecord[];
  faults: RecordFault[];
  head: TableHead;
  notes: string[];
}

/**
 * Reads a table of values between delimiters (RFC 4180, and what spreadsheets make of it). All values are texts. A row
 * with more or fewer values than there are columns is a fault, as is one whose quotes are wrong; empty rows are passed
 * over, and so is Excel's line `sep=;`.
 * @throws RecordError when no row can be read, or when there are too many columns or rows
 */
export function readDelimited(text: string, options: DelimitedOptions = {}): DelimitedTable {
  const { quotes = true } = options;
  const { rows, told } = withoutSeparatorLine(withLineFeeds(text));
  const delimiter = options.delimiter ?? told ?? guessDelimiter(rows, quotes);
  const guessed = guessHead(firstRows(rows, delimiter, quotes), options.skip);
  const { rest, skipped } = withoutLines(rows, options.skip ?? linesOf(rows, delimiter, quotes, guessed.skip));
  const header = options.header ?? guessed.header;
  const head: TableHead = { skipped, header, certain: options.header !== undefined || guessed.certain };
  const table: DelimitedTable = { delimiter, columns: [], records: [], faults: [], head, notes: [] };
  let number = skipped.length;
  for (const row of splitRows(rest, delimiter, quotes)) {
    number++;
    if (isEmptyRow(row)) continue;
    if (table.columns.length > 0) addRow(table, row, number);
    else {
      table.columns = columnNames(row, header);
      table.notes = nameNotes(row, table.columns, header);
      if (!header) addRow(table, row, number);
    }
    if (table.records.length > MAX_RECORDS) throw tooManyRecords();
  }
  if (table.columns.length === 0) throw new RecordError('There are no rows here.');
  if (table.records.length === 0) throw new RecordError(noRecordText(table.faults));
  return table;
}

/**
 * The text with `\n` at the end of each line. A lone `\r` ends one where the first line ends so, as spreadsheets write
 * for old Macs: a line break within a text is `\n` there.
 */
function withLineFeeds(text: string): string {
  const isOldMac = /\r\n?|\n/.exec(text)?.[0] === '\r';
  return isOldMac ? text.replace(/\r\n?/g, '\n') : text.replaceAll('\r\n', '\n');
}

/** Excel's own first line, which tells it the delimiter: `sep=;`. It is no row, and has no number there. */
const SEPARATOR_LINE = /^"?sep=(.)"?[^\S\n\t]*\n/i;

/** The text without Excel's own first line, and the delimiter that it tells. */
function withoutSeparatorLine(text: string): { rows: string; told: Delimiter | undefined } {
  const [line = '', character] = SEPARATOR_LINE.exec(text) ?? [];
  return { rows: text.slice(line.length), told: DELIMITERS.find((delimiter) => delimiter === character) };
}

/** A longer text names no column. */
const MAX_NAME = 1_000;

/** Says which columns got another name than they have. */
function nameNotes({ cells }: SplitRow, columns: readonly string[], header: boolean): string[] {
  if (!header || cells === null) return [];
  const twins = columns.filter(
    (column, index) => (cells[index] ?? '').trim() !== '' && cells[index]?.trim() !== column,
  );
  return twins.length === 0
    ? []
    : [`Several columns have one name; the later ones are called ${listed(twins.map((name) => `“${name}”`))}.`];
}

function noRecordText([fault]: readonly RecordFault[]): string {
  if (fault === undefined) return 'There is one row only, which names the columns, and no record below it.';
  return `No row below the first one can be read. Row ${fault.number.toLocaleString('en')}: ${fault.text}`;
}

function addRow(table: DelimitedTable, { cells, fault }: SplitRow, number: number): void {
  const { length } = table.columns;
  if (cells === null) table.faults.push({ number, text: fault });
  // Delimiters with nothing between them at the end of a row are no values too many.
  else if (cells.length < length || !cells.slice(length).every(isBlank))
    table.faults.push({ number, text: lengthFault(cells.length, length) });
  else table.records.push({ number, values: objectOf(table.columns, cells) });
}

function lengthFault(found: number, wanted: number): string {
  const values = `${found.toLocaleString('en')} ${found === 1 ? 'value' : 'values'}`;
  return `This row has ${values}, but there are ${wanted} columns. A text with a delimiter or a line break in it needs quotes around it.`;
}

/** A name for every column: its own, numbered where it stands twice, or its place where it is empty. */
function columnNames({ cells, fault }: SplitRow, header: boolean): string[] {
  if (cells === null) throw new RecordError(`The first row cannot be read. ${fault}`);
  if (cells.length > MAX_COLUMNS) throw tooManyColumns(cells.length);
  const long = header ? cells.find((cell) => cell.length > MAX_NAME) : undefined;
  if (long !== undefined)
    throw new RecordError(
      `In the first row, the name of a column has ${long.length.toLocaleString('en')} characters. Does it name the columns at all?`,
    );
  const taken = new Set<string>();
  return cells.map((cell, index) => {
    const name = (header && cell.trim()) || `column_${index + 1}`;
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
