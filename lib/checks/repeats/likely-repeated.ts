import type { PlacedInstance } from '@/lib/checks/placed-instance';
import { likelyRepeats } from '@/lib/checks/repeats/likely-repeats';
import type { InstanceTexts } from '@/lib/task/file/instance-texts';
import { isJsonObject } from '@/lib/task/json-object';
import type { JsonObject, JsonValue } from '@/lib/task/schema';

/** A number that is the same for instances which a rule takes for equal, however it is made. */
export interface Fingerprint {
  ofInstance(instance: JsonObject): number;
  /** From the file's bytes, for a row of its texts. */
  ofRow(texts: InstanceTexts, row: number): number;
}

/**
 * The instances, in order, that share their fingerprint with another. Nearly always there are next to none, so that a rule
 * about equal instances has next to nothing to look at.
 */
export function likelyRepeated(
  instances: readonly JsonValue[],
  texts: InstanceTexts | null,
  fingerprint: Fingerprint,
): PlacedInstance[] {
  return placedAt(instances, likelyRepeats(fingerprintsOf(instances, texts, fingerprint)));
}

/** The fingerprint of each instance; 0 for what is no object. */
export function fingerprintsOf(
  instances: readonly JsonValue[],
  texts: InstanceTexts | null,
  fingerprint: Fingerprint,
): Int32Array {
  const fingerprints = new Int32Array(instances.length);
  for (let row = 0; texts !== null && row < texts.length; row++) {
    fingerprints[texts.places[row] ?? 0] = fingerprint.ofRow(texts, row);
  }
  for (const index of texts?.others ?? instances.keys()) {
    const instance = instances[index];
    if (isJsonObject(instance)) fingerprints[index] = fingerprint.ofInstance(instance);
  }
  return fingerprints;
}

/** The instances at some places, without what is no object. */
export function placedAt(instances: readonly JsonValue[], places: readonly number[]): PlacedInstance[] {
  return places.flatMap((index) => {
    const instance = instances[index];
    return isJsonObject(instance) ? [{ instance, index }] : [];
  });
}
