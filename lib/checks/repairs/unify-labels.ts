import type { Repair, RepairContext } from '@/lib/checks/fix';
import { closedLabelsOf } from '@/lib/checks/labels/closed-labels';
import { labelOf } from '@/lib/checks/labels/label-entropy';
import type { TaskEdit } from '@/lib/checks/task-edit';
import { valueAtPath } from '@/lib/checks/value-at-path';
import { isJsonObject, listOf } from '@/lib/task/json-object';
import type { JsonObject } from '@/lib/task/schema';

/**
 * Writes each variant of a label as its most frequent spelling, in instances and in positive examples: a negative
 * one may be wrong just by its spelling. `keyOf` gives what the spellings of one label have in common.
 */
export function unifyLabels(
  task: JsonObject,
  { found }: Pick<RepairContext, 'found'>,
  keyOf: (label: string) => string,
): Repair[] {
  const usual = usualSpellings(task, keyOf);
  return found.flatMap((path): Repair[] => {
    const value = valueAtPath(task, path);
    const variant = typeof value === 'string' ? labelOf(value) : undefined;
    const spelling = variant === undefined ? undefined : usual.get(keyOf(variant));
    if (variant === undefined || spelling === undefined || spelling === variant) return [];
    return [
      { paths: [path], edits: [...inInstances(task, variant, spelling), ...inExamples(task, variant, spelling)] },
    ];
  });
}

/** By key, the spelling that is used most; of equally frequent ones the first. */
function usualSpellings(task: JsonObject, keyOf: (label: string) => string): Map<string, string> {
  const labels = [...(closedLabelsOf(listOf(task, 'Instances')) ?? [])].sort(([, a], [, b]) => b.count - a.count);
  const usual = new Map<string, string>();
  for (const [label] of labels) if (!usual.has(keyOf(label))) usual.set(keyOf(label), label);
  return usual;
}

function inInstances(task: JsonObject, variant: string, spelling: string): TaskEdit[] {
  return listOf(task, 'Instances').flatMap((instance, index) => {
    const outputs = isJsonObject(instance) ? listOf(instance, 'output') : [];
    const isThere = outputs.some((output) => typeof output === 'string' && labelOf(output) === spelling);
    return outputs.flatMap((output, position): TaskEdit[] => {
      if (typeof output !== 'string' || labelOf(output) !== variant) return [];
      const path = ['Instances', index, 'output', position];
      return [isThere ? { op: 'remove', path } : { op: 'set', path, value: spelling }];
    });
  });
}

function inExamples(task: JsonObject, variant: string, spelling: string): TaskEdit[] {
  return listOf(task, 'Positive Examples').flatMap((example, index): TaskEdit[] => {
    if (!isJsonObject(example) || example.output !== variant) return [];
    return [{ op: 'set', path: ['Positive Examples', index, 'output'], value: spelling }];
  });
}
