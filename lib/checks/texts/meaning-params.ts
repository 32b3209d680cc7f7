import type { Params } from '@/lib/checks/rule';
import { excerpt } from '@/lib/checks/texts/excerpt';
import type { Meaning } from '@/lib/task/meaning/meaning';

/** What a message says of the names that may be meant, for the parameters of `meaningParams`. */
export const MAY_BE_MEANT = '[Did you mean “{nearest}”? ][It could also be {others}. ][Names like it: {likes}. ]';

/** A message lists no more names. */
const MOST_LISTED = 12;

/** The name that is meant, what else it could be, or the names of which none can be chosen. */
export function meaningParams({ names, choice }: Meaning): Params {
  const [first, ...others] = names;
  if (first === undefined) return {};
  if (choice === 'open') return { likes: listOfNames(names, 'and') };
  return others.length === 0
    ? { nearest: excerpt(first) }
    : { nearest: excerpt(first), others: listOfNames(others, 'or') };
}

function listOfNames(names: readonly string[], word: 'and' | 'or'): string {
  const shown = names.slice(0, MOST_LISTED).map((name) => `“${excerpt(name)}”`);
  if (names.length > MOST_LISTED) shown.push(`${names.length - MOST_LISTED} more`);
  const last = shown.at(-1) ?? '';
  return shown.length === 1 ? last : `${shown.slice(0, -1).join(', ')} ${word} ${last}`;
}
