import { hasText } from '@/lib/checks/has-text';
import { inputKey } from '@/lib/checks/input-key';
import type { JsonValue } from '@/lib/task/schema';

/** Whether two lists of outputs have none in common, not even in another form. */
export function areDisjoint(some: readonly JsonValue[], others: readonly JsonValue[]): boolean {
  const keys = new Set(some.filter(hasText).map(inputKey));
  return !others.filter(hasText).some((output) => keys.has(inputKey(output)));
}
