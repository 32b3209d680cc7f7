import { defaultPart, type SplitPart, testSources, xlingualPart } from '@/lib/collection/split-condition';
import type { TaskPlace } from '@/lib/collection/task-cursor';
import type { SortedRow, TaskOrder } from '@/lib/collection/task-order';
import type { TaskSelection } from '@/lib/collection/task-selection';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/prisma';

/** A row of the list as the database has it. */
export interface TaskRow extends SortedRow {
  id: string;
  summary: string;
  categories: string[];
  inputLanguages: string[];
  outputLanguages: string[];
  defaultPart: SplitPart;
  xlingualPart: SplitPart;
}

type FoundRow = (TaskRow & { total: number }) | { id: null; total: number };

/** Which rows of an order are wanted. */
interface Window {
  /** Where they begin; null for the order's beginning (backward: its end). */
  place: TaskPlace | null;
  backward: boolean;
  size: number;
}

/** The rows after (or, backward, before) a place, nearest first, and how many tasks are selected in all. */
export async function readTaskPage(
  order: TaskOrder,
  selection: TaskSelection,
  window: Window,
): Promise<{ rows: TaskRow[]; total: number }> {
  const found = await db().$queryRaw<FoundRow[]>(taskPageSql(order, selection, window));
  // Of an empty page one row is left, which says the total.
  const rows = found.flatMap(({ total: _total, ...row }) => (row.id === null ? [] : [row]));
  return { rows, total: found[0]?.total ?? 0 };
}

/**
 * The one statement of a page. What a filter leaves is found once, for it must be counted anyway; of the whole list, the
 * rows come from the order's index and the count from another one.
 */
export function taskPageSql(
  { column, type, descending }: TaskOrder,
  { from, where, isWhole }: TaskSelection,
  { place, backward, size }: Window,
): Prisma.Sql {
  const down = descending !== backward;
  const direction = down ? Prisma.sql`DESC` : Prisma.sql`ASC`;
  const beyond = down ? Prisma.sql`<` : Prisma.sql`>`;
  const start = place
    ? Prisma.sql`WHERE (place, id) ${beyond} (${String(place[0])}::text::${type}, ${place[1]}::uuid)`
    : Prisma.empty;
  return Prisma.sql`
    WITH ${testSources},
    listed AS ${isWhole ? Prisma.sql`NOT MATERIALIZED` : Prisma.sql`MATERIALIZED`} (
      SELECT t.id, ${column} AS place FROM ${from} WHERE ${where}
    ),
    page AS (SELECT id, place FROM listed ${start} ORDER BY place ${direction}, id ${direction} LIMIT ${size})
    SELECT counted.total, t.id::text, t.number, t.slug, t.summary, t.categories, t."inputLanguages",
      t."outputLanguages", t."instanceCount", t."acceptedAt", ${defaultPart} AS "defaultPart",
      ${xlingualPart} AS "xlingualPart"
    FROM (SELECT count(*)::int AS total FROM listed) counted
      LEFT JOIN (page JOIN "Task" t USING (id)) ON true
    ORDER BY place ${direction}, t.id ${direction}`;
}
