import type { Report, Severity } from '@/lib/checks/finding';

/** What grouping needs to know of a finding. */
interface Grouped {
  rule: string;
  message: string;
  severity: Severity;
}

/** The findings of one message of one rule. */
export interface MessageGroup<F> extends Grouped {
  /** `rule/message`, as in the report's totals. */
  key: string;
  /** How often it fired; `findings` holds the first ones. */
  total: number;
  findings: F[];
}

/** The messages of one severity that a rule gave. */
export interface RuleGroup<F> {
  rule: string;
  total: number;
  messages: MessageGroup<F>[];
}

export interface SeverityGroup<F> {
  severity: Severity;
  total: number;
  rules: RuleGroup<F>[];
}

export const SEVERITIES = ['error', 'warning', 'info'] as const;

/** Findings by severity (the worst first), then rule, then message, in the order in which they were found. */
export function groupFindings<F extends Grouped>(findings: readonly F[], totals: Report['totals']): SeverityGroup<F>[] {
  const messages = messageGroups(findings, totals);
  return SEVERITIES.flatMap((severity) => {
    const rules = new Map<string, RuleGroup<F>>();
    for (const group of messages.filter((one) => one.severity === severity)) {
      const rule = rules.get(group.rule);
      if (!rule) rules.set(group.rule, { rule: group.rule, total: group.total, messages: [group] });
      else {
        rule.messages.push(group);
        rule.total += group.total;
      }
    }
    const total = [...rules.values()].reduce((sum, rule) => sum + rule.total, 0);
    return total === 0 ? [] : [{ severity, total, rules: [...rules.values()] }];
  });
}

/** The same with the most frequent rule of each severity first: for a report that no longer changes. */
export function mostFrequentFirst<F>(groups: readonly SeverityGroup<F>[]): SeverityGroup<F>[] {
  return groups.map((group) => ({
    ...group,
    rules: [...group.rules].sort((a, b) => b.total - a.total || (a.rule < b.rule ? -1 : 1)),
  }));
}

function messageGroups<F extends Grouped>(findings: readonly F[], totals: Report['totals']): MessageGroup<F>[] {
  const groups = new Map<string, MessageGroup<F>>();
  for (const finding of findings) {
    const { rule, message, severity } = finding;
    const key = `${rule}/${message}`;
    const group = groups.get(key);
    if (group) group.findings.push(finding);
    else groups.set(key, { key, rule, message, severity, total: totals[key] ?? 0, findings: [finding] });
  }
  for (const group of groups.values()) group.total = Math.max(group.total, group.findings.length);
  return [...groups.values()];
}
