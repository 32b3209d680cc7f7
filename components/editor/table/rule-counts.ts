import type { LiveFinding } from '@/components/editor/store/finding-place';

export interface RuleCount {
  rule: string;
  title: string;
  /** How many rows have findings of the rule. */
  rows: number;
}

/** The findings of each row. */
export function findingsByRow(findings: readonly LiveFinding[]): Map<string, LiveFinding[]> {
  const byRow = new Map<string, LiveFinding[]>();
  for (const finding of findings) {
    if (finding.place.kind !== 'row') continue;
    const list = byRow.get(finding.place.id);
    if (list) list.push(finding);
    else byRow.set(finding.place.id, [finding]);
  }
  return byRow;
}

/** The rules that have findings at rows, those with the most rows first. */
export function ruleCounts(byRow: ReadonlyMap<string, readonly LiveFinding[]>): RuleCount[] {
  const counts = new Map<string, RuleCount>();
  for (const findings of byRow.values()) {
    for (const [rule, title] of new Map(findings.map((finding) => [finding.rule, finding.title]))) {
      const count = counts.get(rule);
      if (count) count.rows++;
      else counts.set(rule, { rule, title, rows: 1 });
    }
  }
  return [...counts.values()].sort((a, b) => b.rows - a.rows);
}
