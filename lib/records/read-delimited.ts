import Papa from 'papaparse';
import {
  MAX_COLUMNS,
  MAX_RECORDS,
  RecordError,
  type RecordFault,
  type SourceRecord,
  tooManyColumns,
} from '@/lib/records/record-table';
import { setKey } from '@/lib/task/json-builder';
import type { JsonObject } from '@/lib/task/schema';

const DELIMITERS = [',', '\t', ';', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

export interface DelimitedOptions {
  /** Guessed from the first rows when it is not given. */
  delimiter?: Delimiter;
  /** Whether the first row names the columns. */
  header: boolean;
}

export interface DelimitedTable {
  delimiter: string;
  columns: string[];
  records: SourceRecord[];
  faults: RecordFault[];
}

/**
 * Reads a table of values between delimiters (RFC 4180, and what spreadsheets make of it). All values are texts. A row
 * with more or fewer values than there are columns is a fault; empty rows are passed over.
 * @throws RecordError when there is no row, or when there are too many columns or rows
 */
export function readDelimited(text: string, { delimiter, header }: DelimitedOptions): DelimitedTable {
  const parsed = Papa.parse<string[]>(text, { delimiter: delimiter ?? guessDelimiter(text) });
  const first = parsed.data.findIndex((row) => !isEmptyRow(row));
  const names = parsed.data[first];
  if (names === undefined) throw new RecordError('There are no rows here.');
  if (names.length > MAX_COLUMNS) throw tooManyColumns(names.length);
  if (parsed.data.length > MAX_RECORDS) throw tooManyRows(parsed.data.length);
  const columns = columnNames(header ? names : names.map(() => ''));
  const start = header ? first + 1 : first;
  const broken = quoteFaults(parsed.errors);
  const table: DelimitedTable = { delimiter: parsed.meta.delimiter, columns, records: [], faults: [] };
  for (let index = start; index < parsed.data.length; index++) addRow(table, parsed.data[index] ?? [], index, broken);
  return table;
}

/** Rows that the guess looks at. */
const GUESSED_ROWS = 50;

/** The delimiter with which most rows have as many values as the first one, and more than one. */
function guessDelimiter(text: string): Delimiter {
  let best: Delimiter = ',';
  let most = 0;
  for (const delimiter of DELIMITERS) {
    const rows = Papa.parse<string[]>(text, { delimiter, preview: GUESSED_ROWS, skipEmptyLines: true }).data;
    const values = rows[0]?.length ?? 0;
    const alike = values < 2 ? 0 : rows.filter((row) => row.length === values).length / rows.length;
    // More values decide between delimiters that fit equally well.
    const score = alike === 0 ? 0 : alike + Math.min(values, MAX_COLUMNS) / (MAX_COLUMNS + 1) / GUESSED_ROWS;
    if (score > most) {
      best = delimiter;
      most = score;
    }
  }
  return best;
}

function addRow(
  table: DelimitedTable,
  row: readonly string[],
  index: number,
  broken: ReadonlyMap<number, string>,
): void {
  if (isEmptyRow(row)) return;
  const number = index + 1;
  const fault = broken.get(index) ?? lengthFault(row.length, table.columns.length);
  if (fault !== undefined) table.faults.push({ number, text: fault });
  else table.records.push({ number, values: objectOf(table.columns, row) });
}

function isEmptyRow(row: readonly string[]): boolean {
  return row.length <= 1 && (row[0] ?? '').trim() === '';
}

function lengthFault(found: number, wanted: number): string | undefined {
  if (found === wanted) return undefined;
  const values = `${found.toLocaleString('en')} ${found === 1 ? 'value' : 'values'}`;
  return `This row has ${values}, but there are ${wanted} columns. A text with a delimiter or a line break in it needs quotes around it.`;
}

/** What the parser says of quotes, by the index of the row. */
function quoteFaults(errors: readonly Papa.ParseError[]): Map<number, string> {
  const faults = new Map<number, string>();
  for (const { type, code, row } of errors) {
    if (type !== 'Quotes' || row === undefined) continue;
    const text =
      code === 'MissingQuotes'
        ? 'A text in quotes begins in this row and does not end. Everything after it was taken for part of it.'
        : 'A quote stands within a text in quotes here. Write it twice.';
    faults.set(row, text);
  }
  return faults;
}

/** A name for every column: its own, numbered where it stands twice, or its place where it is empty. */
function columnNames(header: readonly string[]): string[] {
  const taken = new Set<string>();
  return header.map((cell, index) => {
    const name = cell.trim() === '' ? `column_${index + 1}` : cell.trim();
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

function tooManyRows(count: number): RecordError {
  return new RecordError(
    `This has ${count.toLocaleString('en')} rows; at most ${MAX_RECORDS.toLocaleString('en')} can be read. Take a sample of them before.`,
  );
}
