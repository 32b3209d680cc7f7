import { hasMoreParts } from '@/lib/task/file/count-parts';
import { type DecodedText, decodeUtf8 } from '@/lib/task/file/decode-utf8';
import { type InstanceTraits, instanceTraits, UNKNOWN_TRAITS } from '@/lib/task/file/instance-traits';
import { emptyLayout, type JsonLayout } from '@/lib/task/file/json-layout';
import { type CanonicalProof, proveCanonical } from '@/lib/task/file/prove-canonical';
import { proveSimple } from '@/lib/task/file/prove-simple';
import { type ReadingFault, readingFault } from '@/lib/task/file/reading-fault';
import { type ScannedJson, scanJson } from '@/lib/task/file/scan-json';
import { TextPositions } from '@/lib/task/file/text-position';
import { writeTask } from '@/lib/task/file/write-task';
import { MAX_FILE_BYTES, MAX_PARTS } from '@/lib/task/limits';
import type { JsonObject, JsonValue } from '@/lib/task/schema';

export type { JsonLayout } from '@/lib/task/file/json-layout';
export type { ReadingCode, ReadingFault } from '@/lib/task/file/reading-fault';

/** Files up to this size are parsed without a look beforehand, since they take a moment in any case. */
const LARGE = 4 * 1024 * 1024;

/** What `readTask` gives. */
export interface ReadResult {
  /**
   * What Python's `json` would read, and for a file that is not UTF-8, what it would read after the bad bytes were
   * repaired; undefined when the file is not JSON. Nesting deeper than Python reads is cut off (null).
   */
  value: JsonValue | undefined;
  /** In file order, at most 1,000 of a kind. */
  faults: ReadingFault[];
  layout: JsonLayout;
  /** Whether these are the very bytes that `canonicalBytes(value, layout)` gives. Found out when first asked for. */
  readonly canonical: boolean;
  /** What may stand in the instances. */
  traits: InstanceTraits;
}

/** A value that tells everything that its text says. */
interface SimpleJson {
  value: JsonValue;
  /** Set when the text is known to be canonical. */
  proof: CanonicalProof | null;
}

/**
 * Reads a task file. Every fault has line and column, and `upstream` tells whether Python's `json` fails on it. A file
 * without faults, the usual case, costs little more than `JSON.parse`. Never throws.
 */
export function readTask(bytes: Uint8Array): ReadResult {
  if (bytes.length > MAX_FILE_BYTES)
    return new TaskReading({ value: undefined, faults: [tooLarge(bytes)], layout: emptyLayout() }, null);
  const decoded = decodeUtf8(bytes);
  const exact = decoded.invalid === null && !decoded.byteOrderMark;
  const simple = decoded.invalid === null ? parseSimple(bytes, decoded.text) : undefined;
  const read = simple === undefined ? scanJson(decoded.text) : plain(simple.value);
  const isJson = !read.faults.some((fault) => fault.code === 'not-json');
  const faults = [...encodingFaults(decoded), ...read.faults, ...(isJson ? shapeFaults(decoded.text, read.value) : [])];
  const value = isJson ? read.value : undefined;
  const traits = simple && traitsOf(decoded.text, bytes, simple.proof);
  const text = exact ? decoded.text : null;
  return new TaskReading({ value, faults, layout: read.layout }, text, traits, simple?.proof ? true : undefined);
}

/**
 * Reads as much as possible of any bytes, to open them as a draft: the complete parts of a damaged or truncated file,
 * trailing commas, single quotes, comments, other encodings. The faults are those of `readTask`. Never throws.
 */
export function recoverTask(bytes: Uint8Array): ScannedJson {
  if (bytes.length > MAX_FILE_BYTES) return { value: undefined, faults: [tooLarge(bytes)], layout: emptyLayout() };
  const decoded = decodeUtf8(bytes);
  const simple = parseSimple(bytes, decoded.text);
  const read = simple === undefined ? scanJson(decoded.text) : plain(simple.value);
  return { ...read, faults: [...encodingFaults(decoded), ...read.faults, ...shapeFaults(decoded.text, read.value)] };
}

function plain(value: JsonValue): ScannedJson {
  return { value, faults: [], layout: emptyLayout() };
}

/**
 * A class, since a getter in an object literal would keep all that was read until the next full garbage collection: V8
 * ties such a getter to the object's hidden class, which lives in the old generation.
 */
class TaskReading implements ReadResult {
  readonly value: JsonValue | undefined;
  readonly faults: ReadingFault[];
  readonly layout: JsonLayout;
  readonly traits: InstanceTraits;
  readonly #text: string | null;
  #canonical: boolean | undefined;

  /** `text` is null when it is not what the bytes say. */
  constructor(read: ScannedJson, text: string | null, traits = UNKNOWN_TRAITS, canonical?: true) {
    this.value = read.value;
    this.faults = read.faults;
    this.layout = read.layout;
    this.traits = traits;
    this.#text = text;
    this.#canonical = text === null ? undefined : canonical;
  }

  get canonical(): boolean {
    this.#canonical ??= this.value !== undefined && writeTask(this.value, this.layout) === this.#text;
    return this.#canonical;
  }
}

/** The value, when `JSON.parse` takes the text and it is proved that nothing is hidden from it; else undefined. */
function parseSimple(bytes: Uint8Array, text: string): SimpleJson | undefined {
  // Of many small parts, `JSON.parse` makes far more memory than the file has bytes.
  if (bytes.length > LARGE && hasMoreParts(text, MAX_PARTS)) return undefined;
  try {
    const value = JSON.parse(text) as JsonValue;
    // As many bytes as characters: all are ASCII.
    const proof = text.length === bytes.length && isObject(value) ? proveCanonical(bytes, value) : null;
    return proof || proveSimple(text, value) ? { value, proof } : undefined;
  } catch {
    return undefined;
  }
}

function traitsOf(text: string, bytes: Uint8Array, proof: CanonicalProof | null): InstanceTraits {
  const ascii = text.length === bytes.length;
  return instanceTraits(text, { ascii, escapes: proof?.hasEscapes ?? true, texts: proof?.texts ?? null });
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function tooLarge(bytes: Uint8Array): ReadingFault {
  return readingFault('too-large', { line: 1, column: 1 }, { size: bytes.length, limit: MAX_FILE_BYTES });
}

function encodingFaults({ byteOrderMark, invalid }: DecodedText): ReadingFault[] {
  const faults: ReadingFault[] = [];
  if (byteOrderMark) faults.push(readingFault('byte-order-mark', { line: 1, column: 1 }));
  if (invalid !== null) {
    const byte = `0x${invalid.byte.toString(16).toUpperCase().padStart(2, '0')}`;
    faults.push(readingFault('not-utf8', invalid, { byte, count: invalid.count }));
  }
  return faults;
}

function shapeFaults(text: string, value: JsonValue | undefined): ReadingFault[] {
  if (value === undefined || isObject(value)) return [];
  const place = new TextPositions(text).at(/[^ \t\n\r]/.exec(text)?.index ?? 0);
  return [readingFault('not-an-object', place, { found: kindOf(value) })];
}

function kindOf(value: JsonValue): string {
  if (Array.isArray(value)) return 'a list';
  if (value === null) return 'null';
  return typeof value === 'string' ? 'a text' : `a ${typeof value}`;
}
