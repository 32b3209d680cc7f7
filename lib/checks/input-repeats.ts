import { inputFingerprint } from '@/lib/checks/input-fingerprint';
import { isJsonObject } from '@/lib/checks/json-object';
import { likelyRepeats } from '@/lib/checks/likely-repeats';
import type { JsonValue } from '@/lib/task/schema';

/**
 * Tells of each instance whether its input may have the same `inputKey` as another's. Nearly always, none has; the rules
 * about equal inputs then need not look at whole texts. Found out for all instances when first asked.
 */
export function inputRepeats(instances: readonly JsonValue[]): (index: number) => boolean {
  let repeats: Uint8Array | undefined;
  return (index) => {
    repeats ??= likelyRepeats(fingerprints(instances));
    return repeats[index] === 1;
  };
}

function fingerprints(instances: readonly JsonValue[]): Int32Array {
  const all = new Int32Array(instances.length);
  for (let index = 0; index < instances.length; index++) all[index] = fingerprintOf(instances[index]);
  return all;
}

function fingerprintOf(instance: JsonValue | undefined): number {
  return isJsonObject(instance) && typeof instance.input === 'string' ? inputFingerprint(instance.input) : 0;
}
