import type { CheckOptions } from '@/cli/check/check-options';
import type { CheckedFile } from '@/cli/check/checked-file';
import { fixSteps, type TaskFileBytes } from '@/cli/check/fix-file';
import type { CheckFacts } from '@/lib/checks/check-facts';
import { RULES } from '@/lib/checks/engine/registry';
import type { Report } from '@/lib/checks/finding';
import type { FixStep } from '@/lib/checks/fixing/fix-all';

/** What another run with fixes would do to a file. */
export interface FixesLeft {
  /** How many repairs `--fix` makes. */
  safe: number;
  /** How many more `--fix-rule` makes beside it, by the rule's id; without the rules that were chosen already. */
  choosable: ReadonlyMap<string, number>;
}

export const NO_FIXES_LEFT: FixesLeft = { safe: 0, choosable: new Map() };

type FixesMade = Pick<CheckOptions, 'fix' | 'fixRules' | 'seed'>;

/** Makes the fixes that the run has not made, without writing anything: what is said of them is what they do. */
export function fixesLeft(
  { bytes, report }: Pick<CheckedFile, 'bytes' | 'report'>,
  name: string,
  made: FixesMade,
  { pool }: CheckFacts,
): FixesLeft {
  if (!mayBeFixed(report)) return NO_FIXES_LEFT;
  const file = { file: '', name, bytes };
  // Lengths, which take long to count, bring no errors that a fix would have to avoid.
  const facts = pool === undefined ? {} : { pool };
  const safe = made.fix ? { bytes, steps: [] } : fixSteps(file, { ...made, fix: true, fixRules: [] }, facts);
  if ('refused' in safe) return NO_FIXES_LEFT;
  const choosable = chosenSteps({ ...file, bytes: safe.bytes }, made, facts);
  return { safe: repairsOf(safe.steps), choosable: repairsByRule(choosable) };
}

/** What the reader finds has fixes that no rule names. */
function mayBeFixed({ totals }: Report): boolean {
  return Object.keys(totals).some((key) => {
    const [rule, message = ''] = key.split('/');
    const fixes = RULES.find(({ id }) => id === rule)?.fixes ?? {};
    return rule === 'reading' || Object.hasOwn(fixes, message);
  });
}

function chosenSteps(file: TaskFileBytes, made: FixesMade, facts: CheckFacts): readonly FixStep[] {
  const fixRules = RULES.filter(({ id, fixes }) => fixes !== undefined && !made.fixRules.includes(id)).map(
    ({ id }) => id,
  );
  const chosen = fixSteps(file, { ...made, fix: false, fixRules }, facts);
  return 'refused' in chosen ? [] : chosen.steps;
}

function repairsOf(steps: readonly FixStep[]): number {
  return steps.reduce((sum, { repairs }) => sum + repairs, 0);
}

function repairsByRule(steps: readonly FixStep[]): ReadonlyMap<string, number> {
  const repairs = new Map<string, number>();
  for (const step of steps) repairs.set(step.rule, (repairs.get(step.rule) ?? 0) + step.repairs);
  return repairs;
}
