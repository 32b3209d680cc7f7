import { READING, READING_CODES } from '@/lib/checks/engine/reading-finding';
import { RULES } from '@/lib/checks/engine/registry';
import type { Severity } from '@/lib/checks/finding';
import { readingFault } from '@/lib/task/file/reading-fault';

/** A message of the current rules or of the reader. */
export interface KnownMessage {
  /** `rule/message`, as in a report's totals. */
  key: string;
  rule: string;
  severity: Severity;
}

const ALL: readonly KnownMessage[] = [
  ...READING_CODES.map((code) => known(READING, code, readingFault(code, { line: 1, column: 1 }).severity)),
  ...RULES.flatMap(({ id, messages }) =>
    Object.entries(messages).map(([message, { severity }]) => known(id, message, severity)),
  ),
];

function known(rule: string, message: string, severity: Severity): KnownMessage {
  return { key: `${rule}/${message}`, rule, severity };
}

/** The messages of a severity, of one rule (by its id) or of all (''), by their keys. */
export function messagesOf(severity: Severity, rule: string): ReadonlyMap<string, KnownMessage> {
  const wanted = ALL.filter((message) => message.severity === severity && (rule === '' || message.rule === rule));
  return new Map(wanted.map((message) => [message.key, message]));
}
