import { checkBytes } from '@/lib/checks/check-bytes';
import { runRules } from '@/lib/checks/engine';
import { isJsonObject } from '@/lib/checks/json-object';
import { RULES } from '@/lib/checks/registry';
import type { Rule } from '@/lib/checks/rule';
import { Tally } from '@/lib/checks/tally';
import { canonicalBytes } from '@/lib/task/canonical';
import { readTask } from '@/lib/task/read-task';
import { largeTask } from '@/scripts/bench/large-task';
import { median, ms, type Row, times } from '@/scripts/bench/measure';

const NAME = 'task001_synthetic_question_answering';
const RUNS = 60;

/** Reading and checking a task of 6,500 instances, together and apart, beside `JSON.parse` of the same bytes. */
export function benchCheck(): Row[] {
  const bytes = canonicalBytes(largeTask(1, 1));
  const decoder = new TextDecoder();
  const size = `6,500 instances (${(bytes.byteLength / 1e6).toFixed(1)} MB)`;
  const [parse = Number.NaN, both = Number.NaN, reading = Number.NaN, rules = Number.NaN] = inTurn([
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

/** What each rule costs by itself, the dearest first; those that share work count it each. */
export function benchRules(): Row[] {
  const bytes = canonicalBytes(largeTask(1, 1));
  const [none = 0, ...costs] = inTurn([rulesOn(bytes, []), ...RULES.map((rule) => rulesOn(bytes, [rule]))]);
  return RULES.map((rule, index) => ({ id: rule.id, cost: (costs[index] ?? Number.NaN) - none }))
    .sort((a, b) => b.cost - a.cost)
    .map(({ id, cost }) => ({ work: id, ours: `${cost.toFixed(2)} ms`, baseline: '–', ratio: '–', target: '–' }));
}

/** Runs rules on a task of which nothing is known but its value. */
function rulesOn(bytes: Uint8Array, rules: readonly Rule[]): () => unknown {
  const { value } = readTask(bytes);
  if (!isJsonObject(value)) throw new Error('The generated task is no object.');
  return () => {
    const tally = new Tally();
    runRules(rules, value, { name: NAME }, tally);
    return tally.report();
  };
}

/** The median of each work in milliseconds. They take turns, so that whatever else the machine does slows all alike. */
function inTurn(works: readonly (() => unknown)[]): number[] {
  const all = works.map((work) => ({ work, times: [] as number[] }));
  for (let run = -5; run < RUNS; run++) {
    for (const { work, times } of all) {
      const begin = performance.now();
      work();
      if (run >= 0) times.push(performance.now() - begin);
    }
  }
  return all.map(({ times }) => median(times));
}
