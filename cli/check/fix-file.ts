import type { CheckOptions } from '@/cli/check/check-options';
import type { CheckedFile } from '@/cli/check/checked-file';
import { writeAtomically } from '@/cli/check/write-atomically';
import type { CheckFacts } from '@/lib/checks/check-facts';
import { checkBytes } from '@/lib/checks/engine/check-bytes';
import type { Report } from '@/lib/checks/finding';
import type { FixStep } from '@/lib/checks/fixing/fix-all';
import { type FixedBytes, fixBytes } from '@/lib/checks/fixing/fix-bytes';
import { readTask } from '@/lib/task/file/read-task';

type FixOptions = Pick<CheckOptions, 'fix' | 'fixRules' | 'seed' | 'dryRun'>;

export interface TaskFileBytes {
  file: string;
  /** Without folder and `.json`. */
  name: string;
  bytes: Uint8Array;
}

/**
 * Makes the fixes that were asked for and writes the file, when anything changes. What cannot be read without a loss
 * stays as it is, and the file says so.
 * @throws Error when the file cannot be written; its message goes on behind the file's name
 */
export async function fixFile(given: TaskFileBytes, options: FixOptions, facts: CheckFacts): Promise<CheckedFile> {
  const { file, name, bytes } = given;
  const fixed = fixSteps(given, options, facts);
  if ('refused' in fixed) {
    const report = checkBytes(bytes, name, facts);
    return { file, bytes, value: readTask(bytes).value, report, done: [`left as it is: ${fixed.refused}`] };
  }
  const changed = !Buffer.from(bytes).equals(fixed.bytes);
  if (changed && !options.dryRun) await write(file, fixed.bytes);
  return {
    file,
    bytes: fixed.bytes,
    value: readTask(fixed.bytes).value,
    report: fixed.after,
    done: changed ? doneLines(fixed.steps, options.dryRun) : [],
  };
}

/** First all that is safe, then what was chosen by name: a safe fix may leave less to choose. */
export function fixSteps(
  { name, bytes }: TaskFileBytes,
  { fix, fixRules, seed }: Omit<FixOptions, 'dryRun'>,
  facts: CheckFacts,
): { refused: string } | { bytes: Uint8Array; after: Report; steps: readonly FixStep[] } {
  const chosen = { facts, seed, choices: fixRules.map((rule) => ({ rule })) };
  if (!fix) return fixBytes(bytes, name, chosen);
  const safe: FixedBytes = fixBytes(bytes, name, { facts, seed });
  if ('refused' in safe || fixRules.length === 0) return safe;
  const all = fixBytes(safe.bytes, name, chosen);
  return 'refused' in all ? all : { ...all, steps: [...safe.steps, ...all.steps] };
}

async function write(file: string, bytes: Uint8Array): Promise<void> {
  await writeAtomically(file, bytes).catch((error: Error) => {
    throw new Error(`cannot be written: ${error.message}`);
  });
}

/** What was done, one line for each kind of fix. */
function doneLines(steps: readonly FixStep[], dryRun: boolean): string[] {
  const repairs = new Map<string, number>();
  for (const { rule, title, repairs: count } of steps) {
    const line = `${title}  [${rule}]`;
    repairs.set(line, (repairs.get(line) ?? 0) + count);
  }
  const verb = dryRun ? 'would fix' : 'fixed';
  const lines = [...repairs].map(([line, count]) => `${verb} ${count.toLocaleString('en')}×  ${line}`);
  return lines.length > 0
    ? lines
    : [dryRun ? 'would be written in its canonical form' : 'written in its canonical form'];
}
