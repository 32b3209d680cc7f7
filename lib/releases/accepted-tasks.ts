import type { Tx } from '@/lib/db/client';
import type { ReleasedTask } from '@/lib/releases/generated-files';
import { storedFacts } from '@/lib/reviews/stored-facts';

/** All accepted tasks with the revision that is accepted now, sorted by number and name: what a release cut now would hold. */
export async function readAcceptedTasks(client: Tx): Promise<ReleasedTask[]> {
  const rows = await client.$queryRaw<
    { taskId: string; submissionId: string; number: number; name: string; sha256: string; facts: unknown }[]
  >`
    SELECT task.id::text AS "taskId", submission.id::text AS "submissionId", task.number, submission.name,
      submission.sha256, submission.facts - 'definition' AS facts
    FROM "Task" task JOIN "Submission" submission ON submission.id = task."acceptedSubmissionId"
    WHERE task.state = 'ACCEPTED'
    ORDER BY task.number, submission.name COLLATE "C"`;
  return rows.map(({ facts, ...row }) => {
    const { summary, sources, categories, domains, inputLanguages, outputLanguages } = storedFacts.parse(facts);
    return { ...row, summary, sources, categories, domains, inputLanguages, outputLanguages };
  });
}
