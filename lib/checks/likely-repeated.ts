import { isJsonObject } from '@/lib/checks/json-object';
import { likelyRepeats } from '@/lib/checks/likely-repeats';
import type { JsonObject, JsonValue } from '@/lib/task/schema';

/** An instance that is an object, and its place in the list. */
export interface PlacedInstance {
  instance: JsonObject;
  index: number;
}

/**
 * The instances, in order, that share their fingerprint with another. Nearly always there are next to none, so that a rule
 * about equal instances has next to nothing to look at.
 */
export function likelyRepeated(
  instances: readonly JsonValue[],
  fingerprintOf: (instance: JsonObject) => number,
): PlacedInstance[] {
  const fingerprints = new Int32Array(instances.length);
  for (let index = 0; index < instances.length; index++) {
    const instance = instances[index];
    if (isJsonObject(instance)) fingerprints[index] = fingerprintOf(instance);
  }
  return likelyRepeats(fingerprints).flatMap((index) => {
    const instance = instances[index];
    return isJsonObject(instance) ? [{ instance, index }] : [];
  });
}
