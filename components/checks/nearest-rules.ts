import { meantName } from '@/lib/task/meaning/meant-name';

const MOST = 5;

/** The ids that someone who wrote `wanted` may have meant, the likeliest first. */
export function nearestRules(wanted: string, ids: readonly string[]): string[] {
  return meantName(wanted, { names: ids }).names.slice(0, MOST);
}
