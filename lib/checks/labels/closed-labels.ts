import type { LabelUse } from '@/lib/checks/label-use';
import { labelOf } from '@/lib/checks/labels/label-entropy';
import { hasText } from '@/lib/checks/texts/has-text';
import { isJsonObject } from '@/lib/task/json-object';
import { MAX_LABELS } from '@/lib/task/limits';
import type { JsonValue } from '@/lib/task/schema';

/** In a set of labels, each is used several times; a few answers that happen to be short are no set. */
const USES = 4;

/** The labels of the instances' outputs, in the order of the file; undefined when these are no closed set. */
export function closedLabelsOf(instances: readonly JsonValue[]): ReadonlyMap<string, LabelUse> | undefined {
  const closed = new ClosedLabels();
  // Where outputs are no labels, the first few instances show it.
  for (let index = 0; index < instances.length && !closed.isFull; index++) {
    const instance = instances[index];
    if (isJsonObject(instance)) closed.add(instance.output, index);
  }
  return closed.labels();
}

/** Counts the outputs of a task and tells whether they are labels of a closed set. */
export class ClosedLabels {
  readonly #uses = new Map<string, LabelUse>();
  #total = 0;

  add(output: JsonValue | undefined, instance: number): void {
    if (this.isFull || !Array.isArray(output)) return;
    for (let position = 0; position < output.length; position++) {
      const value = output[position];
      if (!hasText(value)) continue;
      const label = labelOf(value);
      const use = this.#uses.get(label);
      this.#total++;
      if (use === undefined) this.#uses.set(label, { count: 1, instance, position });
      else use.count++;
    }
  }

  /** Whether there are too many for labels already. */
  get isFull(): boolean {
    return this.#uses.size >= MAX_LABELS;
  }

  /** The labels in the order of the file; undefined when the outputs are no closed set. */
  labels(): ReadonlyMap<string, LabelUse> | undefined {
    const { size } = this.#uses;
    if (size < 2 || this.isFull || this.#total < size * USES) return undefined;
    return this.#uses;
  }
}
