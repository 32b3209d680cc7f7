import type { Track } from '@/lib/task/splits';

/** A definition that is less like another task's than this is not among the facts (ROUGE-L, F). */
export const NEAR_DEFINITION = 0.5;

/** The definition of another task, and how like it is. */
export interface NearDefinition {
  /** The other task's full name. */
  task: string;
  definition: string;
  /** Which of this task's definitions it is like. */
  index: number;
  /** ROUGE-L (F), 0 to 1. */
  score: number;
}

/** Inputs that another task has, too: the same but for case, white space and Unicode's compatible forms. */
export interface SharedInputs {
  /** The other task's full name. */
  task: string;
  /** The ids of this task's instances: they stay with their rows while an author inserts, moves and deletes others. */
  instances: readonly string[];
  /** The same for inputs that differ by quotation marks or the punctuation at the end, too; missing where there are none. */
  butForMarks?: readonly string[];
  /** The tracks on which one of the two is a test task and the other a training task. */
  leaks: readonly Track[];
}

/** What the rules on the collection need to know of the other tasks. Without this task itself. */
export interface PoolFacts {
  /** Nearest first; only those with a score of 0.5 or more, and of these the ten nearest to each definition. */
  nearDefinitions: readonly NearDefinition[];
  /** Every source of the collection, with the number of tasks that state it. */
  sources: ReadonlyMap<string, number>;
  /** Most shared first; of very many tasks the twenty that share the most, and twenty of those that leak. */
  sharedInputs: readonly SharedInputs[];
}

/** The facts where there is no other task. */
export const EMPTY_POOL: PoolFacts = { nearDefinitions: [], sources: new Map(), sharedInputs: [] };
