import type { CheckFacts } from '@/lib/checks/check-facts';
import type { Path } from '@/lib/checks/path';
import type { TaskEdit } from '@/lib/checks/task-edit';
import type { JsonLayout } from '@/lib/task/file/json-layout';
import type { JsonObject } from '@/lib/task/schema';

/** Edits that belong together, made all or not at all. */
export interface Repair {
  /** Where the findings stand that it repairs. */
  paths: readonly Path[];
  edits: readonly TaskEdit[];
  /** Of a fix that is safe, this repair is not: it guesses, or drops what someone may have meant. */
  safe?: false;
  /**
   * Errors (`rule/message`) that nobody could tell before it was made, such as what the definition lacks when the language
   * has no known name. They do not keep it from being made.
   */
  reveals?: readonly string[];
}

/** What a plan of fixes needs beside the task. */
export interface FixContext extends CheckFacts {
  /** The file's name without folder and `.json`. */
  name: string;
  /** Where a fix samples: the same seed gives the same sample. An integer from 0 to 2^32 - 1. */
  seed: number;
  /** What the task's file says beyond its value, where the task comes from a file. */
  layout?: JsonLayout;
}

/** What a fix knows beside the task. */
export interface RepairContext extends FixContext {
  /** Where the rule finds the message: every place, also those that a report does not keep. */
  found: readonly Path[];
}

/** The mechanical repair of one message of a rule. Pure and deterministic; it changes nothing by itself. */
export interface Fix {
  /** What it does, as an order: “Remove the white space around texts”. */
  title: string;
  /**
   * Whether it loses nothing that anyone may have meant, and so belongs to “fix all that is safe”. Whoever must choose,
   * drop or sample does not. Where this holds for some repairs only, the others say so.
   */
  safe: boolean;
  /** Whether it draws a sample, so that another seed gives another result. */
  samples?: true;
  /**
   * The repairs of the findings; of those that cannot be repaired for certain, none. Takes whatever the rules take: a value
   * may have any shape.
   */
  repairs(task: JsonObject, context: RepairContext): Iterable<Repair>;
}
