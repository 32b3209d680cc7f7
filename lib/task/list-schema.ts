import { z } from 'zod';

/**
 * A list of at most `most` items, of which the first wrong one ends the check: zod's own list would look at all of them and
 * keep a problem for each, which of a hostile body makes more work than the body itself. `tooMany` says how many fit.
 */
export function listSchema<T>(item: z.ZodType<T>, most: number, tooMany: string): z.ZodType<T[]> {
  return z
    .array(z.unknown())
    .max(most, tooMany)
    .transform((values, context) => {
      const items: T[] = [];
      for (const [index, value] of values.entries()) {
        const { data, error } = item.safeParse(value);
        if (error) {
          for (const { message, path } of error.issues)
            context.addIssue({ code: 'custom', message, path: [index, ...path] });
          return z.NEVER;
        }
        items.push(data);
      }
      return items;
    });
}
