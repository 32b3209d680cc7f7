import { applyEdits, EditTree } from '@/lib/checks/apply-edits';
import { checkTask } from '@/lib/checks/engine';
import type { Report } from '@/lib/checks/finding';
import type { Fix, FixContext, Repair } from '@/lib/checks/fix';
import { toPointer } from '@/lib/checks/json-pointer';
import { ruleById } from '@/lib/checks/registry';
import type { TaskEdit } from '@/lib/checks/task-edit';
import type { JsonObject } from '@/lib/task/schema';

/** Which findings should be repaired: all of a message, or those at one place. */
export interface FixChoice {
  rule: string;
  message: string;
  /** JSON Pointer. */
  path?: string;
}

/** What a fix would do, and what comes of it. */
export interface FixPlan {
  edits: readonly TaskEdit[];
  /** The task with the edits made. */
  task: JsonObject;
  /** What the rules say of it. */
  report: Report;
  /** How many repairs are part of the plan. */
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
  const repairs = [...(fixOf(choice)?.repairs(task, context) ?? [])];
  const chosen = repairs.filter(
    ({ paths }) => choice.path === undefined || paths.some((path) => toPointer(path) === choice.path),
  );
  const apart = withoutOverlaps(chosen);
  const kept = new HarmlessRepairs(task, context, before).keep(apart);
  return { ...kept, repairs: kept.repairs.length, left: chosen.length - kept.repairs.length };
}

function withoutOverlaps(repairs: readonly Repair[]): Repair[] {
  const tree = new EditTree();
  return repairs.filter(({ edits }) => edits.length > 0 && tree.add(edits));
}

interface Outcome extends Pick<FixPlan, 'edits' | 'task' | 'report'> {
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
    return this.#extend({ repairs: [], edits: [], task: this.#task, report: this.#before }, repairs);
  }

  #extend(sound: Outcome, more: readonly Repair[]): Outcome {
    if (more.length === 0 || this.#trials === MOST_TRIALS) return sound;
    const tried = this.#try([...sound.repairs, ...more]);
    if (!addsErrors(this.#before, tried.report)) return tried;
    if (more.length === 1) return sound;
    const middle = Math.ceil(more.length / 2);
    return this.#extend(this.#extend(sound, more.slice(0, middle)), more.slice(middle));
  }

  #try(repairs: readonly Repair[]): Outcome {
    this.#trials++;
    const edits = repairs.flatMap((repair) => repair.edits);
    const task = applyEdits(this.#task, edits);
    return { repairs, edits, task, report: checkTask(task, this.#context) };
  }
}

/** Whether any kind of error is more frequent than before. */
function addsErrors(before: Report, after: Report): boolean {
  if (after.counts.error === 0) return false;
  return after.findings.some(({ rule, message, severity }) => {
    const key = `${rule}/${message}`;
    return severity === 'error' && (after.totals[key] ?? 0) > (before.totals[key] ?? 0);
  });
}
