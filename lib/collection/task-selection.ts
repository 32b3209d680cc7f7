import { defaultPart, xlingualPart } from '@/lib/collection/split-condition';
import type { TaskFilter } from '@/lib/collection/task-filter';
import { searchedSubmissions } from '@/lib/collection/task-search';
import { Prisma } from '@/lib/db/prisma';

/** Which tasks, as `t`, a list holds; for a statement that has `testSources`. */
export interface TaskSelection {
  from: Prisma.Sql;
  where: Prisma.Sql;
  /** Whether it holds all accepted tasks. */
  isWhole: boolean;
}

/** The accepted tasks that the filter leaves, without sort and page. */
export function taskSelection(filter: TaskFilter): TaskSelection {
  const has = (column: Prisma.Sql, value: string) => (value ? [Prisma.sql`${column} @> ${[value]}::text[]`] : []);
  const conditions = [
    ...has(Prisma.sql`t.categories`, filter.category),
    ...has(Prisma.sql`t.domains`, filter.domain),
    ...has(Prisma.sql`t.licences`, filter.licence),
    ...has(Prisma.sql`t.sources`, filter.source),
    ...languageCondition(filter.language),
    ...splitCondition(filter.split),
  ];
  const searched = searchedSubmissions(filter.query);
  // A join and no `IN`: of that the planner, which cannot know how many are found, would expect few.
  const from = searched
    ? Prisma.sql`"Task" t JOIN (${searched}) AS searched (id) ON searched.id = t."acceptedSubmissionId"`
    : Prisma.sql`"Task" t`;
  const where = Prisma.join(
    [Prisma.sql`t.state = 'ACCEPTED'`, Prisma.sql`t.number IS NOT NULL`, ...conditions],
    ' AND ',
  );
  return { from, where, isWhole: conditions.length === 0 && searched === null };
}

function languageCondition(language: string): Prisma.Sql[] {
  if (!language) return [];
  const wanted = [language];
  return [Prisma.sql`(t."inputLanguages" @> ${wanted}::text[] OR t."outputLanguages" @> ${wanted}::text[])`];
}

function splitCondition(split: TaskFilter['split']): Prisma.Sql[] {
  if (!split) return [];
  const [track, part] = split.split('-');
  return [Prisma.sql`(${track === 'default' ? defaultPart : xlingualPart}) = ${part ?? ''}`];
}
