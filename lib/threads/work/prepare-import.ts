import { type PackedBlob, packBlob } from '@/lib/blobs/pack-blob';
import { checkRead } from '@/lib/checks/engine/check-bytes';
import type { Report } from '@/lib/checks/finding';
import type { PoolEntry } from '@/lib/pool/pool-entry';
import { type TaskFacts, taskFacts } from '@/lib/task/facts';
import { canonicalBytes } from '@/lib/task/file/canonical';
import { readTask } from '@/lib/task/file/read-task';
import { loadGpt2Tokenizer } from '@/lib/task/prompt/gpt2-tokens';
import type { Done } from '@/lib/threads/serve';
import { type AskPool, checkTask } from '@/lib/threads/work/check-task';

interface FileToImport {
  bytes: Uint8Array;
  /** The file's name without `.json`. */
  name: string;
  /** The task of that name, if there is one. */
  taskId: string | null;
}

/** A file as it is kept: its canonical bytes, checked. `kept` is null where the upstream script refuses the file. */
export interface CheckedImport {
  report: Report;
  kept: { facts: TaskFacts; entry: PoolEntry; blob: PackedBlob } | null;
}

/** Reads, checks and deflates a file that is to be accepted as it is. */
export async function prepareFile({ bytes, name, taskId }: FileToImport, ask: AskPool): Promise<Done<CheckedImport>> {
  const read = readTask(bytes);
  const { report, entry, pool } = await checkTask({ read, name, taskId }, ask);
  if (report.upstream === 'fail' || read.value === undefined) return { value: { report, kept: null } };
  const canonical = read.canonical ? bytes : canonicalBytes(read.value, read.layout);
  const { count } = await loadGpt2Tokenizer();
  // What is stored is what was checked: a file that is rewritten is checked again as it will be.
  const last = read.canonical ? report : checkRead(readTask(canonical), name, { pool, countTokens: count });
  const blob = await packBlob(canonical);
  const kept = { facts: taskFacts(read.value), entry, blob };
  return { value: { report: last, kept }, transfer: [blob.deflated.buffer] };
}
