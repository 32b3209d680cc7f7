import type { Track } from '@/lib/task/splits';

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

/** Inputs that another task has, too. */
export interface SharedInputs {
  /** The other task's full name. */
  task: string;
  /** The positions of this task's instances. */
  instances: readonly number[];
  /** The tracks on which one of the two is a test task and the other a training task. */
  leaks: readonly Track[];
}

/** What the rules on the collection need to know of the other tasks. Without this task itself. */
export interface PoolFacts {
  /** Nearest first; only those with a score of 0.5 or more. */
  nearDefinitions: readonly NearDefinition[];
  /** Every source of the collection, with the number of tasks that state it. */
  sources: ReadonlyMap<string, number>;
  /** Most shared first. */
  sharedInputs: readonly SharedInputs[];
}
