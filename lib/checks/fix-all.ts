import { checkTask } from '@/lib/checks/engine';
import type { Report } from '@/lib/checks/finding';
import type { FixContext } from '@/lib/checks/fix';
import { planFix } from '@/lib/checks/plan-fix';
import { RULES } from '@/lib/checks/registry';
import type { TaskEdit } from '@/lib/checks/task-edit';
import type { JsonObject } from '@/lib/task/schema';

/** One fix of those that were made; its edits mean the task as the step before left it. */
export interface FixStep {
  rule: string;
  message: string;
  title: string;
  edits: readonly TaskEdit[];
  /** How many repairs were made. */
  repairs: number;
}

export interface FixedTask {
  steps: readonly FixStep[];
  task: JsonObject;
  /** What the rules say of the task now. */
  report: Report;
}

/** One repair may make place for another (a trimmed text is now a known name); after so many rounds none does. */
const MOST_ROUNDS = 5;

/** Makes every fix that is safe, one after the other, until none has anything left to do. Adds no error. */
export function fixAll(task: JsonObject, context: FixContext): FixedTask {
  let fixed: FixedTask = { steps: [], task, report: checkTask(task, context) };
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const before = fixed.steps.length;
    fixed = fixRound(fixed, context);
    if (fixed.steps.length === before) break;
  }
  return fixed;
}

function fixRound(start: FixedTask, context: FixContext): FixedTask {
  let { steps, task, report } = start;
  for (const { rule, message, title } of safeFixes()) {
    if (report.totals[`${rule}/${message}`] === undefined) continue;
    const plan = planFix(task, { rule, message }, context, report);
    if (plan.repairs === 0) continue;
    steps = [...steps, { rule, message, title, edits: plan.edits, repairs: plan.repairs }];
    ({ task, report } = plan);
  }
  return { steps, task, report };
}

function safeFixes(): Pick<FixStep, 'rule' | 'message' | 'title'>[] {
  return RULES.flatMap(({ id, fixes = {} }) =>
    Object.entries(fixes).flatMap(([message, fix]) => (fix?.safe ? [{ rule: id, message, title: fix.title }] : [])),
  );
}
