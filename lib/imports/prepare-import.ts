import { basename } from 'node:path';
import { type PackedBlob, sha256Of } from '@/lib/blobs/pack-blob';
import type { Report } from '@/lib/checks/finding';
import { db } from '@/lib/db/client';
import { AppError } from '@/lib/errors';
import { type ComparedTask, loadPoolFacts } from '@/lib/pool/load-pool-facts';
import type { PoolEntry } from '@/lib/pool/pool-entry';
import type { TaskFacts } from '@/lib/task/facts';
import { MAX_FILE_BYTES } from '@/lib/task/limits';
import { parseTaskName, type TaskName } from '@/lib/task/name';
import { inThread } from '@/lib/threads/in-thread';

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
  if (await isAccepted(parsed.number, name, sha256Of(bytes))) return unchanged;
  const answer = (task: ComparedTask) => loadPoolFacts(db(), task);
  const work = { weight: bytes.byteLength, answer };
  const taskId = await taskIdOf(parsed);
  const checked = await inThread('prepare-import', { bytes, name, taskId }, work).catch(asRefusal);
  if (typeof checked === 'string') return refuse(checked);
  const { report, kept } = checked;
  if (!kept) return refuse('The upstream script would refuse this file.', report);
  if (await isAccepted(parsed.number, name, kept.blob.sha256)) return unchanged;
  return { path, ...parsed, name, report, ...kept };
}

/** A file that takes too much time or memory is refused; any other fault is one. */
function asRefusal(error: unknown): string {
  if (error instanceof AppError && error.code === 'too-large') return error.message;
  throw error;
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
async function isAccepted(number: number, name: string, sha256: string): Promise<boolean> {
  const task = await db().task.findFirst({
    where: { number, state: 'ACCEPTED', acceptedSubmission: { sha256, name } },
    select: { id: true },
  });
  return task !== null;
}
