import { asUnreachable } from '@/lib/db/unreachable';
import { indexMissingTasks } from '@/lib/pool/index-missing-tasks';
import { type RunOutcome, runRecheck } from '@/lib/rechecks/run-recheck';
import { startDueRecheck } from '@/lib/rechecks/start-recheck';

/**
 * Works at the re-check that waits or was left behind, after starting one for tasks that were accepted unchecked. The rules
 * on the collection need every accepted task in the pool's index, so that is completed before. `signal`: the worker is
 * ending, the next one goes on.
 */
export async function recheck(signal: AbortSignal): Promise<RunOutcome> {
  await completeIndex(signal);
  await startDueRecheck({ versionChanged: false });
  return await runRecheck({ signal });
}

/** A task that cannot be indexed (its file is damaged) must not keep the others from being checked. */
async function completeIndex(signal: AbortSignal): Promise<void> {
  try {
    await indexMissingTasks({ signal });
  } catch (error) {
    if (asUnreachable(error)) throw error;
    console.error('The index of the accepted tasks could not be completed:', error);
  }
}
