/** What the reader can find before any rule runs. */
export type ReadingCode =
  | 'not-utf8'
  | 'not-json'
  | 'byte-order-mark'
  | 'not-an-object'
  | 'non-finite-number'
  | 'duplicate-key'
  | 'too-large'
  | 'too-deep'
  | 'bad-character';

/** One fault of a file's bytes or JSON, with its place. */
export interface ReadingFault {
  code: ReadingCode;
  severity: 'error' | 'warning';
  /** Whether the upstream script cannot read the file because of it. */
  upstream: boolean;
  /** JSON Pointer where known, else ''. */
  path: string;
  /** 1-based. */
  line: number;
  /** 1-based, in Unicode code points. */
  column: number;
  /**
   * What a message needs. `not-json`: `expected` and `found` (phrases) and, where it is known, `hint` (a sentence);
   * `not-utf8`: `byte` (`0xE9`), `count`; `duplicate-key`: `key`, `firstLine`; `non-finite-number`: `text`;
   * `too-large`: `size`, `limit`, or for a file with too many values `parts`, the most; `too-deep`: `limit`; `bad-character`: `character` (`U+0000`, `U+D800`).
   */
  params: Record<string, string | number>;
}

const UPSTREAM: Record<ReadingCode, boolean> = {
  'not-utf8': true,
  'not-json': true,
  'byte-order-mark': true,
  'not-an-object': true,
  'non-finite-number': false,
  'duplicate-key': false,
  'too-large': false,
  'too-deep': false,
  'bad-character': false,
};

/** A fault with the severity and upstream flag of its code (checks catalogue, "Reading"). */
export function readingFault(
  code: ReadingCode,
  place: { path?: string; line: number; column: number },
  params: Record<string, string | number> = {},
): ReadingFault {
  const severity = code === 'byte-order-mark' ? 'warning' : 'error';
  const { path = '', line, column } = place;
  return { code, severity, upstream: UPSTREAM[code], path, line, column, params };
}

/** The fault as whole sentences for a user, without its place. */
export function readingFaultText(fault: ReadingFault): string {
  const { params } = fault;
  switch (fault.code) {
    case 'not-utf8':
      return `The file is not UTF-8: the byte ${params.byte} cannot stand here. Save the file with the encoding UTF-8.`;
    case 'not-json':
      return notJsonText(params);
    case 'byte-order-mark':
      return 'The file starts with a byte-order mark, which upstream cannot read. Save it as UTF-8 without BOM.';
    case 'not-an-object':
      return `A task is one object in curly brackets; here stands ${params.found}.`;
    case 'non-finite-number':
      return `${params.text} is not JSON. Write a number, or a text in double quotes.`;
    case 'duplicate-key':
      return `The key ${quoted(params.key)} stands twice in this object, first in line ${params.firstLine}. Only the last one counts; remove one.`;
    case 'too-large':
      if (params.parts !== undefined) return tooManyPartsText(params.parts);
      return `The file has ${params.size} bytes; at most ${params.limit} are allowed.`;
    case 'too-deep':
      return `Brackets are nested deeper than ${params.limit} levels here.`;
    case 'bad-character':
      return `A text holds ${params.character}, which is no character that can be stored. Remove it.`;
  }
}

function notJsonText(params: ReadingFault['params']): string {
  const sentence = `Not valid JSON: expected ${params.expected}, but found ${params.found}.`;
  return params.hint === undefined ? sentence : `${sentence} ${params.hint}`;
}

function tooManyPartsText(limit: string | number): string {
  return `The file was not read beyond this place: it has more values, keys and brackets than any task, for which ${Number(limit).toLocaleString('en')} are enough.`;
}

function quoted(value: string | number | undefined): string {
  const text = String(value ?? '');
  return `“${text.length > 60 ? `${text.slice(0, 60)}…` : text}”`;
}
