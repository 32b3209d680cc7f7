import { z } from 'zod';

/** The orders of the public list; a leading minus turns one round. Ties are ordered by id. */
export const TASK_SORTS = [
  'number',
  '-number',
  'name',
  '-name',
  'instances',
  '-instances',
  'accepted',
  '-accepted',
] as const;
export type TaskSort = (typeof TASK_SORTS)[number];

/** A part of a track: `<track>-<part>`. */
export const TASK_SPLITS = [
  'default-train',
  'default-test',
  'default-excluded',
  'xlingual-train',
  'xlingual-test',
  'xlingual-excluded',
] as const;
export type TaskSplit = (typeof TASK_SPLITS)[number];

/** Of a parameter given twice the first counts; what is too long or unknown counts as absent. */
const single = (value: unknown) => (Array.isArray(value) ? value[0] : value);
const text = (longest: number) =>
  z.preprocess(
    single,
    z
      .string()
      .trim()
      .max(longest)
      // PostgreSQL's texts cannot hold it.
      .refine((value) => !value.includes('\0'))
      .catch(''),
  );
const word = text(300);
/** Holds a task's name, in base64. */
const cursor = text(4_000);

/** What the address of the public list says. It never fails: whatever cannot be read is left out. */
export const taskFilter = z.object({
  query: word,
  category: word,
  domain: word,
  language: word,
  licence: word,
  source: word,
  split: z.preprocess(single, z.enum(['', ...TASK_SPLITS]).catch('')),
  sort: z.preprocess(single, z.enum(TASK_SORTS).catch('number')),
  /** Where the page begins or ends: a cursor of `listTasks`. */
  after: cursor,
  before: cursor,
});
export type TaskFilter = z.infer<typeof taskFilter>;

/** The filter as search parameters, without what is empty or the default, `changes` put in. */
export function taskFilterParams(filter: TaskFilter, changes: Partial<TaskFilter> = {}): URLSearchParams {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...filter, ...changes })) {
    if (value !== '' && !(name === 'sort' && value === 'number')) params.set(name, value);
  }
  return params;
}
