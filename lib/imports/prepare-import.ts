import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { type PackedBlob, packBlob } from '@/lib/blobs/store';
import type { Report } from '@/lib/checks/finding';
import { db } from '@/lib/db/client';
import { checkInPool } from '@/lib/pool/check-facts';
import { type PoolEntry, poolEntryOf } from '@/lib/pool/pool-entry';
import { canonicalBytes } from '@/lib/task/canonical';
import { type TaskFacts, taskFacts } from '@/lib/task/facts';
import { MAX_FILE_BYTES } from '@/lib/task/limits';
import { parseTaskName, type TaskName } from '@/lib/task/name';
import { readTask } from '@/lib/task/read-task';

/** A file to import; it is read when its turn comes. */
export interface ImportFile {
  path: string;
  read(): Promise<Uint8Array>;
}

/** A file that can be accepted, with all that does not need the database's locks. */
export interface PreparedImport {
  path: string;
  number: number;
  slug: string;
  name: string;
  report: Report;
  facts: TaskFacts;
  /** For the pool's index. */
  entry: PoolEntry;
  blob: PackedBlob;
}

export interface Refusal {
  path: string;
  refused: string;
  /** Where findings are the reason. */
  report: Report | null;
}

export interface Unchanged {
  path: string;
  unchanged: string;
  report: null;
}

/** Reads, checks and deflates one file. Never throws for what a file is or holds: that is a refusal. */
export async function prepareImport(file: ImportFile): Promise<PreparedImport | Refusal | Unchanged> {
  const { path } = file;
  const refuse = (refused: string, report: Report | null = null): Refusal => ({ path, refused, report });
  const parsed = parseTaskName(path);
  if (!parsed || !path.endsWith('.json')) {
    return refuse('The file name must be task<NNN>_<source>_<task type>.json: it gives the task its number.');
  }
  if (parsed.number === 0) return refuse('Task numbers start at 1.');
  if (parsed.number > 2_147_483_647) return refuse('The task number is too large.');
  const bytes = await readFileOrReason(file);
  if (typeof bytes === 'string') return refuse(bytes);
  if (bytes.byteLength > MAX_FILE_BYTES) return refuse('The file is larger than 50 MB.');

  const name = basename(path, '.json');
  const unchanged: Unchanged = { path, unchanged: name, report: null };
  // Most files, when a folder is imported again: what is accepted here needs no second look.
  if (await isAccepted(parsed.number, name, bytes)) return unchanged;
  const read = readTask(bytes);
  const entry = await poolEntryOf(read.value);
  const task = { name, taskId: await taskIdOf(parsed), entry };
  const report = await checkInPool(db(), { ...task, file: read });
  if (report.upstream === 'fail' || read.value === undefined) {
    return refuse('The upstream script would refuse this file.', report);
  }
  const canonical = read.canonical ? bytes : canonicalBytes(read.value, read.layout);
  if (!read.canonical && (await isAccepted(parsed.number, name, canonical))) return unchanged;
  return {
    path,
    ...parsed,
    name,
    // What is stored is what was checked: a file that is rewritten is checked again as it will be.
    report: read.canonical ? report : await checkInPool(db(), { ...task, file: canonical }),
    facts: taskFacts(read.value),
    entry,
    blob: await packBlob(canonical),
  };
}

async function readFileOrReason(file: ImportFile): Promise<Uint8Array | string> {
  try {
    return await file.read();
  } catch (error) {
    return `The file cannot be read: ${error instanceof Error ? error.message : String(error)}`;
  }
}

/** The task of this name, whose accepted revision the file is not to be compared with. */
async function taskIdOf({ number, slug }: TaskName): Promise<string | null> {
  const task = await db().task.findUnique({ where: { number_slug: { number, slug } }, select: { id: true } });
  return task?.id ?? null;
}

/** Whether the very bytes are this task's accepted revision. */
async function isAccepted(number: number, name: string, bytes: Uint8Array): Promise<boolean> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const task = await db().task.findFirst({
    where: { number, state: 'ACCEPTED', acceptedSubmission: { sha256, name } },
    select: { id: true },
  });
  return task !== null;
}
