import type { CheckFacts, CountTokens } from '@/lib/checks/check-facts';
import { checkTask, runRules } from '@/lib/checks/engine/engine';
import { findPlaces } from '@/lib/checks/engine/find-places';
import { RULES } from '@/lib/checks/engine/registry';
import { Tally } from '@/lib/checks/engine/tally';
import { fixOf, planFix } from '@/lib/checks/fixing/plan-fix';
import { previewFix } from '@/lib/checks/fixing/preview-fix';
import { EMPTY_POOL, type PoolFacts } from '@/lib/checks/pool-facts';
import type { Rule } from '@/lib/checks/rule';
import { SOUND_NAME } from '@/lib/checks/sound-task';
import type { JsonObject } from '@/lib/task/schema';

/** Something that is done with a task of others. */
export type TaskWork = (task: JsonObject) => unknown;

/** Each rule by itself, and the repairs of each fix: those of rules that are yet to come, too. */
export function ruleWorks(countTokens: CountTokens): Readonly<Record<string, TaskWork>> {
  const facts: CheckFacts = { pool: poolOf(3_000), countTokens };
  const rules = RULES.map((rule) => [rule.id, (task: JsonObject) => check([rule], task, facts)]);
  const fixes = RULES.flatMap((rule) =>
    Object.keys(rule.fixes ?? {}).map((message) => [
      `${rule.id}: repairs of “${message}”`,
      (task: JsonObject) => repairs(rule, message, task, facts),
    ]),
  );
  return Object.fromEntries([...rules, ...fixes]);
}

/** All rules, and the plan and preview of every fix that has something to do, as the editor makes them. */
export function planWorks(countTokens: CountTokens): Readonly<Record<string, TaskWork>> {
  const facts: CheckFacts = { pool: poolOf(3_000), countTokens };
  return {
    'all rules': (task) => check(RULES, task, facts),
    'plans and previews of all fixes': (task) => planAll(task, facts),
  };
}

function check(rules: readonly Rule[], task: JsonObject, facts: CheckFacts): Tally {
  const tally = new Tally();
  runRules(rules, task, { ...facts, name: SOUND_NAME }, tally);
  return tally;
}

function repairs(rule: Rule, message: string, task: JsonObject, facts: CheckFacts): unknown {
  const context = { ...facts, name: SOUND_NAME, seed: 1 };
  const found = findPlaces(rule, message, task, context);
  return found.length === 0 ? [] : [...(fixOf({ rule: rule.id, message })?.repairs(task, { ...context, found }) ?? [])];
}

function planAll(task: JsonObject, facts: CheckFacts): unknown {
  const context = { ...facts, name: SOUND_NAME, seed: 1 };
  const before = checkTask(task, context);
  return Object.keys(before.totals).map((key) => {
    const [rule = '', message = ''] = key.split('/');
    return fixOf({ rule, message }) && previewFix(task, planFix(task, { rule, message }, context, before));
  });
}

/** A collection with so many sources, of which many are like each other. */
function poolOf(sources: number): PoolFacts {
  return {
    ...EMPTY_POOL,
    sources: new Map(Array.from({ length: sources }, (_, index) => [`source_${index.toString(36)}`, index + 1])),
  };
}
