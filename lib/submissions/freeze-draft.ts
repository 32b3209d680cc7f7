import type { PackedBlob } from '@/lib/blobs/pack-blob';
import { describeFinding } from '@/lib/checks/engine/describe-finding';
import type { Report } from '@/lib/checks/finding';
import type { Tx } from '@/lib/db/client';
import { AppError } from '@/lib/errors';
import { type ComparedTask, loadPoolFacts } from '@/lib/pool/load-pool-facts';
import type { DraftHead } from '@/lib/task/draft/draft';
import type { TaskFacts } from '@/lib/task/facts';
import { taskName } from '@/lib/task/name';
import { inThread } from '@/lib/threads/in-thread';

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
  /** JSON of a `rowList`. */
  rowsText: string;
  /** The number that it will have. */
  number: number;
}

/**
 * Makes the canonical file of a draft under its number and checks these very bytes, beside the accepted tasks that
 * `client` sees. Changes nothing in the database. `urgent` where the caller holds locks.
 * @throws AppError `invalid` with the `report` as details when a rule finds an error (invariant 2); as `inThread`
 */
export async function freezeDraft(client: Tx, draft: DraftToFreeze, urgent = false): Promise<FrozenDraft> {
  const { number } = draft;
  const name = taskName(number, draft.head.slug);
  const options = {
    weight: draft.rowsText.length,
    urgent,
    answer: (task: ComparedTask) => loadPoolFacts(client, task),
  };
  const frozen = await inThread('freeze-draft', { ...draft, name }, options);
  if (frozen.report.counts.error > 0) throw new AppError('invalid', refusal(frozen.report), { report: frozen.report });
  return { number, name, ...frozen };
}

/** Says what the first error is, too: where the checks do not run in the browser, nothing else does. */
function refusal({ counts, findings }: Report): string {
  const errors = counts.error === 1 ? 'an error' : `${counts.error.toLocaleString('en')} errors, the first`;
  const [first] = findings.filter(({ severity }) => severity === 'error');
  const text = first ? ` at ${first.path || 'its beginning'}: ${describeFinding(first)}` : '.';
  return `This draft has ${errors}${text}`;
}
