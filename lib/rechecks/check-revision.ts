import type { Report } from '@/lib/checks/finding';
import { asUnreachable } from '@/lib/db/unreachable';
import { checkStoredFile } from '@/lib/pool/check-stored-file';
import type { AcceptedRevision } from '@/lib/rechecks/accepted-revision';

/** What became of a check: its report, or why there is none. */
export type CheckOutcome = { report: Report } | { fault: string };

const LONGEST_FAULT = 500;

/**
 * Runs the current rules on the stored bytes of a revision, beside the accepted tasks as they are now. A file that cannot be read (or a rule that throws) is a
 * fault of this one task, so that it never stops a run over all of them.
 * @throws AppError `unavailable` when the database is gone: that is no fault of the task
 */
export async function checkRevision({ sha256, name, taskId }: AcceptedRevision): Promise<CheckOutcome> {
  try {
    const { report } = await checkStoredFile({ sha256, name, taskId });
    return { report };
  } catch (error) {
    const unreachable = asUnreachable(error);
    if (unreachable) throw unreachable;
    const reason = error instanceof Error ? error.message : String(error);
    return { fault: reason.slice(0, LONGEST_FAULT) };
  }
}
