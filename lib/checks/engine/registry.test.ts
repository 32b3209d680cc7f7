import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { CheckFacts } from '@/lib/checks/check-facts';
import { describeFinding } from '@/lib/checks/engine/describe-finding';
import { checkTask } from '@/lib/checks/engine/engine';
import { ENGINE_VERSION } from '@/lib/checks/engine/engine-version';
import { findPlaces } from '@/lib/checks/engine/find-places';
import { RULES, ruleById } from '@/lib/checks/engine/registry';
import { RETIRED } from '@/lib/checks/engine/retired';
import { fixAll } from '@/lib/checks/fixing/fix-all';
import { planFix } from '@/lib/checks/fixing/plan-fix';
import type { Rule, RuleExample } from '@/lib/checks/rule';
import { exampleTask, SOUND_NAME, soundTask } from '@/lib/checks/sound-task';

const files = readdirSync(new URL('../rules', import.meta.url))
  .filter((file) => !file.endsWith('.test.ts'))
  .map((file) => file.replace(/\.ts$/, ''));

/** As many tokens as characters: enough to tell short from long. */
const countTokens = (text: string) => text.length;
const emptyPool = { nearDefinitions: [], sources: new Map<string, number>(), sharedInputs: [] };

function contextOf({ name = SOUND_NAME, pool = emptyPool }: RuleExample): CheckFacts & { name: string; seed: number } {
  return { name, pool, countTokens, seed: 1 };
}

function ownFindings(rule: Rule, example: RuleExample) {
  const { findings } = checkTask(exampleTask(example), contextOf(example));
  return findings.filter((finding) => finding.rule === rule.id);
}

describe('the registry', () => {
  it('has every file in rules/, under the id that is its name', () => {
    expect(RULES.map((rule) => rule.id).sort()).toEqual(files.sort());
  });

  it('finds a rule by its id, and none by another', () => {
    expect(ruleById('unique-inputs')?.title).toBe('No two instances share an input');
    expect(ruleById('constructor')).toBeUndefined();
  });

  it('finds nothing in the sound task on which the examples stand', () => {
    expect(checkTask(soundTask(), contextOf({ caption: '' })).findings).toEqual([]);
  });

  it('gives no retired id to a rule, and names only rules that exist as successors', () => {
    for (const [id, successors] of Object.entries(RETIRED)) {
      expect(ruleById(id)).toBeUndefined();
      for (const successor of successors) expect(ruleById(successor)).toBeDefined();
    }
  });

  it('says which rules were skipped for want of facts', () => {
    const needy = RULES.filter(({ needs }) => needs !== undefined).map(({ id }) => id);
    expect(checkTask(soundTask(), { name: SOUND_NAME }).skipped).toEqual(needy.sort());
  });
});

describe.each(RULES.map((rule) => [rule.id, rule] as const))('%s', (_id, rule) => {
  it('finds nothing in its good example', () => {
    expect(ownFindings(rule, rule.good)).toEqual([]);
  });

  it('finds exactly what it states in its bad example', () => {
    const found = ownFindings(rule, rule.bad).map(({ message, path }) => ({ message, path }));
    expect(found).toEqual([{ message: rule.bad.message, path: rule.bad.path }]);
  });

  it('describes what it finds without a gap', () => {
    for (const finding of ownFindings(rule, rule.bad)) {
      expect(describeFinding(finding)).toMatch(/^[“A-Z].*\.$/);
      expect(describeFinding(finding)).not.toMatch(/[{}[\]]|undefined|“”/);
    }
  });

  const fix = rule.fixes?.[rule.bad.message];
  if (fix !== undefined) {
    it('has a fix after which its bad example is good, and which then changes nothing', () => {
      const task = exampleTask(rule.bad);
      const context = contextOf(rule.bad);
      const choice = { rule: rule.id, message: rule.bad.message };
      const plan = planFix(task, choice, context, checkTask(task, context));
      expect(plan.repairs).toBeGreaterThan(0);
      expect(plan.left).toBe(0);
      expect(plan.report.findings.filter((finding) => finding.rule === rule.id)).toEqual([]);
      expect(planFix(plan.task, choice, context, plan.report).edits).toEqual([]);
    });

    it('is among all safe fixes just as far as it calls itself safe', () => {
      const task = exampleTask(rule.bad);
      const context = contextOf(rule.bad);
      const repairs = [...fix.repairs(task, { ...context, found: findPlaces(rule, rule.bad.message, task, context) })];
      const isSafe = fix.safe && repairs.every(({ safe }) => safe !== false);
      const { report } = fixAll(task, context);
      const remaining = report.findings.filter((finding) => finding.rule === rule.id);
      expect(remaining.length > 0).toBe(!isSafe);
    });
  }

  it('fixes only messages that it has, and says what a fix does as an order', () => {
    for (const [message, { title } = { title: '' }] of Object.entries(rule.fixes ?? {})) {
      expect(Object.keys(rule.messages)).toContain(message);
      expect(title).toMatch(/^[A-Z].*[^.]$/);
    }
  });

  it('says why in two sentences, since a version that there is, and every message as sentences', () => {
    expect(rule.why.match(/[.!?](?=\s|$)/g)).toHaveLength(2);
    expect(Number(rule.since)).toBeLessThanOrEqual(Number(ENGINE_VERSION));
    for (const { text } of Object.values(rule.messages)) expect(text).toMatch(/[.\]]$/);
  });
});
