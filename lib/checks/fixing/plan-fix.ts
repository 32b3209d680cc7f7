import { type CheckContext, checkTask } from '@/lib/checks/engine/engine';
import { findPlaces } from '@/lib/checks/engine/find-places';
import { ruleById } from '@/lib/checks/engine/registry';
import type { Report } from '@/lib/checks/finding';
import type { Fix, FixContext, Repair } from '@/lib/checks/fix';
import { applyEdits } from '@/lib/checks/fixing/apply-edits';
import { EditTree } from '@/lib/checks/fixing/edit-tree';
import { remapLayout } from '@/lib/checks/fixing/remap-layout';
import { toPointer } from '@/lib/checks/json-pointer';
import type { TaskEdit } from '@/lib/checks/task-edit';
import { emptyLayout, type JsonLayout } from '@/lib/task/file/json-layout';
import type { JsonObject } from '@/lib/task/schema';

/** Which findings should be repaired: all of a message, or those at one place. */
export interface FixChoice {
  rule: string;
  message: string;
  /** JSON Pointer. */
  path?: string;
  /** Only what is safe to repair unseen. */
  safeOnly?: boolean;
}

/** What a fix would do, and what comes of it. */
export interface FixPlan {
  edits: readonly TaskEdit[];
  /** The task with the edits made. */
  task: JsonObject;
  /** What the task's file says beyond its value, with the edits made. */
  layout: JsonLayout;
  /** What the rules say of it. */
  report: Report;
  /** The repairs that are part of the plan. */
  made: readonly Repair[];
  /** How many they are. */
  repairs: number;
  /** How many were left out: they overlap with others, or would bring an error. */
  left: number;
}

/** How often a plan is tried with fewer repairs before the rest is given up: the editor waits for it. */
const MOST_TRIALS = 40;

/** The fix of a message; undefined when it has none. */
export function fixOf({ rule, message }: Pick<FixChoice, 'rule' | 'message'>): Fix | undefined {
  const fixes = ruleById(rule)?.fixes;
  return fixes !== undefined && Object.hasOwn(fixes, message) ? fixes[message] : undefined;
}

/**
 * Plans the repair of some findings. Repairs never overlap, and the plan never adds an error: whichever would (trimming
 * an input may make it another's twin) is left out. `before` is the report of the task as it is, with the same context.
 */
export function planFix(task: JsonObject, choice: FixChoice, context: FixContext, before: Report): FixPlan {
  const chosen = chosenRepairs(task, choice, context);
  const apart = withoutOverlaps(chosen);
  const { repairs: made, ...kept } = new HarmlessRepairs(task, context, before).keep(apart);
  return { ...kept, made, repairs: made.length, left: chosen.length - made.length };
}

function chosenRepairs(task: JsonObject, choice: FixChoice, context: FixContext): Repair[] {
  const rule = ruleById(choice.rule);
  const fix = fixOf(choice);
  if (rule === undefined || fix === undefined || (choice.safeOnly && !fix.safe)) return [];
  const found = findPlaces(rule, choice.message, task, checkContext(context, context.layout));
  if (found.length === 0) return [];
  return [...fix.repairs(task, { ...context, found })].filter(
    ({ paths, safe }) =>
      (safe !== false || !choice.safeOnly) &&
      (choice.path === undefined || paths.some((path) => toPointer(path) === choice.path)),
  );
}

function checkContext(context: FixContext, layout: JsonLayout = emptyLayout()): CheckContext {
  return { ...context, numbers: layout.numbers };
}

function withoutOverlaps(repairs: readonly Repair[]): Repair[] {
  const tree = new EditTree();
  return repairs.filter(({ edits }) => edits.length > 0 && tree.add(edits));
}

interface Outcome extends Pick<FixPlan, 'edits' | 'task' | 'layout' | 'report'> {
  repairs: readonly Repair[];
}

/** Finds the repairs that add no error, by halves: most often all of them. */
class HarmlessRepairs {
  readonly #task: JsonObject;
  readonly #context: FixContext;
  readonly #before: Report;
  #trials = 0;

  constructor(task: JsonObject, context: FixContext, before: Report) {
    this.#task = task;
    this.#context = context;
    this.#before = before;
  }

  keep(repairs: readonly Repair[]): Outcome {
    const { layout = emptyLayout() } = this.#context;
    return this.#extend({ repairs: [], edits: [], task: this.#task, layout, report: this.#before }, repairs);
  }

  #extend(sound: Outcome, more: readonly Repair[]): Outcome {
    if (more.length === 0 || this.#trials === MOST_TRIALS) return sound;
    const tried = this.#try([...sound.repairs, ...more]);
    if (!addsErrors(this.#before, tried)) return tried;
    if (more.length === 1) return sound;
    const middle = Math.ceil(more.length / 2);
    return this.#extend(this.#extend(sound, more.slice(0, middle)), more.slice(middle));
  }

  #try(repairs: readonly Repair[]): Outcome {
    this.#trials++;
    const edits = repairs.flatMap((repair) => repair.edits);
    const task = applyEdits(this.#task, edits);
    const layout = remapLayout(this.#context.layout ?? emptyLayout(), edits);
    return { repairs, edits, task, layout, report: checkTask(task, checkContext(this.#context, layout)) };
  }
}

/** Whether any kind of error is more frequent than before, but for those that could not be told before. */
function addsErrors(before: Report, { report: after, repairs }: Pick<Outcome, 'report' | 'repairs'>): boolean {
  if (after.counts.error === 0) return false;
  const revealed = new Set(repairs.flatMap(({ reveals = [] }) => reveals));
  return after.findings.some(({ rule, message, severity }) => {
    const key = `${rule}/${message}`;
    return severity === 'error' && !revealed.has(key) && (after.totals[key] ?? 0) > (before.totals[key] ?? 0);
  });
}
