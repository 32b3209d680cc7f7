import { READING_FAULTS, readingTemplate } from '@/components/checks/reading-faults';
import { READING } from '@/lib/checks/engine/reading-finding';
import type { Severity } from '@/lib/checks/finding';
import type { Rule, Topic } from '@/lib/checks/rule';
import { readingFault } from '@/lib/task/file/reading-fault';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** One line of the list of checks: a rule, or one of the things that the reader finds. */
export interface CheckEntry {
  id: string;
  /** Its page, or its place on one. */
  href: string;
  title: string;
  topic: Topic | typeof READING;
  since: string;
  /** Of its messages, the severest first. */
  severities: Severity[];
  /** Whether the upstream script fails on any of it. */
  upstream: boolean;
  /** What repairs it: something that is safe at any time, something that one must choose, or nothing. */
  fix: 'safe' | 'choice' | null;
  /** `rule/message` of each of its messages, as reports count them. */
  keys: string[];
  /** All its words, in lower case, for the search. */
  words: string;
}

/** A rule as a line of the list. */
export function ruleEntry({ id, title, why, topic, since, messages, fixes = {} }: Rule): CheckEntry {
  const all = Object.values(messages);
  const safe = Object.values(fixes).map((fix) => fix?.safe);
  return {
    id,
    href: `/checks/${id}`,
    title,
    topic,
    since,
    severities: SEVERITIES.filter((severity) => all.some((message) => message.severity === severity)),
    upstream: all.some((message) => message.upstream),
    fix: safe.length === 0 ? null : safe.includes(true) ? 'safe' : 'choice',
    keys: Object.keys(messages).map((message) => `${id}/${message}`),
    words: [id, title, why, ...all.map(({ text }) => text)].join(' ').toLowerCase(),
  };
}

/** What the reader finds, as lines of the list. */
export function readingEntries(): CheckEntry[] {
  return READING_FAULTS.map((fault) => {
    const { severity, upstream } = readingFault(fault.code, { line: 1, column: 1 });
    return {
      id: fault.code,
      href: `/checks/${READING}#${fault.code}`,
      title: fault.title,
      topic: READING,
      since: '1',
      severities: [severity],
      upstream,
      fix: fault.fix === undefined ? null : 'safe',
      keys: [`${READING}/${fault.code}`],
      words: [fault.code, fault.title, readingTemplate(fault)].join(' ').toLowerCase(),
    };
  });
}
