import type { FixOffer, FixOffers, LiveReport } from '@/components/drafts/check-messages';
import { canHold } from '@/components/drafts/draft-edits-of';
import { type LiveFinding, placeOf } from '@/components/drafts/finding-place';
import { describeFinding } from '@/lib/checks/describe-finding';
import { findPlaces } from '@/lib/checks/find-places';
import type { Finding, Report } from '@/lib/checks/finding';
import type { FixContext, Repair } from '@/lib/checks/fix';
import { toPointer } from '@/lib/checks/json-pointer';
import { fixOf } from '@/lib/checks/plan-fix';
import { ruleById } from '@/lib/checks/registry';
import type { DraftHead, DraftRow } from '@/lib/task/draft';
import { slugProblem } from '@/lib/task/name';
import type { JsonObject } from '@/lib/task/schema';

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

/** What of a report can be repaired within the draft. */
export function fixOffers(
  report: Pick<LiveReport, 'findings' | 'totals'>,
  task: JsonObject,
  context: FixContext,
): FixOffers {
  const offers = new Map<string, FixOffer>();
  for (const key of Object.keys(report.totals)) {
    const [rule = '', message = ''] = key.split('/');
    const offer = fixOffer(rule, message, task, context);
    if (offer) offers.set(key, { ...offer, paths: listedPaths(report, rule, message, offer.paths) });
  }
  return offers;
}

function fixOffer(id: string, message: string, task: JsonObject, context: FixContext): FixOffer | null {
  const rule = ruleById(id);
  const fix = fixOf({ rule: id, message });
  if (!rule || !fix) return null;
  const found = findPlaces(rule, message, task, context);
  const repairs = [...fix.repairs(task, { ...context, found })].filter(isPossible);
  if (repairs.length === 0) return null;
  const safe = fix.safe ? repairs.filter((repair) => repair.safe !== false).length : 0;
  const paths = new Set(repairs.flatMap((repair) => repair.paths.map(toPointer)));
  return { title: fix.title, repairs: repairs.length, safe, paths };
}

function isPossible({ edits }: Repair): boolean {
  return edits.length > 0 && edits.every(canHold);
}

function listedPaths(
  { findings }: Pick<LiveReport, 'findings'>,
  rule: string,
  message: string,
  paths: ReadonlySet<string>,
): ReadonlySet<string> {
  const listed = findings.filter((finding) => finding.rule === rule && finding.message === message);
  return new Set(listed.map(({ path }) => path).filter((path) => paths.has(path)));
}
