import { nearestName } from '@/lib/task/nearest-name';

const MOST = 5;

/** The ids that someone who wrote `wanted` may have meant: the nearest one, and those that share a word with it. */
export function nearestRules(wanted: string, ids: readonly string[]): string[] {
  const nearest = nearestName(wanted, ids);
  const words = wanted
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word.length > 3);
  const sharing = ids.filter((id) => words.some((word) => id.includes(word)));
  return [...new Set([...(nearest === null ? [] : [nearest]), ...sharing])].slice(0, MOST);
}
