import type { Repair, RepairContext } from '@/lib/checks/fix';
import { closedLabelsOf } from '@/lib/checks/labels/closed-labels';
import type { Path } from '@/lib/checks/path';
import { areDisjoint } from '@/lib/checks/repeats/disjoint-outputs';
import type { TaskEdit } from '@/lib/checks/task-edit';
import { hasText } from '@/lib/checks/texts/has-text';
import { valueAtPath } from '@/lib/checks/value-at-path';
import { isJsonObject, listOf } from '@/lib/task/json-object';
import type { JsonObject, JsonValue } from '@/lib/task/schema';

const KNOWN_KEYS: ReadonlySet<string> = new Set(['id', 'input', 'output']);

interface Member {
  index: number;
  instance: JsonObject;
  outputs: readonly JsonValue[] | undefined;
}

/**
 * Joins the instances whose inputs have the same key: the first keeps its id and gets the outputs of the others, each
 * once. It is safe where nothing is lost but an id: the others have the same outputs, and no unknown keys. Instances
 * whose outputs are no list are left to `instance-shape`, and their group with them. So are labels of a closed set that
 * contradict each other: joined, every answer would count as right.
 */
export function mergeInstances(
  task: JsonObject,
  { found }: Pick<RepairContext, 'found'>,
  keyOf: (input: string) => string,
): Repair[] {
  const pathsByKey = new Map<string, Path[]>();
  for (const path of found) {
    const input = valueAtPath(task, path);
    if (typeof input !== 'string') continue;
    const paths = pathsByKey.get(keyOf(input));
    if (paths === undefined) pathsByKey.set(keyOf(input), [path]);
    else paths.push(path);
  }
  const groups = pathsByKey.size === 0 ? new Map<string, Member[]>() : membersByKey(task, keyOf);
  const isClosed = groups.size > 0 && closedLabelsOf(listOf(task, 'Instances')) !== undefined;
  return [...pathsByKey].flatMap(([key, paths]) => {
    const group = groups.get(key) ?? [];
    return isClosed && contradict(group) ? [] : mergeGroup(group, paths);
  });
}

function contradict([first, ...others]: readonly Member[]): boolean {
  return others.some(({ outputs = [] }) => outputs.some(hasText) && areDisjoint(first?.outputs ?? [], outputs));
}

function membersByKey(task: JsonObject, keyOf: (input: string) => string): Map<string, Member[]> {
  const groups = new Map<string, Member[]>();
  listOf(task, 'Instances').forEach((instance, index) => {
    if (!isJsonObject(instance) || typeof instance.input !== 'string') return;
    const key = keyOf(instance.input);
    const member = { index, instance, outputs: Array.isArray(instance.output) ? instance.output : undefined };
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [member]);
    else group.push(member);
  });
  return groups;
}

function mergeGroup([first, ...others]: readonly Member[], paths: readonly Path[]): Repair[] {
  if (first?.outputs === undefined || others.some(({ outputs }) => outputs === undefined)) return [];
  const merged = [...new Set([first, ...others].flatMap(({ outputs = [] }) => outputs))];
  const edits: TaskEdit[] = others.map(({ index }) => ({ op: 'remove', path: ['Instances', index] }));
  if (merged.length !== first.outputs.length) {
    edits.push({ op: 'set', path: ['Instances', first.index, 'output'], value: merged });
  }
  const hasAll = ({ outputs }: Member) => new Set(outputs).size === merged.length;
  const isLossless =
    hasAll(first) &&
    others.every((other) => hasAll(other) && Object.keys(other.instance).every((key) => KNOWN_KEYS.has(key)));
  return [isLossless ? { paths, edits } : { paths, edits, safe: false }];
}
