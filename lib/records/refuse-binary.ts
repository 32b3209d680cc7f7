import { RecordError } from '@/lib/records/record-table';

interface BinaryKind {
  magic: readonly number[] | string;
  /** Where the magic stands; at the beginning when it is not said. */
  at?: number;
  text: string;
}

const PICTURE = 'This is a picture. Choose a CSV, JSON or Parquet file.';
const ARROW = 'This is an Arrow file. Save it as Parquet, and choose that file.';
const AS_CSV = 'In the spreadsheet, save the sheet as CSV (UTF-8), and choose that file.';

/** How files that hold no text begin, and what to say of them. */
const KINDS: readonly BinaryKind[] = [
  { magic: [0xd0, 0xcf, 0x11, 0xe0], text: `This is an old Excel workbook (.xls), whatever its name says. ${AS_CSV}` },
  { magic: [0x1f, 0x8b], text: packed('gzip') },
  { magic: [0x28, 0xb5, 0x2f, 0xfd], text: packed('Zstandard') },
  { magic: '1AY&SY', at: 4, text: packed('bzip2') },
  { magic: [0xfd, 0x37, 0x7a, 0x58, 0x5a], text: packed('xz') },
  { magic: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], text: packed('7-Zip') },
  { magic: 'Rar!\x1a', text: packed('RAR') },
  { magic: 'ustar', at: 257, text: 'This is a tar archive. Unpack it, and choose the file that it holds.' },
  { magic: '%PDF', text: 'This is a PDF, which holds no records. Choose a CSV, JSON or Parquet file.' },
  { magic: 'ARROW1', text: ARROW },
  // The stream of Arrow begins with a mark and the length of its schema; `save_to_disk` of Hugging Face writes it.
  { magic: [0xff, 0xff, 0xff, 0xff], text: ARROW },
  { magic: [0xff, 0xfe, 0x00, 0x00], text: 'This is a text in UTF-32. Save it as UTF-8, and choose that file.' },
  { magic: 'SQLite format 3\0', text: 'This is a database. Export its table as CSV, and choose that file.' },
  { magic: [0x89, 0x50, 0x4e, 0x47], text: PICTURE },
  { magic: [0xff, 0xd8, 0xff], text: PICTURE },
  { magic: 'GIF89a', text: PICTURE },
  { magic: 'GIF87a', text: PICTURE },
];

/**
 * Says what a file is that holds no text, by its first bytes and never by its name.
 * @throws RecordError when it is one of these
 */
export function refuseBinary(bytes: Uint8Array): void {
  if (stands(bytes, 'PK\x03\x04', 0) || stands(bytes, 'PK\x05\x06', 0)) throw new RecordError(archiveText(bytes));
  const kind = KINDS.find(({ magic, at = 0 }) => stands(bytes, magic, at));
  if (kind !== undefined) throw new RecordError(kind.text);
}

/** Spreadsheets and documents are ZIP archives, too; the names of their parts tell them, which are not compressed. */
function archiveText(bytes: Uint8Array): string {
  const parts = [bytes.subarray(0, 4_096), bytes.subarray(Math.max(0, bytes.length - 65_536))];
  const names = parts.map((part) => new TextDecoder('latin1').decode(part)).join('');
  if (names.includes('xl/')) return `This is an Excel workbook (.xlsx), whatever its name says. ${AS_CSV}`;
  if (names.includes('opendocument.spreadsheet'))
    return `This is a spreadsheet (.ods), whatever its name says. ${AS_CSV}`;
  if (names.includes('word/') || names.includes('opendocument.text'))
    return 'This is a document of a word processor. Save its table as CSV (UTF-8), and choose that file.';
  return 'This is a ZIP archive, whatever its name says. Unpack it, and choose one of its files.';
}

function packed(format: string): string {
  return `This file is compressed with ${format}. Unpack it, and choose the file that it holds.`;
}

function stands(bytes: Uint8Array, magic: readonly number[] | string, at: number): boolean {
  const wanted = typeof magic === 'string' ? [...magic].map((letter) => letter.charCodeAt(0)) : magic;
  return wanted.every((byte, index) => bytes[at + index] === byte);
}
