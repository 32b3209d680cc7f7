import { inputFingerprint } from '@/lib/checks/input-fingerprint';
import { likelyRepeated, type PlacedInstance } from '@/lib/checks/likely-repeated';
import type { JsonValue } from '@/lib/task/schema';

/** The instances whose input may have the same `inputKey` as another's, in order; those without one may be among them. */
export function repeatedInputs(instances: readonly JsonValue[]): PlacedInstance[] {
  return likelyRepeated(instances, ({ input }) => (typeof input === 'string' ? inputFingerprint(input) : 0));
}
