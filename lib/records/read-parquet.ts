import { type Compressors, type FileMetaData, parquetMetadata, parquetRead, parquetSchema } from 'hyparquet';
import {
  MAX_COLUMNS,
  MAX_RECORDS,
  RecordError,
  type RecordTable,
  type SourceRecord,
  tooManyColumns,
  tooManyRecords,
} from '@/lib/records/record-table';
import { setKey } from '@/lib/task/json-builder';
import type { JsonObject, JsonValue } from '@/lib/task/schema';

/** Most bytes and values that a file may unpack to: columns that always say the same take next to nothing. */
const MAX_UNPACKED_BYTES = 1024 ** 3;
const MAX_VALUES = 50_000_000;
const DAY_MS = 86_400_000;

/** Whether the bytes begin as Parquet files do. */
export function isParquet(bytes: Uint8Array): boolean {
  return bytes.length >= 12 && String.fromCharCode(...bytes.subarray(0, 4)) === 'PAR1';
}

/**
 * Reads a Parquet file. Integers too large for JavaScript become texts, dates and times ISO texts, binary values UTF-8.
 * @throws RecordError when the file is damaged, or has too many rows or columns
 */
export async function readParquet(bytes: Uint8Array): Promise<RecordTable> {
  const file = new Uint8Array(bytes).buffer;
  const compressors = await loadCompressors();
  try {
    const metadata = parquetMetadata(file);
    assertSize(metadata);
    const columns = parquetSchema(metadata).children.map(({ element }) => element.name);
    assertOwnNames(columns);
    const records: SourceRecord[] = [];
    await parquetRead({
      file,
      metadata,
      compressors,
      parsers: { dateFromDays: (days) => isoTime(new Date(days * DAY_MS))?.slice(0, 10) },
      // Rows as lists: as an object of the reader's, one would lose a column that is called __proto__.
      onComplete(rows) {
        for (const row of rows) records.push({ number: records.length + 1, values: rowObject(columns, row) });
      },
    });
    if (records.length === 0) throw new RecordError('There are no rows in this Parquet file.');
    return { format: 'parquet', encoding: null, delimiter: null, columns, records, faults: [] };
  } catch (error) {
    if (error instanceof RecordError) throw error;
    throw new RecordError(
      'This Parquet file is damaged or of a kind that cannot be read here. Save it again, for example with pandas.',
    );
  }
}

function assertSize({ num_rows, schema, row_groups }: FileMetaData): void {
  if (num_rows > MAX_RECORDS) throw tooManyRecords();
  const columns = schema[0]?.num_children ?? 0;
  if (columns > MAX_COLUMNS) throw tooManyColumns(columns);
  const unpacked = row_groups.reduce((sum, group) => sum + Number(group.total_byte_size), 0);
  if (unpacked <= MAX_UNPACKED_BYTES && Number(num_rows) * columns <= MAX_VALUES) return;
  throw new RecordError('This file is too large when it is unpacked. Take a sample of its rows.');
}

/** The reader gives the values of the first one for both. */
function assertOwnNames(columns: readonly string[]): void {
  const twin = columns.find((name, index) => columns.indexOf(name) !== index);
  if (twin !== undefined)
    throw new RecordError(`Two columns of this file are called “${twin}”. Give each a name of its own.`);
}

function rowObject(columns: readonly string[], row: readonly unknown[]): JsonObject {
  const values: JsonObject = {};
  for (const [index, column] of columns.entries()) setKey(values, column, plainValue(row[index]));
  return values;
}

/**
 * The kinds of compression beside Snappy, which the reader knows itself; each without WebAssembly.
 * @throws RecordError when there is no connection to load them over
 */
async function loadCompressors(): Promise<Compressors> {
  try {
    return await importCompressors();
  } catch {
    throw new RecordError('What unpacks this file could not be loaded. Is there a connection? Then choose it again.');
  }
}

async function importCompressors(): Promise<Compressors> {
  const [{ gunzip }, { decompressBrotli }, { decompress }, { decompressLz4, decompressLz4Raw }] = await Promise.all([
    import('hyparquet-compressors/src/gzip.js'),
    import('hyparquet-compressors/src/brotli.js'),
    import('fzstd'),
    import('hyparquet-compressors/src/lz4.js'),
  ]);
  return {
    GZIP: (input, length) => gunzip(input, new Uint8Array(length)),
    BROTLI: decompressBrotli,
    ZSTD: (input) => decompress(input),
    LZ4: decompressLz4,
    LZ4_RAW: decompressLz4Raw,
  };
}

function isoTime(date: Date): string | undefined {
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}

function plainObject(row: Record<string, unknown>): JsonObject {
  const values: JsonObject = {};
  for (const [key, value] of Object.entries(row)) setKey(values, key, plainValue(value));
  return values;
}

function plainValue(value: unknown): JsonValue {
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  // What is missing is NaN where pandas has written the file.
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (value instanceof Date) return isoTime(value) ?? null;
  if (value instanceof Uint8Array) return new TextDecoder().decode(value);
  if (ArrayBuffer.isView(value) && 'length' in value) return Array.from(value as Int32Array, plainValue);
  if (Array.isArray(value)) return value.map(plainValue);
  return typeof value === 'object' && value !== null ? plainObject({ ...value }) : null;
}
