import { z } from 'zod';
import { listSchema } from '@/lib/task/list-schema';

const template = z.string().max(20_000);

/** How records become instances. Kept with the draft, for the next revision of the same data. */
export const recordMapping = z.object({
  /** Template of the input. */
  input: template,
  /**
   * One template for each accepted output. One that is nothing but a list, a column or a part of one, gives an output
   * for each item of it.
   */
  outputs: z.array(template).min(1).max(20),
  /** What stands between several outputs in one text (`|||`); null when a text is one output. */
  separator: z.string().min(1).max(20).nullable(),
  /** Whole outputs and what they become: `0` → `negative`. The empty one is that of records which have none. */
  labels: listSchema(
    z.object({ from: z.string().max(1_000), to: z.string().max(10_000) }),
    1_000,
    'There can be at most 1,000 labels here.',
  ),
});
export type RecordMapping = z.infer<typeof recordMapping>;
