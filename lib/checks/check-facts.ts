import type { PoolFacts } from '@/lib/checks/pool-facts';

/** How many tokens of GPT-2's vocabulary a text has. */
export type CountTokens = (text: string) => number;

/** What some rules need beside the task; a rule whose facts are missing does not run, and the report says so. */
export interface CheckFacts {
  /** About the other tasks of the collection. */
  pool?: PoolFacts;
  /** The tokenizer, which is loaded only where lengths are wanted. */
  countTokens?: CountTokens;
}

/** A kind of facts by its name in `CheckFacts`. */
export type FactName = keyof CheckFacts;
