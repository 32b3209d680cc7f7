import type { Tx } from '@/lib/db/client';
import type { AcceptedRevision } from '@/lib/rechecks/accepted-revision';
import { ACCEPTED_TASKS, isDue, type RecheckRun } from '@/lib/rechecks/recheck-run';

/** How many accepted tasks are still to be checked in a run. */
export async function countDueTasks(client: Tx, run: RecheckRun): Promise<number> {
  const [row] = await client.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM ${ACCEPTED_TASKS} WHERE ${isDue(run)}`;
  return row?.count ?? 0;
}

/** The next tasks to be checked, in the order of their ids, from the first one after `after`. */
export async function nextDueTasks(
  client: Tx,
  run: RecheckRun,
  after: string | null,
  limit: number,
): Promise<AcceptedRevision[]> {
  const from = after ?? '00000000-0000-0000-0000-000000000000';
  return await client.$queryRaw<AcceptedRevision[]>`
    SELECT task.id::text AS "taskId", submission.id::text AS "submissionId", submission.name, task.number,
      submission.sha256
    FROM ${ACCEPTED_TASKS}
    WHERE task.id > ${from}::uuid AND ${isDue(run)}
    ORDER BY task.id LIMIT ${limit}`;
}
