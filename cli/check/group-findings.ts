import { SEVERITIES } from '@/cli/check/run-totals';
import type { Finding, Report, Severity } from '@/lib/checks/finding';

/** The findings of one message in one file. */
export interface FindingGroup<F extends Finding> {
  severity: Severity;
  rule: string;
  message: string;
  /** The kept ones, in file order: at least one. */
  findings: readonly [F, ...F[]];
  /** How many there are in all. */
  total: number;
}

/** A file's findings message by message, errors first. */
export function groupFindings<F extends Finding>(findings: readonly F[], totals: Report['totals']): FindingGroup<F>[] {
  const groups = new Map<string, [F, ...F[]]>();
  for (const finding of findings) {
    const group = groups.get(keyOf(finding));
    if (group === undefined) groups.set(keyOf(finding), [finding]);
    else group.push(finding);
  }
  const all = [...groups].map(([key, group]) => ({
    severity: group[0].severity,
    rule: group[0].rule,
    message: group[0].message,
    findings: group,
    total: totals[key] ?? group.length,
  }));
  return all.sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
}

function keyOf({ rule, message }: Finding): string {
  return `${rule}/${message}`;
}
