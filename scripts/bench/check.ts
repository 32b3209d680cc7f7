import type { CheckFacts } from '@/lib/checks/check-facts';
import { checkBytes } from '@/lib/checks/engine/check-bytes';
import { runRules } from '@/lib/checks/engine/engine';
import { RULES } from '@/lib/checks/engine/registry';
import { Tally } from '@/lib/checks/engine/tally';
import type { Rule } from '@/lib/checks/rule';
import { canonicalBytes } from '@/lib/task/file/canonical';
import { readTask } from '@/lib/task/file/read-task';
import { isJsonObject } from '@/lib/task/json-object';
import { loadGpt2Tokenizer } from '@/lib/task/prompt/gpt2-tokens';
import { inTurn } from '@/scripts/bench/in-turn';
import { largeTask } from '@/scripts/bench/large-task';
import { ms, type Row, times } from '@/scripts/bench/measure';

const NAME = 'task001_synthetic_question_answering';
const RUNS = 60;

/** Reading and checking a task of 6,500 instances, together and apart, beside `JSON.parse` of the same bytes. */
export function benchCheck(): Row[] {
  const bytes = canonicalBytes(largeTask(1, 1));
  const decoder = new TextDecoder();
  const size = `6,500 instances (${(bytes.byteLength / 1e6).toFixed(1)} MB)`;
  const [parse = Number.NaN, both = Number.NaN, reading = Number.NaN, rules = Number.NaN] = inTurn(RUNS, [
    () => JSON.parse(decoder.decode(bytes)),
    () => checkBytes(bytes, NAME),
    () => readTask(bytes),
    rulesOn(bytes, RULES),
  ]);
  const baseline = `${ms(parse)} (decode and JSON.parse)`;
  const row = (work: string, ours: number, target: string): Row => {
    return { work, ours: ms(ours), baseline, ratio: times(ours / parse), target };
  };
  return [
    row(`read and check ${size}`, both, '≤ 1.5 ×'),
    row('reading alone', reading, '–'),
    row('all rules alone, as in the editor', rules, '< 50 ms'),
  ];
}

/** The rule `input-length`, which needs a tokenizer and so is not among those above: all inputs as prompts. */
export async function benchInputLength(): Promise<Row[]> {
  const bytes = canonicalBytes(largeTask(1, 1));
  const { count } = await loadGpt2Tokenizer();
  const rules = RULES.filter((rule) => rule.needs === 'countTokens');
  const decoder = new TextDecoder();
  const [parse = Number.NaN, ours = Number.NaN] = inTurn(RUNS, [
    () => JSON.parse(decoder.decode(bytes)),
    rulesOn(bytes, rules, { countTokens: count }),
  ]);
  const baseline = `${ms(parse)} (decode and JSON.parse)`;
  const work = 'the tokens of 6,500 prompts (`input-length`)';
  return [{ work, ours: ms(ours), baseline, ratio: times(ours / parse), target: '–' }];
}

/** What each rule costs by itself, the dearest first; those that share work count it each. */
export function benchRules(): Row[] {
  const bytes = canonicalBytes(largeTask(1, 1));
  const [none = 0, ...costs] = inTurn(RUNS, [rulesOn(bytes, []), ...RULES.map((rule) => rulesOn(bytes, [rule]))]);
  return RULES.map((rule, index) => ({ id: rule.id, cost: (costs[index] ?? Number.NaN) - none }))
    .sort((a, b) => b.cost - a.cost)
    .map(({ id, cost }) => ({ work: id, ours: `${cost.toFixed(2)} ms`, baseline: '–', ratio: '–', target: '–' }));
}

/** Runs rules on a task of which nothing is known but its value and, for the rules that need them, `facts`. */
function rulesOn(bytes: Uint8Array, rules: readonly Rule[], facts: CheckFacts = {}): () => unknown {
  const { value } = readTask(bytes);
  if (!isJsonObject(value)) throw new Error('The generated task is no object.');
  return () => {
    const tally = new Tally();
    runRules(rules, value, { ...facts, name: NAME }, tally);
    return tally.report();
  };
}
