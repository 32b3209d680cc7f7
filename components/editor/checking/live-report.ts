import type { LiveReport } from '@/components/editor/checking/check-messages';
import { type LiveFinding, placeOf } from '@/components/editor/store/finding-place';
import { describeFinding } from '@/lib/checks/engine/describe-finding';
import { ruleById } from '@/lib/checks/engine/registry';
import type { Finding, Report } from '@/lib/checks/finding';
import type { DraftHead, DraftRow } from '@/lib/task/draft/draft';
import { slugProblem } from '@/lib/task/name';

/** A report on a draft, with every finding at its place in the editor. */
export function liveReport(
  report: Report,
  { head, rows }: { head: DraftHead; rows: readonly DraftRow[] },
): Omit<LiveReport, 'milliseconds'> {
  const { verdict, upstream, counts, totals, skipped } = report;
  return {
    verdict,
    upstream,
    counts,
    totals,
    skipped,
    findings: report.findings.map((one) => toLive(one, head, rows)),
  };
}

function toLive(finding: Finding, head: DraftHead, rows: readonly DraftRow[]): LiveFinding {
  const { rule, message, severity, path } = finding;
  // The number is no business of the author, so the file's whole name is not either.
  const nameProblem = rule === 'name-format' ? slugProblem(head.slug) : null;
  return {
    rule,
    title: ruleById(rule)?.title ?? rule,
    message,
    severity,
    path,
    text: nameProblem ?? describeFinding(finding),
    place: placeOf(finding, rows),
  };
}
