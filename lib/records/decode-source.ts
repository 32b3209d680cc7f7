import { detect } from 'chardet';
import { RecordError } from '@/lib/records/record-table';
import { refuseBinary } from '@/lib/records/refuse-binary';

/** Detecting an encoding looks at the beginning of a file only. */
const SAMPLE_BYTES = 1_000_000;
/** More control characters than one in so many bytes are no damage in a text, but no text. */
const BYTES_A_CONTROL = 100;
/** It begins the marks by which the ISO 2022 encodings switch between alphabets, all in bytes of ASCII. */
const ESCAPE = 0x1b;

export interface DecodedSource {
  text: string;
  /** WHATWG label: `utf-8`, `utf-16le`, `windows-1252`, `shift_jis` … */
  encoding: string;
  /** Whether some bytes are of another encoding than the rest: each of them became `�`. */
  mixed: boolean;
}

/**
 * The text of a file. Its encoding is `chosen`, by its WHATWG label, or recognised: the byte-order mark decides, else
 * UTF-16 is told by its zero bytes, ISO 2022 by its marks, valid UTF-8 is UTF-8, UTF-8 with some other bytes in it is told by its letters beyond
 * ASCII, of which no other encoding makes valid ones, and anything else by the statistics of its letters.
 * @throws RecordError when the bytes are no text at all, or when there is no such encoding
 */
export function decodeSource(bytes: Uint8Array, chosen?: string): DecodedSource {
  refuseBinary(bytes);
  const encoding = chosen === undefined ? encodingOf(bytes) : knownLabel(chosen);
  if (encoding === null) throw new RecordError('There is no such encoding.');
  const whole = strictText(bytes, encoding);
  if (whole !== null) return { text: whole, encoding, mixed: false };
  return { text: new TextDecoder(encoding).decode(bytes), encoding, mixed: true };
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const wide = wideEncoding(bytes.subarray(0, SAMPLE_BYTES));
  if (wide !== null) return wide;
  if (bytes.includes(ESCAPE)) {
    const switched = detected(bytes.subarray(0, SAMPLE_BYTES));
    if (switched?.startsWith('iso-2022')) return switched;
  }
  if (strictText(bytes, 'utf-8') !== null || isMostlyUtf8(bytes)) return 'utf-8';
  return detected(bytes.subarray(0, SAMPLE_BYTES)) ?? 'windows-1252';
}

/** UTF-16 without a mark: every delimiter and line break has a zero byte, always on the same side. */
function wideEncoding(bytes: Uint8Array): string | null {
  let [even, odd, controls] = [0, 0, 0];
  bytes.forEach((byte, index) => {
    if (byte === 0 && index % 2 === 0) even++;
    else if (byte === 0) odd++;
    else if (byte < 0x09) controls++;
  });
  const few = bytes.length / 100;
  if (odd > few && even < odd / 20) return 'utf-16le';
  if (even > few && odd < even / 20) return 'utf-16be';
  // A NUL or two are damage, of which the mapping makes faults of their records.
  if (even + odd + controls <= bytes.length / BYTES_A_CONTROL) return null;
  throw new RecordError('This file is no text: it is full of control characters. Choose a CSV, JSON or Parquet file.');
}

function strictText(bytes: Uint8Array, encoding: string): string | null {
  try {
    // The decoder takes the byte-order mark away.
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Whether more letters beyond ASCII are valid UTF-8 than not. Those of other encodings hardly ever are. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes);
  let [valid, damaged] = [0, 0];
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit === 0xfffd) damaged++;
    else if (unit > 0x7f) valid++;
  }
  return valid > damaged;
}

function detected(bytes: Uint8Array): string | null {
  const name = detect(bytes);
  // The five bytes that Latin-1 and Windows-1252 disagree about are quotes and dashes wherever people use them.
  return name === null || /^(ascii|iso-8859-1|utf-8)$/i.test(name) ? null : knownLabel(name);
}

/** The label, when there is a decoder for it. */
function knownLabel(name: string): string | null {
  try {
    return new TextDecoder(name).encoding;
  } catch {
    return null;
  }
}
