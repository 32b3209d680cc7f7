import { decodeSource } from '@/lib/records/decode-source';
import { type DelimitedOptions, readDelimited } from '@/lib/records/read-delimited';
import { readJson } from '@/lib/records/read-json';
import { readJsonLines } from '@/lib/records/read-json-lines';
import { isParquet, readParquet } from '@/lib/records/read-parquet';
import { RecordError, type RecordTable, type SourceRecord } from '@/lib/records/record-table';

/** What the reader cannot know for certain. */
export interface ReadOptions extends Partial<Pick<DelimitedOptions, 'delimiter'>> {
  /** Whether the first row of a table names its columns; true when it is not said. */
  header?: boolean;
}

/**
 * Reads the records of a file, by what it holds and not by its name: Parquet, JSON, JSON Lines, CSV, TSV, or one of the
 * formats of SuperNI, Natural Instructions v1, Self-Instruct and Alpaca.
 * @throws RecordError when nothing can be read; faults of single records are in the table
 */
export async function readRecords(bytes: Uint8Array, options: ReadOptions = {}): Promise<RecordTable> {
  if (isParquet(bytes)) return readParquet(bytes);
  const { text, encoding, mixed } = decodeSource(bytes);
  const table = readText(text, options);
  return { ...(mixed ? withoutDamaged(table) : table), encoding };
}

/** Makes faults of the records that hold bytes of another encoding. */
function withoutDamaged(table: RecordTable): RecordTable {
  const isDamaged = ({ values }: SourceRecord) => JSON.stringify(Object.values(values)).includes('\ufffd');
  const faults = table.records.filter(isDamaged).map(({ number }) => ({
    number,
    text: 'This record holds bytes that are not UTF-8, as the rest of the file is. Save the whole file as UTF-8.',
  }));
  return {
    ...table,
    records: table.records.filter((record) => !isDamaged(record)),
    faults: [...table.faults, ...faults],
  };
}

/** Reads the records of pasted text; as `readRecords`, without Parquet. */
export function readText(text: string, { header = true, ...options }: ReadOptions = {}): RecordTable {
  if (text.trim() === '') throw new RecordError('There is nothing here.');
  const read = structuredText(text);
  if (read !== null) return { ...read, encoding: null };
  const { delimiter, ...table } = readDelimited(text, { ...options, header });
  return { ...table, format: delimiter === '\t' ? 'tsv' : 'csv', encoding: null };
}

/** JSON in one of its forms; null when the text begins like none. */
function structuredText(text: string): Omit<RecordTable, 'encoding'> | null {
  const start = /^[\s\ufeff]*([[{])/.exec(text)?.[1];
  if (start === undefined) return null;
  if (start === '{' && hasSecondObject(text)) return readJsonLines(text);
  try {
    return readJson(text);
  } catch (error) {
    // A cell that begins with a bracket is no sign of JSON when the rest is none.
    const table = start === '[' && /^\s*\[[^"{[\d\]]/.test(text);
    if (table) return null;
    throw error;
  }
}

/** Whether the first line is an object of its own, and another line follows. */
function hasSecondObject(text: string): boolean {
  const [first = '', second] = text.trim().split(/\r\n|\n|\r/, 2);
  if (second === undefined) return false;
  try {
    JSON.parse(first);
    return true;
  } catch {
    return second.trimStart().startsWith('{"') && first.trimEnd().endsWith('}');
  }
}
