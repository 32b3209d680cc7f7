import { z } from 'zod';

/** The last row of a page of a list that is ordered by a time and an id. */
export interface Keyset {
  at: Date;
  id: string;
}

/** A keyset as it stands in an address: `1760000000000.<uuid>`. */
export function formatKeyset({ at, id }: Keyset): string {
  return `${at.getTime()}.${id}`;
}

/** The last millisecond of the year 9999: later ones are written in a way that PostgreSQL does not read. */
const LAST = 253_402_300_799_999;

/** What `formatKeyset` wrote; null for anything else, which means the first page. */
export function parseKeyset(text: string | null | undefined): Keyset | null {
  const match = /^(\d{1,15})\.([0-9a-f-]{36})$/.exec(text ?? '');
  if (match?.[1] === undefined || Number(match[1]) > LAST || !z.uuid().safeParse(match[2]).success) return null;
  return { at: new Date(Number(match[1])), id: match[2] ?? '' };
}

/** A page of `limit` out of `limit + 1` rows, with where the next one begins; null when there is none. */
export function cutPage<Row>(
  rows: readonly Row[],
  limit: number,
  keysetOf: (row: Row) => Keyset,
): { items: Row[]; next: string | null } {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, next: rows.length > limit && last ? formatKeyset(keysetOf(last)) : null };
}
