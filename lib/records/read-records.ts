import { decodeSource } from '@/lib/records/decode-source';
import { encodingName } from '@/lib/records/encodings';
import { isObject } from '@/lib/records/json-kind';
import { parseJson } from '@/lib/records/parse-json';
import { type DelimitedOptions, readDelimited } from '@/lib/records/read-delimited';
import { readJson } from '@/lib/records/read-json';
import { readJsonLines } from '@/lib/records/read-json-lines';
import { isParquet, readParquet } from '@/lib/records/read-parquet';
import { RecordError, type RecordTable, type SourceRecord, type TextTable } from '@/lib/records/record-table';

/** What the reader can only guess. */
export interface ReadOptions extends DelimitedOptions {
  /** WHATWG label of the encoding; recognised when it is not given. */
  encoding?: string;
  /** Which of several places with records is read; the one with the most when it is not given. */
  part?: string;
}

/**
 * Reads the records of a file, by what it holds and not by its name: Parquet, JSON, JSON Lines, CSV, TSV, or one of the
 * formats of SuperNI, Natural Instructions v1, Self-Instruct and Alpaca.
 * @throws RecordError when nothing can be read; faults of single records are in the table
 */
export async function readRecords(bytes: Uint8Array, options: ReadOptions = {}): Promise<RecordTable> {
  if (isParquet(bytes)) return readParquet(bytes);
  const { text, encoding, mixed } = decodeSource(bytes, options.encoding);
  const table = readText(text, options);
  return { ...(mixed ? withoutDamaged(table, encoding) : table), encoding };
}

/** Makes faults of the records that hold bytes of another encoding. */
function withoutDamaged(table: RecordTable, encoding: string): RecordTable {
  const records: SourceRecord[] = [];
  const faults = [...table.faults];
  const text = `This record holds bytes that are not ${encodingName(encoding)}, as the rest of the file is. Save the whole file as UTF-8.`;
  for (const record of table.records) {
    if (JSON.stringify(Object.values(record.values)).includes('\ufffd')) faults.push({ number: record.number, text });
    else records.push(record);
  }
  return { ...table, records, faults };
}

/** What is no table though it is text, and what to say of it: the last two are what a download gives without its data. */
const NO_TABLES: readonly { begins: RegExp; text: string }[] = [
  { begins: /^\s*<\?xml\b/i, text: 'This is XML. Save its data as CSV or JSON, and choose that file.' },
  {
    begins: /^\s*<(?:!doctype\s+html|html)\b/i,
    text: 'This is a web page. Save the data that it shows as CSV or JSON, and choose that file.',
  },
  {
    begins: /^version https:\/\/git-lfs\.github\.com\//,
    text: 'This is a pointer of Git LFS, and not the data itself. Get the file with “git lfs pull”, and choose it then.',
  },
];

/** Reads the records of pasted text; as `readRecords`, without Parquet. A given delimiter says that it is a table. */
export function readText(source: string, options: ReadOptions = {}): RecordTable {
  const text = source.replace(/^\ufeff/, '');
  if (text.trim() === '') throw new RecordError('There is nothing here.');
  const noTable = NO_TABLES.find(({ begins }) => begins.test(text));
  if (noTable !== undefined) throw new RecordError(noTable.text);
  const read = options.delimiter === undefined ? structuredText(text, options.part) : null;
  if (read !== null) return { ...read, encoding: null, delimiter: null, head: null };
  const table = readDelimited(text, options);
  return { ...table, format: table.delimiter === '\t' ? 'tsv' : 'csv', encoding: null, parts: [], part: null };
}

/** JSON in one of its forms; null when the text begins like none. */
function structuredText(text: string, part?: string): TextTable | null {
  const start = /^\s*([[{])/.exec(text)?.[1];
  if (start === undefined) return null;
  const lines = start === '{' ? firstLines(text) : [];
  if (lines.length === 2 && isObjectLine(lines[0])) return readJsonLines(text);
  try {
    return readJson(text, part);
  } catch (error) {
    // The first line may be the damaged one.
    if (isObjectLine(lines[1])) return readJsonLines(text);
    // A cell that begins with a bracket is no sign of JSON when the rest is none.
    const table = start === '[' && /^\s*\[[^"{[\d\]]/.test(text);
    if (table) return null;
    throw error;
  }
}

/** The first two lines that are not empty, or the only one. */
function firstLines(text: string): string[] {
  return text.trim().split(/[\r\n]+/, 2);
}

function isObjectLine(line: string | undefined): boolean {
  if (line === undefined) return false;
  try {
    return isObject(parseJson(line));
  } catch {
    return false;
  }
}
