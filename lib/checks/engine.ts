import type { CheckFacts } from '@/lib/checks/check-facts';
import { closedLabelsOf } from '@/lib/checks/closed-labels';
import type { Report } from '@/lib/checks/finding';
import { isJsonObject, listOf } from '@/lib/checks/json-object';
import { toPointer } from '@/lib/checks/json-pointer';
import { onceAsked } from '@/lib/checks/once-asked';
import { READING } from '@/lib/checks/reading-finding';
import { RULES } from '@/lib/checks/registry';
import { repeatedInputs } from '@/lib/checks/repeated-inputs';
import type { Path, Rule, RuleContext, Visitor } from '@/lib/checks/rule';
import { type Found, Tally } from '@/lib/checks/tally';
import { walkInstances } from '@/lib/checks/walk-instances';
import { type InstanceTraits, UNKNOWN_TRAITS } from '@/lib/task/instance-traits';
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
  const instances = listOf(value, 'Instances');
  const traits = context.traits ?? UNKNOWN_TRAITS;
  const shared = {
    ...context,
    task: value,
    traits,
    repeatedInputs: onceAsked(() => repeatedInputs(instances, traits.texts)),
    closedLabels: onceAsked(() => closedLabelsOf(instances)),
    numberText: (path: Path) => context.numbers?.get(toPointer(path)),
  };
  const visitors = rulesThatCanRun(rules, context, tally).map((rule) => createVisitor(rule, shared, tally));
  for (const visitor of visitors) visitor.task?.(value);
  walkExamples(value, visitors);
  walkInstances(instances, visitors, traits.texts);
  for (const visitor of visitors) visitor.finish?.();
}

function rulesThatCanRun(rules: readonly Rule[], facts: CheckFacts, tally: Tally): Rule[] {
  return rules.filter(({ id, needs }) => {
    if (needs === undefined || facts[needs] !== undefined) return true;
    tally.skip(id);
    return false;
  });
}

function createVisitor(rule: Rule, shared: Omit<RuleContext, 'report'>, tally: Tally): Visitor {
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
