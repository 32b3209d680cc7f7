import { type Compressors, parquetMetadata, parquetReadObjects } from 'hyparquet';
import { MAX_COLUMNS, MAX_RECORDS, RecordError, type RecordTable, tooManyColumns } from '@/lib/records/record-table';
import { setKey } from '@/lib/task/json-builder';
import type { JsonObject, JsonValue } from '@/lib/task/schema';

/** Whether the bytes begin and end as Parquet files do. */
export function isParquet(bytes: Uint8Array): boolean {
  const magic = (at: number) => bytes.length >= 12 && String.fromCharCode(...bytes.subarray(at, at + 4)) === 'PAR1';
  return magic(0);
}

/**
 * Reads a Parquet file. Integers too large for JavaScript become texts, dates ISO texts, binary values UTF-8.
 * @throws RecordError when the file is damaged, or has too many rows or columns
 */
export async function readParquet(bytes: Uint8Array): Promise<RecordTable> {
  const file = bytes.slice().buffer;
  try {
    const metadata = parquetMetadata(file);
    if (metadata.num_rows > MAX_RECORDS) throw tooManyRows(metadata.num_rows);
    const columns = (metadata.schema[0]?.num_children ?? 0) > MAX_COLUMNS;
    if (columns) throw tooManyColumns(metadata.schema[0]?.num_children ?? 0);
    const rows = await parquetReadObjects({ file, metadata, compressors: await loadCompressors() });
    const records = rows.map((row, index) => ({ number: index + 1, values: plainObject(row) }));
    if (records.length === 0) throw new RecordError('There are no rows in this Parquet file.');
    return { format: 'parquet', encoding: null, columns: Object.keys(records[0]?.values ?? {}), records, faults: [] };
  } catch (error) {
    if (error instanceof RecordError) throw error;
    throw new RecordError(
      'This Parquet file is damaged or of a kind that cannot be read here. Save it again, for example with pandas.',
    );
  }
}

/** The kinds of compression beside Snappy, which the reader knows itself; each without WebAssembly. */
async function loadCompressors(): Promise<Compressors> {
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

function plainObject(row: Record<string, unknown>): JsonObject {
  const values: JsonObject = {};
  for (const [key, value] of Object.entries(row)) setKey(values, key, plainValue(value));
  return values;
}

function plainValue(value: unknown): JsonValue {
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString();
  if (value instanceof Uint8Array) return new TextDecoder().decode(value);
  if (ArrayBuffer.isView(value) && 'length' in value) return Array.from(value as Int32Array, plainValue);
  if (Array.isArray(value)) return value.map(plainValue);
  return typeof value === 'object' && value !== null ? plainObject({ ...value }) : null;
}

function tooManyRows(count: bigint): RecordError {
  return new RecordError(
    `This has ${count.toLocaleString('en')} rows; at most ${MAX_RECORDS.toLocaleString('en')} can be read. Take a sample of them before.`,
  );
}
