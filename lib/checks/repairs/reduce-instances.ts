import type { Repair, RepairContext } from '@/lib/checks/fix';
import { labelOf } from '@/lib/checks/labels/label-entropy';
import { samplingRounds } from '@/lib/checks/repairs/sampling-rounds';
import { seededOrder } from '@/lib/checks/repairs/seeded-order';
import { isJsonObject, listOf } from '@/lib/task/json-object';
import { MAX_INSTANCES } from '@/lib/task/limits';
import type { JsonObject, JsonValue } from '@/lib/task/schema';

/**
 * Takes instances out until as many remain as a task may have. Rare first outputs stay: every one of them gets as large a
 * part as the others, as far as it goes.
 */
export function reduceInstances(task: JsonObject, { found, seed }: RepairContext): Repair[] {
  const instances = listOf(task, 'Instances');
  const order = samplingRounds(byFirstOutput(instances).values(), seed).flatMap((round) => seededOrder(round, seed));
  const dropped = order.slice(MAX_INSTANCES).sort((a, b) => a - b);
  return [{ paths: found, edits: dropped.map((index) => ({ op: 'remove', path: ['Instances', index] })) }];
}

function byFirstOutput(instances: readonly JsonValue[]): Map<string | undefined, number[]> {
  const classes = new Map<string | undefined, number[]>();
  instances.forEach((instance, index) => {
    const first = isJsonObject(instance) ? listOf(instance, 'output')[0] : undefined;
    const label = typeof first === 'string' ? labelOf(first) : undefined;
    const positions = classes.get(label);
    if (positions === undefined) classes.set(label, [index]);
    else positions.push(index);
  });
  return classes;
}
