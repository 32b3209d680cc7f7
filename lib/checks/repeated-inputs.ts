import { asciiEndFingerprint, endFingerprint, inputFingerprint } from '@/lib/checks/input-fingerprint';
import { type Fingerprint, likelyRepeated, type PlacedInstance } from '@/lib/checks/likely-repeated';
import { likelyRepeats } from '@/lib/checks/likely-repeats';
import type { InstanceTexts } from '@/lib/task/instance-texts';
import type { JsonValue } from '@/lib/task/schema';

const OF_END: Fingerprint = {
  ofInstance: ({ input }) => (typeof input === 'string' ? endFingerprint(input) : 0),
  ofRow({ bytes, firsts, starts, ends }, row) {
    const input = (firsts[row] ?? 0) + 1;
    return asciiEndFingerprint(bytes, starts[input] ?? 0, ends[input] ?? 0);
  },
};

/** The instances whose input may have the same `inputKey` as another's, in order; those without one may be among them. */
export function repeatedInputs(instances: readonly JsonValue[], texts: InstanceTexts | null): PlacedInstance[] {
  const sharing = likelyRepeated(instances, texts, OF_END);
  // Many inputs end with the same question, and still differ from their first letter on.
  const fingerprints = sharing.map(({ instance: { input } }) =>
    typeof input === 'string' ? inputFingerprint(input) : 0,
  );
  return likelyRepeats(Int32Array.from(fingerprints)).flatMap((index) => sharing[index] ?? []);
}
