import { labelOf, normalisedEntropy } from '@/lib/checks/labels/label-entropy';
import { isJsonObject, listOf } from '@/lib/task/json-object';
import { MAX_LABELS } from '@/lib/task/limits';
import type { JsonObject } from '@/lib/task/schema';

/** How often each output stands among all outputs of a task, first seen first; undefined when they are too many for labels. */
export function countLabels(task: JsonObject): Map<string, number> | undefined {
  const counts = new Map<string, number>();
  for (const instance of listOf(task, 'Instances')) {
    if (!isJsonObject(instance)) continue;
    for (const output of listOf(instance, 'output')) {
      if (typeof output === 'string') counts.set(labelOf(output), (counts.get(labelOf(output)) ?? 0) + 1);
    }
    if (counts.size >= MAX_LABELS) return undefined;
  }
  return counts;
}

/** The normalised entropy of label counts, 0 to 1; null for fewer than two labels, which have none. */
export function labelEntropy(counts: ReadonlyMap<string, number>): number | null {
  const used = [...counts].filter(([, count]) => count > 0).sort(([a], [b]) => (a < b ? -1 : 1));
  return used.length < 2 ? null : normalisedEntropy(used.map(([, count]) => count));
}
