import { z } from 'zod';

/** The name of a table or of a column, as it stands in a cookie. */
const name = z.string().regex(/^[a-z][a-zA-Z-]{0,30}$/);

/** A person's choice of one table: the columns that are hidden. */
export const tableChoice = z.object({ table: name, hidden: z.array(name).max(10) });
export type TableChoice = z.infer<typeof tableChoice>;

/** The hidden columns of each table that somebody has changed, the last changed last. */
export const hiddenColumns = z.array(tableChoice).max(30);
export type HiddenColumns = z.infer<typeof hiddenColumns>;

/** The cookie that keeps the choice of a person (of the browser where nobody is signed in), so that the server draws the table right at once. */
export function columnsCookie(userId: string | undefined): string {
  return userId === undefined ? 'taskloom-columns' : `taskloom-columns-${userId.slice(0, 8)}`;
}

/** What a cookie keeps: nothing where it is not one of ours. */
export function readHiddenColumns(cookie: string | undefined): HiddenColumns {
  try {
    return hiddenColumns.catch([]).parse(JSON.parse(cookie ?? '[]'));
  } catch {
    return [];
  }
}

/** A cookie travels with every request. */
const LONGEST = 1_500;

/** The choices with that of one table changed; the oldest go where it would be too many. A table that shows everything needs no entry. */
export function withChoice(choices: HiddenColumns, { table, hidden }: TableChoice): HiddenColumns {
  const changed = choices.filter((choice) => choice.table !== table);
  if (hidden.length > 0) changed.push({ table, hidden });
  while (JSON.stringify(changed).length > LONGEST) changed.shift();
  return changed;
}
