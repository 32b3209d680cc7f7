import { inputKey } from '@/lib/checks/repeats/input-key';
import { hasText } from '@/lib/checks/texts/has-text';
import type { JsonValue } from '@/lib/task/schema';

/** Whether two lists of outputs have none in common, not even in another form. */
export function areDisjoint(some: readonly JsonValue[], others: readonly JsonValue[]): boolean {
  const keys = new Set(some.filter(hasText).map(inputKey));
  return !others.filter(hasText).some((output) => keys.has(inputKey(output)));
}
