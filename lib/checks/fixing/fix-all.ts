import { checkTask } from '@/lib/checks/engine/engine';
import { RULES } from '@/lib/checks/engine/registry';
import type { Report } from '@/lib/checks/finding';
import type { FixContext } from '@/lib/checks/fix';
import { type FixChoice, fixOf, planFix } from '@/lib/checks/fixing/plan-fix';
import type { TaskEdit } from '@/lib/checks/task-edit';
import { emptyLayout, type JsonLayout } from '@/lib/task/file/json-layout';
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
  /** What the task's file says beyond its value, after the fixes. */
  layout: JsonLayout;
  /** What the rules say of the task now. */
  report: Report;
}

/** One repair may make place for another (a trimmed text is now a known name); after so many rounds none does. */
const MOST_ROUNDS = 5;

/** Makes every fix that is safe, one after the other, until none has anything left to do. Adds no error. */
export function fixAll(task: JsonObject, context: FixContext): FixedTask {
  return outcomeOf(fixAllInSteps(task, context));
}

/** The same in steps, each about as long as a check, for whom something else may come between. */
export function fixAllInSteps(task: JsonObject, context: FixContext): Generator<undefined, FixedTask> {
  return fixRounds(allChoices({ safeOnly: true }), task, context);
}

/** The same with the fixes of some rules, or of some of their messages, also those that are not safe. */
export function fixChosen(
  task: JsonObject,
  chosen: readonly { rule: string; message?: string }[],
  context: FixContext,
): FixedTask {
  const isChosen = (choice: FixChoice) =>
    chosen.some(({ rule, message = choice.message }) => rule === choice.rule && message === choice.message);
  return outcomeOf(fixRounds(allChoices({ safeOnly: false }).filter(isChosen), task, context));
}

function outcomeOf(steps: Generator<undefined, FixedTask>): FixedTask {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

function allChoices({ safeOnly }: { safeOnly: boolean }): FixChoice[] {
  return RULES.flatMap(({ id, fixes = {} }) =>
    Object.keys(fixes).map((message) => ({ rule: id, message, safeOnly })),
  ).filter((choice) => !safeOnly || fixOf(choice)?.safe);
}

function* fixRounds(
  choices: readonly FixChoice[],
  task: JsonObject,
  context: FixContext,
): Generator<undefined, FixedTask> {
  const { layout = emptyLayout() } = context;
  const report = checkTask(task, { ...context, numbers: layout.numbers });
  let fixed: FixedTask = { steps: [], task, layout, report };
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const before = fixed.steps.length;
    fixed = yield* fixRound(choices, fixed, context);
    if (fixed.steps.length === before) break;
  }
  return fixed;
}

function* fixRound(
  choices: readonly FixChoice[],
  start: FixedTask,
  context: FixContext,
): Generator<undefined, FixedTask> {
  let { steps, task, layout, report } = start;
  for (const choice of choices) {
    const { rule, message } = choice;
    if (report.totals[`${rule}/${message}`] === undefined) continue;
    const plan = planFix(task, choice, { ...context, layout }, report);
    yield;
    if (plan.repairs === 0) continue;
    const title = fixOf(choice)?.title ?? message;
    steps = [...steps, { rule, message, title, edits: plan.edits, repairs: plan.repairs }];
    ({ task, layout, report } = plan);
  }
  return { steps, task, layout, report };
}
