import { detect } from 'chardet';
import { RecordError } from '@/lib/records/record-table';

/** Detecting an encoding looks at the beginning of a file only. */
const SAMPLE_BYTES = 1_000_000;

export interface DecodedSource {
  text: string;
  /** WHATWG label: `utf-8`, `utf-16le`, `windows-1252`, `shift_jis` … */
  encoding: string;
  /** Whether some bytes are of another encoding than the rest: each of them became `�`. */
  mixed: boolean;
}

/** How files that hold no text begin, and what to say of them. */
const BINARY: { magic: readonly number[]; text: string }[] = [
  {
    magic: [0x50, 0x4b, 0x03, 0x04],
    text: 'This is a ZIP archive or an Excel workbook (.xlsx), whatever its name says. In the spreadsheet, save the sheet as CSV (UTF-8), and choose that file.',
  },
  {
    magic: [0xd0, 0xcf, 0x11, 0xe0],
    text: 'This is an old Excel workbook (.xls). In the spreadsheet, save the sheet as CSV (UTF-8), and choose that file.',
  },
  { magic: [0x1f, 0x8b], text: 'This file is compressed with gzip. Unpack it, and choose the file that it holds.' },
  {
    magic: [0x28, 0xb5, 0x2f, 0xfd],
    text: 'This file is compressed with Zstandard. Unpack it, and choose the file that it holds.',
  },
  {
    magic: [0x42, 0x5a, 0x68],
    text: 'This file is compressed with bzip2. Unpack it, and choose the file that it holds.',
  },
  {
    magic: [0x25, 0x50, 0x44, 0x46],
    text: 'This is a PDF, which holds no records. Choose a CSV, JSON or Parquet file.',
  },
  { magic: [0x89, 0x50, 0x4e, 0x47], text: 'This is a picture. Choose a CSV, JSON or Parquet file.' },
  { magic: [0xff, 0xd8, 0xff], text: 'This is a picture. Choose a CSV, JSON or Parquet file.' },
];

/**
 * The text of a file of unknown encoding: its byte-order mark decides, else valid UTF-8 is UTF-8, else UTF-16 is told by
 * its zero bytes, UTF-8 with some other bytes in it by its letters beyond ASCII, of which no other encoding makes valid
 * ones, and anything else by the statistics of its letters.
 * @throws RecordError when the bytes are no text at all
 */
export function decodeSource(bytes: Uint8Array): DecodedSource {
  const binary = BINARY.find(({ magic }) => startsWith(bytes, magic));
  if (binary !== undefined) throw new RecordError(binary.text);
  const encoding = encodingOf(bytes);
  // The decoder takes the byte-order mark away.
  const text = new TextDecoder(encoding).decode(bytes);
  return { text, encoding, mixed: encoding === 'utf-8' && !isUtf8(bytes) };
}

function encodingOf(bytes: Uint8Array): string {
  if (startsWith(bytes, [0xff, 0xfe])) return 'utf-16le';
  if (startsWith(bytes, [0xfe, 0xff])) return 'utf-16be';
  const zeros = zeroBytes(bytes);
  if (zeros.even + zeros.odd > 0) return wideEncoding(zeros);
  if (isUtf8(bytes) || isMostlyUtf8(bytes)) return 'utf-8';
  return knownLabel(detect(bytes.subarray(0, SAMPLE_BYTES))) ?? 'windows-1252';
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

interface Zeros {
  even: number;
  odd: number;
  /** Pairs of bytes that were looked at. */
  pairs: number;
}

function zeroBytes(bytes: Uint8Array): Zeros {
  const zeros = { even: 0, odd: 0, pairs: Math.min(bytes.length, SAMPLE_BYTES) >> 1 };
  for (let pair = 0; pair < zeros.pairs; pair++) {
    if (bytes[2 * pair] === 0) zeros.even++;
    if (bytes[2 * pair + 1] === 0) zeros.odd++;
  }
  return zeros;
}

/** In UTF-16 every delimiter and line break has a zero byte, always on the same side. */
function wideEncoding({ even, odd, pairs }: Zeros): string {
  if (odd > pairs / 50 && even < odd / 20) return 'utf-16le';
  if (even > pairs / 50 && odd < even / 20) return 'utf-16be';
  throw new RecordError('This file is no text: it holds zero bytes. Choose a CSV, JSON or Parquet file.');
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Whether more letters beyond ASCII are valid UTF-8 than not. Those of other encodings hardly ever are. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  let valid = 0;
  let damaged = 0;
  for (const [letter] of new TextDecoder().decode(bytes).matchAll(/[^\p{ASCII}]/gu)) {
    if (letter === '\ufffd') damaged++;
    else valid++;
  }
  return valid > damaged;
}

/** The label, when there is a decoder for it. */
function knownLabel(name: string | null): string | null {
  // The five bytes that Latin-1 and Windows-1252 disagree about are quotes and dashes wherever people use them.
  if (name === null || /^(ascii|iso-8859-1|utf-8)$/i.test(name)) return null;
  try {
    return new TextDecoder(name).encoding;
  } catch {
    return null;
  }
}
