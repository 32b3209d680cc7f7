import type { Found } from '@/lib/checks/engine/tally';
import { fromPointer } from '@/lib/checks/json-pointer';
import type { Params } from '@/lib/checks/rule';
import { excerpt } from '@/lib/checks/texts/excerpt';
import type { ReadingCode, ReadingFault } from '@/lib/task/file/reading-fault';

/** The rule that the reader's faults are reported under. */
export const READING = 'reading';

/** A fault of the file's bytes or JSON as a finding. */
export function readingFinding(fault: ReadingFault): Found {
  const { code, severity, upstream, path, params, line, column } = fault;
  return {
    rule: READING,
    message: code,
    severity,
    upstream,
    path: fromPointer(path),
    params: () => printable(params),
    line,
    column,
  };
}

function printable(params: Params): Params {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, typeof value === 'string' ? excerpt(value) : value]),
  );
}

const CODES: Readonly<Record<ReadingCode, true>> = {
  'not-utf8': true,
  'not-json': true,
  'byte-order-mark': true,
  'not-an-object': true,
  'non-finite-number': true,
  'duplicate-key': true,
  'too-large': true,
  'too-deep': true,
  'bad-character': true,
};

/** Whether a finding's message is one of the reader's. */
export function isReadingCode(message: string): message is ReadingCode {
  return Object.hasOwn(CODES, message);
}

/** The ids of the reader's messages. */
export const READING_CODES: readonly ReadingCode[] = Object.keys(CODES).filter(isReadingCode);
