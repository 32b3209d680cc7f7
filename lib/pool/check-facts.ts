import { checkRead } from '@/lib/checks/check-bytes';
import type { CheckFacts } from '@/lib/checks/check-facts';
import type { Report } from '@/lib/checks/finding';
import type { Tx } from '@/lib/db/client';
import { type ComparedTask, loadPoolFacts } from '@/lib/pool/load-pool-facts';
import { loadGpt2Tokenizer } from '@/lib/task/gpt2-tokens';
import { type ReadResult, readTask } from '@/lib/task/read-task';

/** All that rules may need beside the task, so that none is skipped: what every check on the server is given. */
export async function checkFactsOf(client: Tx, task: ComparedTask): Promise<Required<CheckFacts>> {
  const { count } = await loadGpt2Tokenizer();
  return { pool: await loadPoolFacts(client, task), countTokens: count };
}

/** A file to be checked, and where it belongs. */
interface CheckedFile extends Omit<ComparedTask, 'value'> {
  /** Its bytes, or what `readTask` gives for them. */
  file: Uint8Array | ReadResult;
  /** The file's name without folder and `.json`. */
  name: string;
}

/** The report of a file with all rules, also those on the collection. */
export async function checkInPool(client: Tx, { file, name, ...task }: CheckedFile): Promise<Report> {
  const read = file instanceof Uint8Array ? readTask(file) : file;
  return checkRead(read, name, await checkFactsOf(client, { ...task, value: read.value }));
}
