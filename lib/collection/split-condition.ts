import { Prisma } from '@/lib/db/prisma';
import { EVALUATION_CATEGORIES } from '@/lib/task/taxonomy';

/** The parts of a track. */
export type SplitPart = 'train' | 'test' | 'excluded';

/*
 * The rules of `lib/task/splits.ts` in SQL, so that the list can filter by them. A test compares the two.
 */
const isCandidate = Prisma.sql`t.categories && ${[...EVALUATION_CATEGORIES]}::text[]`;
const isEnglish = Prisma.sql`(cardinality(t."inputLanguages" || t."outputLanguages") > 0
  AND (t."inputLanguages" || t."outputLanguages") <@ ARRAY['English'])`;
const sharesTestSource = Prisma.sql`EXISTS (
  SELECT 1 FROM unnest(t.sources) AS own WHERE own IN (SELECT source FROM test_source)
)`;

/** To be put into `WITH`: the sources of all accepted tasks of an evaluation category, as `test_source`. */
export const testSources = Prisma.sql`test_source AS MATERIALIZED (
  SELECT DISTINCT source
  FROM "Task" t, unnest(t.sources) AS source
  WHERE t.state = 'ACCEPTED' AND ${isCandidate}
)`;

/** In which part of each track the task `t` is. */
export const defaultPart = Prisma.sql`CASE
  WHEN ${isCandidate} THEN CASE WHEN ${isEnglish} THEN 'test' ELSE 'excluded' END
  WHEN NOT ${isEnglish} OR ${sharesTestSource} THEN 'excluded'
  ELSE 'train' END`;
export const xlingualPart = Prisma.sql`CASE
  WHEN ${isCandidate} THEN CASE WHEN ${isEnglish} THEN 'excluded' ELSE 'test' END
  WHEN ${sharesTestSource} THEN 'excluded'
  ELSE 'train' END`;
