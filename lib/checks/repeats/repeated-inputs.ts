import type { PlacedInstance } from '@/lib/checks/placed-instance';
import { asciiEndFingerprint, endFingerprint, inputFingerprint } from '@/lib/checks/repeats/input-fingerprint';
import { type Fingerprint, fingerprintsOf, placedAt } from '@/lib/checks/repeats/likely-repeated';
import { likelyRepeats } from '@/lib/checks/repeats/likely-repeats';
import type { InstanceTexts } from '@/lib/task/file/instance-texts';
import type { JsonValue } from '@/lib/task/schema';

const OF_END: Fingerprint = {
  ofInstance: ({ input }) => (typeof input === 'string' ? endFingerprint(input) : 0),
  ofRow({ bytes, firsts, starts, ends }, row) {
    const input = (firsts[row] ?? 0) + 1;
    return asciiEndFingerprint(bytes, starts[input] ?? 0, ends[input] ?? 0);
  },
};

/** Finds, by the ends of their inputs, which instances of a task may have the same input as another or as some text. */
export class InputEnds {
  readonly #instances: readonly JsonValue[];
  readonly #ends: Int32Array;

  constructor(instances: readonly JsonValue[], texts: InstanceTexts | null) {
    this.#instances = instances;
    this.#ends = fingerprintsOf(instances, texts, OF_END);
  }

  /** The instances whose input may have the same `comparisonKey` as another's, in order; those without one may be among them. */
  repeated(): PlacedInstance[] {
    const sharing = placedAt(this.#instances, likelyRepeats(this.#ends));
    // Many inputs end with the same question, and still differ from their first letter on.
    const fingerprints = sharing.map(({ instance: { input } }) =>
      typeof input === 'string' ? inputFingerprint(input) : 0,
    );
    return likelyRepeats(Int32Array.from(fingerprints)).flatMap((index) => sharing[index] ?? []);
  }

  /** The instances whose input may have the same `comparisonKey` as one of these, in order. */
  like(inputs: readonly string[]): PlacedInstance[] {
    const [ends, wholes] = [new Set(inputs.map(endFingerprint)), new Set(inputs.map(inputFingerprint))];
    const places: number[] = [];
    for (let index = 0; index < this.#ends.length; index++) if (ends.has(this.#ends[index] ?? 0)) places.push(index);
    return placedAt(this.#instances, places).filter(
      ({ instance: { input } }) => typeof input === 'string' && wholes.has(inputFingerprint(input)),
    );
  }
}
