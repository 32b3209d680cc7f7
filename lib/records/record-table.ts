import type { JsonObject } from '@/lib/task/schema';

/** Kinds of files that records are read from. */
export const RECORD_FORMATS = [
  'csv',
  'tsv',
  'json',
  'json-lines',
  'parquet',
  'superni',
  'natural-instructions-1',
  'self-instruct-seeds',
  'self-instruct-generated',
  'self-instruct-instructions',
  'unnatural-instructions',
  'alpaca',
  'chat',
  'sharegpt',
  'preferences',
  'squad',
  'choices',
  'label-studio',
  'big-bench',
  'p3',
] as const;
export type RecordFormat = (typeof RECORD_FORMATS)[number];

/** What may stand between the values of a row. */
export const DELIMITERS = [',', '\t', ';', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** One record of a source. */
export interface SourceRecord {
  /**
   * Where it stands: the row of a table as spreadsheets number them, the line of JSON Lines, else its position from 1.
   * Several records come of one place in some formats.
   */
  number: number;
  values: JsonObject;
}

/** A record that could not be taken, with a whole sentence that says why. */
export interface RecordFault {
  number: number;
  text: string;
}

/** One of several places in a file where records stand. */
export interface RecordPart {
  /** The keys that lead to it, joined with dots: `data.train`. */
  name: string;
  records: number;
}

/** How the first rows of a table were taken. */
export interface TableHead {
  /** Lines above the table that are no part of it. */
  skipped: readonly string[];
  /** Whether the first row names the columns. */
  header: boolean;
  /** Whether that is certain: told by the user, or by what stands in the rows. */
  certain: boolean;
}

/** What was read from a file or from pasted text. */
export interface RecordTable {
  format: RecordFormat;
  /** How the bytes were decoded, by its WHATWG label; null for Parquet and pasted text. */
  encoding: string | null;
  /** What stands between the values of a row; null where there are no rows of a table. */
  delimiter: Delimiter | null;
  /** All keys that any record has, in the order in which they first stand. */
  columns: string[];
  records: SourceRecord[];
  /** The records that were left out; the others are good. */
  faults: RecordFault[];
  /** What else of the source is not among the records, and what was made of it: whole sentences. */
  notes: string[];
  /** The places where records stand, the most records first; empty where there is one only. */
  parts: RecordPart[];
  /** The one that was read. */
  part: string | null;
  /** Null where there are no rows of a table. */
  head: TableHead | null;
}

/** What was read from a text that is no table of rows. */
export type TextTable = Omit<RecordTable, 'encoding' | 'delimiter' | 'head'>;

/** A source that cannot be read at all. Its message is a whole sentence for the user. */
export class RecordError extends Error {
  override readonly name = 'RecordError';
}

/** More columns than this are no table of examples but, most often, a wrong delimiter or a matrix. */
export const MAX_COLUMNS = 500;
/** Most lines above a table that anyone skips. */
export const MAX_SKIPPED = 1_000;
/** Most records that are read from one source: more than a text of 50 MB can hold in rows of a sentence. */
export const MAX_RECORDS = 2_000_000;

/** The columns of some records, in the order in which they first stand. @throws RecordError when there are too many of either */
export function columnsOf(records: readonly SourceRecord[]): string[] {
  if (records.length > MAX_RECORDS) throw tooManyRecords();
  const columns = new Set<string>();
  for (const { values } of records) {
    for (const key of Object.keys(values)) columns.add(key);
    if (columns.size > MAX_COLUMNS) throw tooManyColumns(columns.size);
  }
  return [...columns];
}

/** Says that a source has more columns than can be mapped; `count` is how many were seen. */
export function tooManyColumns(count: number): RecordError {
  return new RecordError(
    `This has ${count.toLocaleString('en')} columns or more; at most ${MAX_COLUMNS} can be mapped. Keep only the columns that a task needs.`,
  );
}

/** Says that a source has more records than are read. */
export function tooManyRecords(): RecordError {
  return new RecordError(
    `This has more than ${MAX_RECORDS.toLocaleString('en')} records. Take a sample of them, and choose that.`,
  );
}
