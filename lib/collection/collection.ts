import type { Actor } from '@/lib/auth/policy';
import { db } from '@/lib/db/client';

/** The collection in numbers, as it stands now. */
export interface CollectionNumbers {
  tasks: number;
  instances: number;
  languages: number;
  contributors: number;
  inReview: number;
}

interface NumbersRow {
  tasks: number;
  /** A `bigint`: 10,000 tasks of 6,500 instances are many, yet far from 2^53. */
  instances: number;
  languages: number;
  contributors: number;
  inReview: number;
}

/**
 * How much has been accepted, in how many languages, by how many people (as the credits name them), and how many
 * submissions wait for reviewers. Anyone may know.
 */
export async function collectionNumbers(_actor: Actor | null): Promise<CollectionNumbers> {
  const [row] = await db().$queryRaw<NumbersRow[]>`
    WITH accepted AS (
      SELECT "instanceCount", "inputLanguages" || "outputLanguages" AS languages, "acceptedSubmissionId"
      FROM "Task" WHERE state = 'ACCEPTED'
    )
    SELECT
      (SELECT count(*)::int FROM accepted) AS tasks,
      (SELECT coalesce(sum("instanceCount"), 0)::float8 FROM accepted) AS instances,
      (SELECT count(DISTINCT language)::int FROM accepted, unnest(languages) AS language) AS languages,
      (SELECT count(DISTINCT credit)::int
        FROM accepted JOIN "Submission" s ON s.id = accepted."acceptedSubmissionId", unnest(s.credits) AS credit
      ) AS contributors,
      (SELECT count(*)::int FROM "Submission" WHERE state = 'QUEUED') AS "inReview"`;
  return row ?? { tasks: 0, instances: 0, languages: 0, contributors: 0, inReview: 0 };
}
