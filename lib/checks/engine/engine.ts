import type { CheckFacts } from '@/lib/checks/check-facts';
import { onceAsked } from '@/lib/checks/engine/once-asked';
import { READING } from '@/lib/checks/engine/reading-finding';
import { RULES } from '@/lib/checks/engine/registry';
import { namedForm, soundForm } from '@/lib/checks/engine/sound-form';
import { type Found, Tally } from '@/lib/checks/engine/tally';
import { walkInstances } from '@/lib/checks/engine/walk-instances';
import { WrittenPaths } from '@/lib/checks/engine/written-paths';
import type { Report } from '@/lib/checks/finding';
import { toPointer } from '@/lib/checks/json-pointer';
import { closedLabelsOf } from '@/lib/checks/labels/closed-labels';
import type { Path } from '@/lib/checks/path';
import { InputEnds } from '@/lib/checks/repeats/repeated-inputs';
import type { Rule, RuleContext, Visitor } from '@/lib/checks/rule';
import { signedTexts } from '@/lib/checks/signed-texts';
import { type InstanceTraits, UNKNOWN_TRAITS } from '@/lib/task/file/instance-traits';
import { isJsonObject, listOf } from '@/lib/task/json-object';
import { EXAMPLE_FIELDS, type JsonObject, type JsonValue } from '@/lib/task/schema';

/** What the rules need beside the task: the file's name without folder and `.json`. */
export interface CheckContext extends CheckFacts {
  name: string;
  /** The texts of numbers that JavaScript cannot hold exactly, by JSON Pointer, where the task comes from a file. */
  numbers?: ReadonlyMap<string, string>;
  /** What the reader knows of the file's instances. */
  traits?: InstanceTraits;
}

/**
 * Runs all rules on a task in one pass over its instances. Takes any JSON value and never throws; no I/O, no clock, no
 * randomness, so that browser, server and command line find the same.
 */
export function checkTask(value: JsonValue, context: CheckContext): Report {
  const tally = new Tally();
  if (isJsonObject(value)) runRules(RULES, value, context, tally);
  else tally.add(notAnObject(value));
  return tally.report();
}

function notAnObject(value: JsonValue): Found {
  const found = Array.isArray(value) ? 'a list' : value === null ? 'null' : `a ${typeof value}`;
  return { rule: READING, message: 'not-an-object', severity: 'error', upstream: true, path: [], params: { found } };
}

/** Runs some rules on a task and counts what they find in `tally`. */
export function runRules(rules: readonly Rule[], value: JsonObject, context: CheckContext, tally: Tally): void {
  const able = rulesThatCanRun(rules, context, tally);
  const traits = context.traits ?? UNKNOWN_TRAITS;
  const named = namedForm(value);
  const texts = named.Instances === value.Instances ? traits.texts : null;
  const paths = new WrittenPaths(value);
  const numberText = (path: Path) => context.numbers?.get(toPointer(paths.of(path)));
  const sound = soundForm(named, numberText, texts?.others);
  const known = { ...context, traits: { ...traits, texts }, numberText };
  if (sound === value) {
    runPass(able, { task: value, walked: value }, known, tally);
    return;
  }
  // Of the shape speak the rules that see the task as it is written, of the rest those that see it as it is meant.
  const written = new TallyOfWritten(tally, paths);
  const [shape, content] = [able.filter(({ seesShape }) => seesShape), able.filter(({ seesShape }) => !seesShape)];
  runPass(shape, { task: value, walked: named }, known, written);
  runPass(content, { task: sound, walked: sound }, known, written);
}

/** What rules are shown: the task, and that whose examples and instances are walked over. */
interface Shown {
  task: JsonObject;
  walked: JsonObject;
}

type Known = CheckContext & Pick<RuleContext, 'traits' | 'numberText'>;

function runPass(rules: readonly Rule[], { task, walked }: Shown, known: Known, tally: Pick<Tally, 'add'>): void {
  const instances = listOf(walked, 'Instances');
  const { texts } = known.traits;
  const inputEnds = onceAsked(() => new InputEnds(instances, texts));
  const shared = {
    ...known,
    task,
    repeatedInputs: onceAsked(() => inputEnds().repeated()),
    inputsLike: (inputs: readonly string[]) => inputEnds().like(inputs),
    signedTexts: onceAsked(() => signedTexts(task, known.traits)),
    closedLabels: onceAsked(() => closedLabelsOf(instances)),
  };
  const visitors = rules.map((rule) => createVisitor(rule, shared, tally));
  for (const visitor of visitors) visitor.task?.(task);
  walkExamples(walked, visitors);
  walkInstances(instances, visitors, texts);
  for (const visitor of visitors) visitor.finish?.();
}

/** Counts findings on a task's sound form at the places where the task has what they are about. */
class TallyOfWritten implements Pick<Tally, 'add'> {
  readonly #tally: Tally;
  readonly #paths: WrittenPaths;

  constructor(tally: Tally, paths: WrittenPaths) {
    this.#tally = tally;
    this.#paths = paths;
  }

  add(found: Found): void {
    this.#tally.add({ ...found, path: this.#paths.of(found.path) });
  }
}

function rulesThatCanRun(rules: readonly Rule[], facts: CheckFacts, tally: Tally): Rule[] {
  return rules.filter(({ id, needs }) => {
    if (needs === undefined || facts[needs] !== undefined) return true;
    tally.skip(id);
    return false;
  });
}

function createVisitor(rule: Rule, shared: Omit<RuleContext, 'report'>, tally: Pick<Tally, 'add'>): Visitor {
  return rule.create({
    ...shared,
    report(id, path, params) {
      const message = rule.messages[id];
      if (message === undefined) throw new Error(`The rule ${rule.id} has no message ${id}.`);
      const { severity, upstream } = message;
      tally.add({ rule: rule.id, message: id, severity, path, params, upstream });
    },
  });
}

function walkExamples(task: JsonObject, visitors: readonly Visitor[]): void {
  for (const field of EXAMPLE_FIELDS) {
    listOf(task, field).forEach((example, index) => {
      for (const visitor of visitors) {
        if (isJsonObject(example)) visitor.example?.(example, field, index);
        else visitor.stray?.(example, field, index);
      }
    });
  }
}
