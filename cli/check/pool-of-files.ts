import { readFile } from 'node:fs/promises';
import { taskNameOf } from '@/cli/check/task-name-of';
import type { CheckFacts } from '@/lib/checks/check-facts';
import { TaskCollection } from '@/lib/pool/task-collection';
import { readTask } from '@/lib/task/file/read-task';
import type { JsonValue } from '@/lib/task/schema';

/**
 * Reads files that are checked as one collection, and gives for each what the others are to it. A file that cannot be
 * read, or that is not among them, has no such facts; the check itself says why.
 */
export async function poolOfFiles(
  files: readonly string[],
): Promise<(file: string) => Promise<Pick<CheckFacts, 'pool'>>> {
  const collection = new TaskCollection();
  const places = new Map<string, number>();
  for (const file of files) {
    const value = await readValue(file);
    if (value !== undefined) places.set(file, await collection.add(taskNameOf(file), value));
  }
  return async (file) => {
    const place = places.get(file);
    return place === undefined ? {} : { pool: await collection.factsOf(place, await readValue(file)) };
  };
}

async function readValue(file: string): Promise<JsonValue | undefined> {
  const bytes = await readFile(file).catch(() => null);
  return bytes === null ? undefined : readTask(bytes).value;
}
