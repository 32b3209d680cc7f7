import { decodeAscii } from '@/lib/task/file/decode-ascii';

/** A file with more bad bytes than this is no damaged text: the rest is decoded with U+FFFD for what is no UTF-8. */
const MAX_REPAIRS = 100_000;

/** The characters of the bytes 0x80 to 0x9f; the five that mean nothing are U+FFFD. */
const WINDOWS_1252 = '€\ufffd‚ƒ„…†‡ˆ‰Š‹Œ\ufffdŽ\ufffd\ufffd‘’“”•–—˜™š›œ\ufffdžŸ';

/** The text of a file's bytes. */
export interface DecodedText {
  /** Without its byte-order mark. */
  text: string;
  byteOrderMark: boolean;
  /** The first byte that is no UTF-8, and how many there are; null when all is well. */
  invalid: { byte: number; line: number; column: number; count: number } | null;
}

/**
 * Decodes UTF-8. Bytes that are none are read as Windows-1252, in which damaged task files usually were saved, so that
 * a single bad byte costs one letter at most; bytes that mean nothing there become U+FFFD. Never throws.
 */
export function decodeUtf8(bytes: Uint8Array): DecodedText {
  const ascii = decodeAscii(bytes);
  if (ascii !== null) return withoutMark(ascii, null);
  try {
    return withoutMark(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), null);
  } catch {
    return decodeDamaged(bytes);
  }
}

function withoutMark(text: string, invalid: DecodedText['invalid']): DecodedText {
  const byteOrderMark = text.charCodeAt(0) === 0xfeff;
  return { text: byteOrderMark ? text.slice(1) : text, byteOrderMark, invalid };
}

function decodeDamaged(bytes: Uint8Array): DecodedText {
  const first = endOfValid(bytes, 0);
  const start = startOfLine(bytes, first);
  const place = {
    byte: bytes[first] ?? 0,
    line: 1 + countFeeds(bytes, first),
    column:
      1 + new TextDecoder().decode(bytes.subarray(start, first)).replace(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g, '_').length,
  };
  const utf16 = utf16Text(bytes);
  if (utf16 !== null) return { text: utf16, byteOrderMark: false, invalid: { ...place, count: 1 } };
  const { text, count } = decodeMixed(bytes);
  return withoutMark(text, { ...place, count });
}

/** UTF-16, as some editors save it, is told by its byte-order mark. */
function utf16Text(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return null;
}

function decodeMixed(bytes: Uint8Array): { text: string; count: number } {
  const valid = new TextDecoder('utf-8', { ignoreBOM: true });
  const parts: string[] = [];
  let count = 0;
  for (let at = 0; at < bytes.length; ) {
    const end = count < MAX_REPAIRS ? endOfValid(bytes, at) : bytes.length;
    if (end > at) parts.push(valid.decode(bytes.subarray(at, end)));
    if (end < bytes.length) {
      parts.push(windows1252(bytes[end] ?? 0));
      count++;
    }
    at = end + 1;
  }
  return { text: parts.join(''), count };
}

/** One byte as Windows-1252. Node 20's own decoder takes the bytes from 0x80 to 0x9f for control characters. */
function windows1252(byte: number): string {
  return byte >= 0x80 && byte <= 0x9f ? (WINDOWS_1252[byte - 0x80] ?? '\ufffd') : String.fromCharCode(byte);
}

/** Where the well-formed UTF-8 that starts at `from` ends: the offset of the first byte that is none (Unicode, table 3-7). */
function endOfValid(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length) {
    const length = sequenceLength(bytes, at);
    if (length === 0) return at;
    at += length;
  }
  return at;
}

function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  if (lead < 0x80) return 1;
  if (lead < 0xc2 || lead > 0xf4) return 0;
  const length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  const second = bytes[at + 1] ?? 0;
  const low = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  const high = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  if (second < low || second > high) return 0;
  for (let index = 2; index < length; index++) {
    if (((bytes[at + index] ?? 0) & 0xc0) !== 0x80) return 0;
  }
  return length;
}

function startOfLine(bytes: Uint8Array, offset: number): number {
  return offset === 0 ? 0 : bytes.lastIndexOf(0x0a, offset - 1) + 1;
}

function countFeeds(bytes: Uint8Array, end: number): number {
  let count = 0;
  for (let at = bytes.indexOf(0x0a); at >= 0 && at < end; at = bytes.indexOf(0x0a, at + 1)) count++;
  return count;
}
