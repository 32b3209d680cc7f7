import type { FixOffer } from '@/components/editor/checking/check-messages';
import { type CheckedDraft, draftEditsOf } from '@/components/editor/checking/draft-edits-of';
import type { Report } from '@/lib/checks/finding';
import type { FixContext } from '@/lib/checks/fix';
import { fixAllInSteps } from '@/lib/checks/fixing/fix-all';
import { type FixChoice, type FixPlan, fixOf, planFix } from '@/lib/checks/fixing/plan-fix';
import { toPointer } from '@/lib/checks/json-pointer';

/** What can be repaired in a draft. */
export interface TriedFixes {
  /** By `rule/message`. */
  offers: ReadonlyMap<string, FixOffer>;
  /** How many repairs all that is safe makes. */
  allSafe: number;
}

/** So many findings of a message are tried one by one. Where all go together, and these alone, the others do as well. */
const TRIED_ALONE = 12;

/**
 * Tries the fixes of what a report on a draft has found, so that none is offered that would do nothing: it would bring an
 * error, or the draft cannot hold it. Each step takes about as long as a check; between two, something else may come first.
 */
export function* triedFixes(
  draft: CheckedDraft,
  report: Report,
  context: FixContext,
): Generator<undefined, TriedFixes> {
  const offers = new Map<string, FixOffer>();
  for (const key of Object.keys(report.totals)) {
    const [rule = '', message = ''] = key.split('/');
    if (fixOf({ rule, message }) === undefined) continue;
    const offer = yield* triedOffer({ rule, message }, draft, report, context);
    if (offer !== null) offers.set(key, offer);
  }
  const { steps, task } = yield* fixAllInSteps(draft.task, context);
  const edits = steps.map((step) => step.edits);
  const repairs = steps.reduce((sum, step) => sum + step.repairs, 0);
  return { offers, allSafe: draftEditsOf(draft, edits, task) === null ? 0 : repairs };
}

function* triedOffer(
  choice: FixChoice,
  draft: CheckedDraft,
  report: Report,
  context: FixContext,
): Generator<undefined, FixOffer | null> {
  const whole = planFix(draft.task, choice, context, report);
  yield;
  const repairs = canBeMade(whole, draft) ? whole.repairs : 0;
  const paths = yield* triedPaths(choice, whole, draft, report, context);
  return repairs === 0 && paths.size === 0 ? null : { title: fixOf(choice)?.title ?? choice.message, repairs, paths };
}

function canBeMade({ repairs, edits, task }: FixPlan, draft: CheckedDraft): boolean {
  return repairs > 0 && draftEditsOf(draft, [edits], task) !== null;
}

/** The listed findings that can be repaired one by one. */
function* triedPaths(
  choice: FixChoice,
  whole: FixPlan,
  draft: CheckedDraft,
  report: Report,
  context: FixContext,
): Generator<undefined, ReadonlySet<string>> {
  const isOf = (finding: { rule: string; message: string }) =>
    finding.rule === choice.rule && finding.message === choice.message;
  const listed = report.findings.filter(isOf).map(({ path }) => path);
  const together = new Set(whole.left === 0 ? whole.made.flatMap(({ paths }) => paths.map(toPointer)) : []);
  const alone = new Set<string>();
  const isTried = (index: number) => index < TRIED_ALONE || whole.left > 0 || alone.size < TRIED_ALONE;
  for (const [index, path] of listed.entries()) {
    if (!isTried(index)) {
      if (together.has(path)) alone.add(path);
      continue;
    }
    if (canBeMade(planFix(draft.task, { ...choice, path }, context, report), draft)) alone.add(path);
    yield;
  }
  return alone;
}
