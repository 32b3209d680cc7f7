import { z } from 'zod';
import type { TaskSort } from '@/lib/collection/task-filter';
import { Prisma } from '@/lib/db/prisma';

/** A value by which the list is sorted, as it stands in a cursor. */
export type SortValue = string | number;

/** What a row must have to be sorted. */
export interface SortedRow {
  number: number;
  slug: string;
  instanceCount: number;
  acceptedAt: Date;
}

/** An order of the list, of tasks as `t`. Ties are ordered by id. */
export interface TaskOrder {
  column: Prisma.Sql;
  type: Prisma.Sql;
  descending: boolean;
  valueOf: (row: SortedRow) => SortValue;
  /** Whether a cursor's value is one of this column: it may have been written for another order. */
  accepts: (value: SortValue) => boolean;
}

const isInt = (value: SortValue) => z.int32().safeParse(value).success;
const isText = (value: SortValue) => typeof value === 'string' && !value.includes('\0');

const COLUMNS: Record<'number' | 'name' | 'instances' | 'accepted', Omit<TaskOrder, 'descending'>> = {
  number: { column: Prisma.sql`t.number`, type: Prisma.sql`int`, valueOf: (row) => row.number, accepts: isInt },
  name: { column: Prisma.sql`t.slug COLLATE "C"`, type: Prisma.sql`text`, valueOf: (row) => row.slug, accepts: isText },
  instances: {
    column: Prisma.sql`t."instanceCount"`,
    type: Prisma.sql`int`,
    valueOf: (row) => row.instanceCount,
    accepts: isInt,
  },
  accepted: {
    column: Prisma.sql`t."acceptedAt"`,
    type: Prisma.sql`timestamp`,
    valueOf: (row) => row.acceptedAt.toISOString().replace('Z', ''),
    // PostgreSQL has no year 0.
    accepts: (value) =>
      /^(?!0000)/.test(`${value}`) && isText(value) && z.iso.datetime().safeParse(`${value}Z`).success,
  },
};

/** The order that an address names. */
export function taskOrder(sort: TaskSort): TaskOrder {
  const key = sort.replace('-', '') as keyof typeof COLUMNS;
  return { ...COLUMNS[key], descending: sort.startsWith('-') };
}
