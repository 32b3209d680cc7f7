import { parseArgs } from 'node:util';
import { UsageError } from '@/cli/command';
import { READING } from '@/lib/checks/engine/reading-finding';
import { RULES, ruleById } from '@/lib/checks/engine/registry';
import { meantName } from '@/lib/task/meaning/meant-name';

/** So many rules are named to who wrote one that there is not. */
const MOST_MEANT = 3;

export const FORMATS = ['text', 'json', 'github', 'sarif'] as const;
export type Format = (typeof FORMATS)[number];

/** What the words after `check` ask for. */
export interface CheckOptions {
  paths: string[];
  format: Format;
  /** Make every safe fix. */
  fix: boolean;
  /** The rules whose fixes are made, safe or not. */
  fixRules: string[];
  /** For the fixes that draw a sample. */
  seed: number;
  dryRun: boolean;
  /** Compare the files with each other, as the site compares a task with its collection. */
  asCollection: boolean;
}

/** @throws UsageError, or what `util.parseArgs` throws, for wrong use */
export function checkOptions(args: string[]): CheckOptions {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      format: { type: 'string', default: 'text' },
      fix: { type: 'boolean', default: false },
      'fix-rule': { type: 'string', multiple: true, default: [] },
      seed: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
      'as-collection': { type: 'boolean', default: false },
    },
  });
  const fixRules = values['fix-rule'].map(fixableRule);
  const fixes = values.fix || fixRules.length > 0;
  if (values['dry-run'] && !fixes) throw new UsageError('--dry-run says what --fix would do: give both.');
  if (values.seed !== undefined && !fixes)
    throw new UsageError('--seed is for fixes that sample: give --fix-rule, too.');
  if (positionals.length === 0) throw new UsageError('Which file or folder should be checked? Name at least one.');
  return {
    paths: positionals,
    format: formatOf(values.format),
    fix: values.fix,
    fixRules,
    seed: seedOf(values.seed ?? '1'),
    dryRun: values['dry-run'],
    asCollection: values['as-collection'],
  };
}

function formatOf(name: string): Format {
  const format = FORMATS.find((known) => known === name);
  if (format === undefined) throw new UsageError(`There is no format “${name}”: choose text, json, github or sarif.`);
  return format;
}

function fixableRule(id: string): string {
  const fixable = [READING, ...RULES.filter(({ fixes = {} }) => Object.keys(fixes).length > 0).map((rule) => rule.id)];
  if (fixable.includes(id)) return id;
  if (ruleById(id) !== undefined) throw new UsageError(`The rule ${id} has no fix. These have: ${fixable.join(', ')}.`);
  const meant = meantName(id, { names: fixable }).names.slice(0, MOST_MEANT);
  throw new UsageError(`There is no rule “${id}”.${meant.length === 0 ? '' : ` Did you mean ${meant.join(' or ')}?`}`);
}

function seedOf(text: string): number {
  const seed = Number(text);
  if (/^\d+$/.test(text) && seed < 2 ** 32) return seed;
  throw new UsageError(`The seed is a whole number from 0 to 4294967295, not “${text}”.`);
}
