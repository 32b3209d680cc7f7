import type { Repair, RepairContext } from '@/lib/checks/fix';
import { countLabels, labelEntropy } from '@/lib/checks/labels/label-counts';
import { labelOf } from '@/lib/checks/labels/label-entropy';
import { samplingRounds } from '@/lib/checks/repairs/sampling-rounds';
import { isJsonObject, listOf } from '@/lib/task/json-object';
import { MIN_ENTROPY, MIN_INSTANCES } from '@/lib/task/limits';
import type { JsonObject, JsonValue } from '@/lib/task/schema';

/**
 * Takes instances of the frequent labels out, one of each of the most frequent at a time, until the entropy is high
 * enough: the largest task in which no label has more than a common number of instances. Nothing when fewer
 * instances would remain than a task needs.
 */
export function balanceLabels(task: JsonObject, { found, seed }: RepairContext): Repair[] {
  const counts = countLabels(task);
  if (counts === undefined) return [];
  const instances = listOf(task, 'Instances');
  const rounds = samplingRounds(byRarestLabel(instances, counts).values(), seed);
  const dropped: number[] = [];
  while (instances.length - dropped.length >= MIN_INSTANCES) {
    if ((labelEntropy(counts) ?? 0) > MIN_ENTROPY) return [dropping(dropped, found)];
    const round = rounds.pop();
    if (round === undefined) return [];
    for (const index of round) {
      dropped.push(index);
      for (const label of labelsOf(instances[index])) counts.set(label, (counts.get(label) ?? 0) - 1);
    }
  }
  return [];
}

/** An instance with several outputs counts with the rarest: the frequent label has others to give. */
function byRarestLabel(instances: readonly JsonValue[], counts: ReadonlyMap<string, number>): Map<string, number[]> {
  const classes = new Map<string, number[]>();
  instances.forEach((instance, index) => {
    const [first, ...others] = labelsOf(instance);
    if (first === undefined) return;
    const count = (label: string) => counts.get(label) ?? 0;
    const rarest = others.reduce((rare, label) => (count(label) < count(rare) ? label : rare), first);
    const positions = classes.get(rarest);
    if (positions === undefined) classes.set(rarest, [index]);
    else positions.push(index);
  });
  return classes;
}

function labelsOf(instance: JsonValue | undefined): string[] {
  if (!isJsonObject(instance)) return [];
  return listOf(instance, 'output').flatMap((output) => (typeof output === 'string' ? [labelOf(output)] : []));
}

function dropping(positions: readonly number[], paths: Repair['paths']): Repair {
  const inOrder = [...positions].sort((a, b) => a - b);
  return { paths, edits: inOrder.map((index) => ({ op: 'remove', path: ['Instances', index] })) };
}
