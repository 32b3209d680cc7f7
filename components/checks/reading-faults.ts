import { encodeUtf8 } from '@/lib/task/file/canonical';
import { type ReadingCode, readingFault, readingFaultText } from '@/lib/task/file/reading-fault';
import { MAX_DEPTH } from '@/lib/task/limits';

/** One of the things that the reader finds before any rule runs, as its page shows it. */
export interface ReadingFaultPage {
  code: ReadingCode;
  /** As it should be. */
  title: string;
  /** The names of its message's parameters. */
  params: readonly string[];
  /** What repairs it when the file is fixed (`lib/checks/fixing/fix-bytes.ts`); it is safe. */
  fix?: string;
  /** A file that has it; missing where one would be too large to show. `shown` is the text with what cannot be seen named. */
  example?: { bytes: Uint8Array; shown: string };
}

/** All of them, in the order in which the reader comes upon them. */
export const READING_FAULTS: readonly ReadingFaultPage[] = [
  {
    code: 'too-large',
    title: 'The file has at most 50 MB, and two million values and keys',
    params: ['size', 'limit'],
  },
  {
    code: 'byte-order-mark',
    title: 'No byte-order mark stands first',
    params: [],
    fix: 'Remove the byte-order mark',
    example: sample('{\n    "Source": ["synthetic"]\n}', { text: '{\n', bytes: [0xef, 0xbb, 0xbf], before: true }),
  },
  {
    code: 'not-utf8',
    title: 'The file is in UTF-8',
    params: ['byte'],
    example: sample('{\n    "Source": ["caf"]\n}', { text: 'caf', bytes: [0xe9] }),
  },
  {
    code: 'not-json',
    title: 'The file is JSON',
    params: ['expected', 'found', 'hint'],
    example: sample('{\n    "Source": ["synthetic",]\n}'),
  },
  {
    code: 'not-an-object',
    title: 'The task is one object',
    params: ['found'],
    example: sample('[\n    {"Source": ["synthetic"]}\n]'),
  },
  {
    code: 'duplicate-key',
    title: 'No key stands twice',
    params: ['key', 'firstLine'],
    example: sample('{\n    "Source": ["synthetic"],\n    "Source": ["apples"]\n}'),
  },
  {
    code: 'non-finite-number',
    title: 'Numbers are JSON’s',
    params: ['text'],
    fix: 'Write NaN and Infinity as texts',
    example: sample('{\n    "Source": [NaN]\n}'),
  },
  {
    code: 'too-deep',
    title: `Brackets are nested at most ${MAX_DEPTH} deep`,
    params: ['limit'],
    example: sample(`{\n    "Source": ${'['.repeat(MAX_DEPTH)}${']'.repeat(MAX_DEPTH)}\n}`),
  },
  {
    code: 'bad-character',
    title: 'Texts hold only characters that can be stored',
    params: ['character'],
    example: sample('{\n    "Source": ["synthetic\\u0000"]\n}'),
  },
];

/** What the fault says, its parameters as `{name}`. */
export function readingTemplate({ code, params }: ReadingFaultPage): string {
  const placeholders = Object.fromEntries(params.map((name) => [name, `{${name}}`]));
  return readingFaultText(readingFault(code, { line: 1, column: 1 }, placeholders));
}

/** A file's bytes and text; `odd` puts bytes that cannot be shown behind (or before) a text in it. */
function sample(text: string, odd?: { text: string; bytes: readonly number[]; before?: boolean }) {
  if (odd === undefined) return { bytes: encodeUtf8(text), shown: text };
  const at = text.indexOf(odd.text) + (odd.before ? 0 : odd.text.length);
  const [head, tail] = [text.slice(0, at), text.slice(at)];
  const named = odd.bytes.map((byte) => byte.toString(16).toUpperCase()).join(' ');
  return {
    bytes: Uint8Array.from([...encodeUtf8(head), ...odd.bytes, ...encodeUtf8(tail)]),
    shown: `${head}‹${named}›${tail}`,
  };
}
