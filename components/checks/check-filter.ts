import { z } from 'zod';
import type { CheckEntry } from '@/components/checks/check-entry';

/** Of a parameter given twice the first counts; what is unknown counts as absent. */
const single = (value: unknown) => (Array.isArray(value) ? value[0] : value);

/** What the address of the list of checks says. It never fails: whatever cannot be read is left out. */
export const checkFilter = z.object({
  query: z.preprocess(single, z.string().trim().max(200).catch('')),
  severity: z.preprocess(single, z.enum(['', 'error', 'warning', 'info']).catch('')),
  /** Only what the upstream script refuses, too. */
  upstream: z.preprocess(single, z.enum(['', '1']).catch('')),
  /** Only what has a fix, or a safe one. */
  fix: z.preprocess(single, z.enum(['', 'any', 'safe']).catch('')),
});
export type CheckFilter = z.infer<typeof checkFilter>;

/** Whether an entry is wanted. Every word of the search must be in it. */
export function isWanted(entry: CheckEntry, { query, severity, upstream, fix }: CheckFilter): boolean {
  if (severity !== '' && !entry.severities.includes(severity)) return false;
  if (upstream !== '' && !entry.upstream) return false;
  if (fix === 'any' && entry.fix === null) return false;
  if (fix === 'safe' && entry.fix !== 'safe') return false;
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => entry.words.includes(word));
}

/** Whether the filter leaves anything out. */
export function isFiltered(filter: CheckFilter): boolean {
  return Object.values(filter).some((value) => value !== '');
}
