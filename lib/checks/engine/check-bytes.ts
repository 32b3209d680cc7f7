import type { CheckFacts } from '@/lib/checks/check-facts';
import { runRules } from '@/lib/checks/engine/engine';
import { readingFinding } from '@/lib/checks/engine/reading-finding';
import { RULES } from '@/lib/checks/engine/registry';
import { Tally } from '@/lib/checks/engine/tally';
import type { Report } from '@/lib/checks/finding';
import { type ReadResult, readTask } from '@/lib/task/file/read-task';
import { isJsonObject } from '@/lib/task/json-object';

/**
 * Reads and checks a task file. What the reader found comes first, with line and column; the rules run on what could be
 * read (as Python reads it: the last of two equal keys counts, `NaN` is a value), so that one report says everything.
 * `name` is the file's name without folder and `.json`.
 */
export function checkBytes(bytes: Uint8Array, name: string, facts: CheckFacts = {}): Report {
  return checkRead(readTask(bytes), name, facts);
}

/** The report of a file that has been read already; `name` and `facts` as for `checkBytes`. */
export function checkRead({ value, faults, layout, traits }: ReadResult, name: string, facts: CheckFacts = {}): Report {
  const tally = new Tally();
  for (const fault of faults) tally.add(readingFinding(fault));
  if (isJsonObject(value)) runRules(RULES, value, { ...facts, name, numbers: layout.numbers, traits }, tally);
  return tally.report();
}
