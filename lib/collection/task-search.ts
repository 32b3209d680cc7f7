import { Prisma } from '@/lib/db/prisma';

const MAX_WORDS = 12;
/** Scripts that put no spaces between words, so that a word's beginning cannot be known. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/u;

/**
 * A query for the submissions whose task is what was searched for: every word begins a word of its name, summary or
 * definition, or it is the task's number. Text of a script without spaces may stand anywhere in them. Null when nothing
 * was searched for.
 */
export function searchedSubmissions(query: string): Prisma.Sql | null {
  const wanted = query.trim();
  if (wanted === '') return null;
  const words = searchWords(wanted);
  if (words.length === 0) return Prisma.sql`SELECT NULL::uuid WHERE false`;
  const number = /^(?:task)?0*(\d{1,9})$/i.exec(wanted)?.[1];
  const found = hasUnspacedScript(wanted) ? submissionsContaining(words) : submissionsWithWords(words);
  if (!number) return found;
  return Prisma.sql`${found} UNION SELECT "acceptedSubmissionId" FROM "Task" WHERE number = ${Number(number)}`;
}

/** Whether a text has a character of a script that puts no spaces between words. */
export function hasUnspacedScript(text: string): boolean {
  return UNSPACED.test(text);
}

/** The words of a search: runs of letters, marks and digits, in any script. */
export function searchWords(query: string): string[] {
  return (query.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).slice(0, MAX_WORDS);
}

function submissionsWithWords(words: readonly string[]): Prisma.Sql {
  const query = words.map((word) => `${word}:*`).join(' & ');
  return Prisma.sql`SELECT id FROM search_submissions(to_tsquery('pg_catalog.simple', ${query})) AS id`;
}

function submissionsContaining(words: readonly string[]): Prisma.Sql {
  // Words hold letters, marks and digits only: nothing in them is special to LIKE or in a query of characters.
  const characters = [...new Set(words.join(''))].filter(hasUnspacedScript);
  const query = characters.map((character) => `'${character}'`).join(' & ');
  const parts = words.map((word) => `%${word}%`);
  return Prisma.sql`SELECT id FROM search_submissions(${query}::tsquery, ${parts}::text[]) AS id`;
}
