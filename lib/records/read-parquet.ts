import { type Compressors, type FileMetaData, parquetMetadata, parquetRead, parquetSchema } from 'hyparquet';
import { knownRecords } from '@/lib/records/known-shapes';
import { floatTypes, isoTime, rowObject } from '@/lib/records/parquet-values';
import {
  columnsOf,
  MAX_COLUMNS,
  MAX_RECORDS,
  RecordError,
  type RecordTable,
  type SourceRecord,
  tooManyColumns,
  tooManyRecords,
} from '@/lib/records/record-table';

/** Most bytes and values that a file may unpack to: columns that always say the same take next to nothing. */
const MAX_UNPACKED_BYTES = 1024 ** 3;
const MAX_VALUES = 50_000_000;
const DAY_MS = 86_400_000;

/** Whether the bytes begin as Parquet files do. */
export function isParquet(bytes: Uint8Array): boolean {
  return bytes.length >= 12 && String.fromCharCode(...bytes.subarray(0, 4)) === 'PAR1';
}

/**
 * Reads a Parquet file. Integers too large for JavaScript become texts, dates and times ISO texts, binary values UTF-8, numbers
 * of 32 and 16 bits have no digits that these do not hold.
 * @throws RecordError when the file is damaged, or has too many rows or columns
 */
export async function readParquet(bytes: Uint8Array): Promise<RecordTable> {
  const file = new Uint8Array(bytes).buffer;
  const compressors = await loadCompressors();
  try {
    const metadata = parquetMetadata(file);
    assertSize(metadata);
    const { children } = parquetSchema(metadata);
    const columns = children.map(({ element }) => element.name);
    assertOwnNames(columns);
    const floats = new Map(children.map((node) => [node.element.name, floatTypes(node)]));
    const records: SourceRecord[] = [];
    await parquetRead({
      file,
      metadata,
      compressors,
      parsers: { dateFromDays: (days) => isoTime(new Date(days * DAY_MS))?.slice(0, 10) },
      // Rows as lists: as an object of the reader's, one would lose a column that is called __proto__.
      onComplete(rows) {
        for (const row of rows) records.push({ number: records.length + 1, values: rowObject(columns, row, floats) });
      },
    });
    if (records.length === 0) throw new RecordError('There are no rows in this Parquet file.');
    return tableOf(columns, records);
  } catch (error) {
    if (error instanceof RecordError) throw error;
    throw new RecordError(reasonOf(error));
  }
}

/** The records as they are, or as those of a known format: conversations, questions with choices … */
function tableOf(columns: string[], records: SourceRecord[]): RecordTable {
  const source = { encoding: null, delimiter: null, parts: [], part: null, head: null };
  const known = knownRecords(records);
  if (known === null || known.records.length === 0)
    return { ...source, format: 'parquet', columns, records, faults: [], notes: [] };
  return { ...source, ...known, columns: columnsOf(known.records) };
}

/** What the reader says of a file that it cannot read, for someone who has never heard of its parts. */
function reasonOf(error: unknown): string {
  const said = error instanceof Error ? error.message : '';
  const again = 'Save it again, for example with pandas.';
  if (/unsupported|not supported|not implemented/i.test(said) || /codec|encoding|compression/i.test(said))
    return `This Parquet file holds pages that cannot be read here (${said.slice(0, 120)}). ${again}`;
  return `This Parquet file is damaged or of a kind that cannot be read here. ${again}`;
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
