import { READING } from '@/lib/checks/engine/reading-finding';
import { RULES } from '@/lib/checks/engine/registry';
import type { Severity } from '@/lib/checks/finding';
import type { Message, Rule } from '@/lib/checks/rule';

/** SARIF's words for the severities (2.1.0, 3.27.10). */
export const SARIF_LEVELS: Record<Severity, 'error' | 'warning' | 'note'> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
};

/** A `reportingDescriptor` (SARIF 2.1.0, 3.49). */
export interface SarifRule {
  id: string;
  shortDescription: { text: string };
  fullDescription: { text: string };
  help: { text: string };
  helpUri?: string;
  defaultConfiguration: { level: 'error' | 'warning' | 'note' };
  properties: { tags: string[] };
}

/**
 * Every kind of finding as SARIF describes it: one for each message of each rule, because a message has its own severity,
 * and one for all that the reader finds. `site` is the address of the site that has the rules' pages, without a slash at its end.
 */
export function sarifRules(site: string | undefined): SarifRule[] {
  return [readingRule(site), ...RULES.flatMap((rule) => messageRules(rule, site))];
}

/** The id under which a finding is reported. */
export function sarifRuleId({ rule, message }: { rule: string; message: string }): string {
  return rule === READING ? READING : `${rule}/${message}`;
}

function readingRule(site: string | undefined): SarifRule {
  return {
    id: READING,
    shortDescription: { text: 'The file can be read' },
    fullDescription: { text: 'A task file is one object in JSON (RFC 8259), in UTF-8 and without a byte-order mark.' },
    help: { text: 'The message says what stands at this place, and what should.' },
    ...helpUri(site, READING),
    defaultConfiguration: { level: 'error' },
    properties: { tags: ['file'] },
  };
}

function messageRules({ id, title, why, topic, messages }: Rule, site: string | undefined): SarifRule[] {
  return Object.entries(messages).map(([message, { severity, upstream, text }]: [string, Message]) => ({
    id: `${id}/${message}`,
    shortDescription: { text: title },
    fullDescription: { text: why },
    help: { text: `${why}\n\n${text}` },
    ...helpUri(site, `${id}#${message}`),
    defaultConfiguration: { level: SARIF_LEVELS[severity] },
    properties: { tags: upstream ? [topic, 'refused-upstream'] : [topic] },
  }));
}

function helpUri(site: string | undefined, page: string): { helpUri?: string } {
  return site === undefined ? {} : { helpUri: `${site}/checks/${page}` };
}
