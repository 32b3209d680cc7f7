import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { TaskFile } from '@/lib/task/schema';
import { aTaskFile } from '@/lib/testing/factory';

const SAMPLE = fileURLToPath(
  new URL('../../shared/samples/task033_winogrande_answer_generation.json', import.meta.url),
);

/** A task file to upload. */
export interface Upload {
  name: string;
  task: TaskFile;
}

/** What the file input takes. */
export function asFile({ name, task }: Upload) {
  return { name, mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(task, null, 4)) };
}

/** The public sample of 6,500 instances, where it is at hand; else a generated task of the same size. */
export function largeUpload(): Upload {
  if (existsSync(SAMPLE)) {
    const task: TaskFile = JSON.parse(readFileSync(SAMPLE, 'utf8'));
    return { name: 'task033_winogrande_answer_generation.json', task };
  }
  console.warn('../shared/samples is missing: the journey runs on a generated task of 6,500 instances.');
  return {
    name: 'task033_synthetic_parity_classification.json',
    task: inOwnWords(aTaskFile({ seed: 33, number: 33, instances: 6_500 }), 33),
  };
}

/**
 * Gives a task that gets into the collection another definition than the generated drafts have: those are as new as
 * without it, whichever journey comes first.
 */
export function inOwnWords(task: TaskFile, seed: number): TaskFile {
  const words = `Classify an integer of series ${seed} by divisibility: write "even" when two divides it, otherwise "odd".`;
  return { ...task, Definition: [words] };
}

/** A small sound task; other seeds give other tasks. */
export function smallUpload(seed: number): Upload {
  return { name: `task001_synthetic_parity_${seed}.json`, task: aTaskFile({ seed, instances: 120 }) };
}
