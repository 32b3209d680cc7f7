import { isReadingCode, READING } from '@/lib/checks/engine/reading-finding';
import { RULES } from '@/lib/checks/engine/registry';
import type { Finding } from '@/lib/checks/finding';
import type { Message, Params } from '@/lib/checks/rule';
import { readingFault, readingFaultText } from '@/lib/task/file/reading-fault';

const MESSAGES: ReadonlyMap<string, Message> = new Map(
  RULES.flatMap(({ id, messages }) =>
    Object.entries(messages).map(([message, content]): [string, Message] => [`${id}/${message}`, content]),
  ),
);

/** Says in plain English what is wrong and what to do. Also takes findings of reports that an older engine wrote. */
export function describeFinding(finding: Pick<Finding, 'rule' | 'message' | 'params'>): string {
  if (finding.rule === READING) return readingText(finding);
  const message = MESSAGES.get(`${finding.rule}/${finding.message}`);
  if (message === undefined)
    return `The check “${finding.rule}” found something here that this version no longer looks for.`;
  return fill(message.text, finding.params);
}

function readingText({ message, params }: Pick<Finding, 'message' | 'params'>): string {
  if (!isReadingCode(message)) return 'The file could not be read as it should be here.';
  return readingFaultText(readingFault(message, { line: 1, column: 1 }, params));
}

/** Fills in the parameters; a part in square brackets is left out when one of its parameters is missing. */
function fill(text: string, params: Params): string {
  return text
    .replace(/\[([^\]]*)\]/g, (_, part: string) => (placeholders(part).every((name) => name in params) ? part : ''))
    .replace(/\{(\w+)\}/g, (_, name: string) => format(params[name]))
    .trim();
}

function placeholders(text: string): string[] {
  return Array.from(text.matchAll(/\{(\w+)\}/g), ([, name]) => name ?? '');
}

function format(value: string | number | undefined): string {
  return typeof value === 'number' ? value.toLocaleString('en') : (value ?? '');
}
