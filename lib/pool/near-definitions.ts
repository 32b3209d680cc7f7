import { NEAR_DEFINITION } from '@/lib/checks/pool-facts';
import type { DefinitionTokens } from '@/lib/pool/definition-tokens';
import { TokenPattern } from '@/lib/task/compare/common-subsequence';
import { rougeL, rougeLAtMost } from '@/lib/task/compare/rouge';

/** A task of the pool with its definitions. */
interface DefinedTask {
  number: number;
  definitions: readonly DefinitionTokens[];
}

/** A definition of another task that is like one of ours. */
export interface NearMatch {
  /** The other task's number, and which of its definitions it is. */
  number: number;
  otherIndex: number;
  /** Which of ours. */
  index: number;
  /** ROUGE-L (F). */
  score: number;
}

/** So many other tasks are named for each definition. */
const MOST_NEAR = 10;

/**
 * The definitions of other tasks with a ROUGE-L of 0.5 or more, nearest first, at most ten for each definition and one
 * of each other task. Lengths alone rule most pairs of unlike lengths out; the others take about a microsecond each.
 */
export function findNearDefinitions(own: readonly DefinitionTokens[], others: Iterable<DefinedTask>): NearMatch[] {
  return own.flatMap((definition) => nearest(definition, others)).sort(byScore);
}

function nearest({ index, tokenizer, tokens }: DefinitionTokens, tasks: Iterable<DefinedTask>): NearMatch[] {
  const pattern = new TokenPattern(tokens);
  const found: NearMatch[] = [];
  for (const { number, definitions } of tasks) {
    let best: NearMatch | undefined;
    for (const other of definitions) {
      if (other.tokenizer !== tokenizer) continue;
      if (rougeLAtMost(tokens.length, other.tokens.length) < NEAR_DEFINITION) continue;
      const score = rougeL(pattern, other.tokens);
      if (score >= (best?.score ?? NEAR_DEFINITION)) best = { number, otherIndex: other.index, index, score };
    }
    if (best) found.push(best);
  }
  return found.sort(byScore).slice(0, MOST_NEAR);
}

function byScore(a: NearMatch, b: NearMatch): number {
  return b.score - a.score || a.number - b.number;
}
