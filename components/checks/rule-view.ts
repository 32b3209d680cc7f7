import { type ExampleLine, exampleLines } from '@/components/checks/example-lines';
import type { CheckFacts, CountTokens } from '@/lib/checks/check-facts';
import { describeFinding } from '@/lib/checks/engine/describe-finding';
import { checkTask } from '@/lib/checks/engine/engine';
import type { Finding } from '@/lib/checks/finding';
import type { Fix } from '@/lib/checks/fix';
import { fixOf, planFix } from '@/lib/checks/fixing/plan-fix';
import { type FixPreview, previewFix } from '@/lib/checks/fixing/preview-fix';
import type { PoolFacts } from '@/lib/checks/pool-facts';
import type { Rule, RuleExample } from '@/lib/checks/rule';
import { exampleTask, SOUND_NAME } from '@/lib/checks/sound-task';

/** An example as it is shown. */
export interface ExampleView {
  caption: string;
  /** The file's name where it matters. */
  fileName: string | null;
  /** Whether a finding means the file as a whole. */
  foundWhole: boolean;
  lines: ExampleLine[];
  pool: PoolFacts | null;
}

/** What a rule's page shows of its examples, all of it found out by running the engine. */
export interface RuleView {
  good: ExampleView;
  bad: ExampleView;
  /** What the bad example gives. */
  finding: Finding;
  findingText: string;
  /** What the fix of that finding makes of the bad example; null where there is none. */
  fixed: { fix: Fix; preview: FixPreview } | null;
}

/** The seed with which the examples' fixes sample. */
export const EXAMPLE_SEED = 1;

const EMPTY_POOL: PoolFacts = { nearDefinitions: [], sources: new Map(), sharedInputs: [] };

/**
 * Runs a rule's examples. `countTokens` counts the tokens of GPT-2 for the rules that need it.
 * @throws Error when the bad example does not give its finding, which the registry's test rules out
 */
export function ruleView(rule: Rule, countTokens: CountTokens): RuleView {
  const { good, bad } = rule;
  const context = { ...factsOf(bad, countTokens), name: bad.name ?? SOUND_NAME, seed: EXAMPLE_SEED };
  const task = exampleTask(bad);
  const report = checkTask(task, context);
  const finding = report.findings.find(({ rule: id, message }) => id === rule.id && message === bad.message);
  if (finding === undefined) throw new Error(`The bad example of ${rule.id} is not bad.`);
  const choice = { rule: rule.id, message: bad.message };
  const fix = fixOf(choice);
  return {
    good: exampleView(good, [], fieldsOf(bad, finding)),
    bad: exampleView(bad, [finding.path]),
    finding,
    findingText: describeFinding(finding),
    fixed: fix === undefined ? null : { fix, preview: previewFix(task, planFix(task, choice, context, report)) },
  };
}

function factsOf({ pool = EMPTY_POOL }: RuleExample, countTokens: CountTokens): CheckFacts {
  return { pool, countTokens };
}

/** The fields that a bad example is about. */
function fieldsOf({ fields = {}, without = [] }: RuleExample, { path }: Finding): string[] {
  return [...Object.keys(fields), ...without, ...path.split('/').slice(1, 2)];
}

function exampleView(example: RuleExample, found: readonly string[], others: readonly string[] = []): ExampleView {
  const { caption, name, pool } = example;
  return {
    caption,
    fileName: name === undefined ? null : `${name}.json`,
    foundWhole: found.includes(''),
    lines: exampleLines(example, found, others),
    pool: pool ?? null,
  };
}
