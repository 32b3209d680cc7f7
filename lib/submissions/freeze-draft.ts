import { type PackedBlob, packBlob } from '@/lib/blobs/store';
import { describeFinding } from '@/lib/checks/describe-finding';
import type { Report } from '@/lib/checks/finding';
import type { Tx } from '@/lib/db/client';
import { AppError } from '@/lib/errors';
import { checkInPool } from '@/lib/pool/check-facts';
import type { DraftHead, DraftRow } from '@/lib/task/draft';
import { type TaskFacts, taskFacts } from '@/lib/task/facts';
import { taskName } from '@/lib/task/name';
import { readTask } from '@/lib/task/read-task';
import { taskText } from '@/lib/task/task-from-draft';

/** A draft as a task file: what a submission keeps for good. */
export interface FrozenDraft {
  number: number;
  name: string;
  report: Report;
  facts: TaskFacts;
  blob: PackedBlob;
}

export interface DraftToFreeze {
  /** Its accepted revision, if there is one, is not compared with it. */
  taskId: string;
  head: DraftHead;
  rows: readonly DraftRow[];
  /** The number that it will have. */
  number: number;
}

/**
 * Makes the canonical file of a draft under its number and checks these very bytes, beside the accepted tasks that
 * `client` sees. Changes nothing in the database.
 * @throws AppError `invalid` with the `report` as details when a rule finds an error (invariant 2).
 */
export async function freezeDraft(client: Tx, { taskId, head, rows, number }: DraftToFreeze): Promise<FrozenDraft> {
  const name = taskName(number, head.slug);
  const bytes = Buffer.from(taskText(head, rows, number));
  // Deflating runs beside the checks, on another core.
  const packing = packBlob(bytes);
  const read = readTask(bytes);
  const report = await checkInPool(client, { file: read, name, taskId });
  if (report.counts.error > 0) throw new AppError('invalid', refusal(report), { report });
  const blob = await packing;
  return { number, name, report, facts: taskFacts(read.value ?? null, head.summary), blob };
}

/** Says what the first error is, too: where the checks do not run in the browser, nothing else does. */
function refusal({ counts, findings }: Report): string {
  const errors = counts.error === 1 ? 'an error' : `${counts.error.toLocaleString('en')} errors, the first`;
  const [first] = findings.filter(({ severity }) => severity === 'error');
  const text = first ? ` at ${first.path || 'its beginning'}: ${describeFinding(first)}` : '.';
  return `This draft has ${errors}${text}`;
}
