import { comparePaths } from '@/lib/checks/compare-paths';
import type { FixPlan } from '@/lib/checks/fixing/plan-fix';
import { toPointer } from '@/lib/checks/json-pointer';
import { countLabels, labelEntropy } from '@/lib/checks/labels/label-counts';
import type { Path } from '@/lib/checks/path';
import type { TaskEdit } from '@/lib/checks/task-edit';
import { valueAtPath } from '@/lib/checks/value-at-path';
import { isJsonObject, listOf } from '@/lib/task/json-object';
import type { JsonObject, JsonValue } from '@/lib/task/schema';

/** How many changes a preview lists; all are counted. */
export const PREVIEWED_CHANGES = 200;

export type ChangeKind = 'changed' | 'added' | 'removed' | 'renamed';

/** One change that a fix would make. */
export interface FixChange {
  /** JSON Pointer into the task before the fix. */
  pointer: string;
  kind: ChangeKind;
  /** The value, or the key that is renamed; missing for what is added. */
  before?: JsonValue;
  /** The same afterwards; missing for what is removed. */
  after?: JsonValue;
  /** The instance in which the change is: its position before the fix and, where it has one, its id. */
  instance?: { index: number; id?: string };
}

/** How often a label occurs before and after a fix. */
export interface LabelChange {
  label: string;
  before: number;
  after: number;
}

/** What a person sees before a fix is made. */
export interface FixPreview {
  /** The first 200, in the order of the file. */
  changes: FixChange[];
  /** Of all changes. */
  counts: Record<ChangeKind, number>;
  /** Of a closed label set, when the fix changes how often its labels occur: every label, most frequent before first. */
  labels?: LabelChange[];
  /** With `labels`: their normalised entropy, 0 to 1; null when there are fewer than two. */
  entropy?: { before: number | null; after: number | null };
}

/** Makes the preview of a plan for `task`, the task as it is before. */
export function previewFix(task: JsonObject, plan: Pick<FixPlan, 'edits' | 'task'>): FixPreview {
  const counts: FixPreview['counts'] = { changed: 0, added: 0, removed: 0, renamed: 0 };
  const inOrder = [...plan.edits].sort((a, b) => comparePaths(a.path, b.path));
  for (const edit of inOrder) counts[kindOf(task, edit)]++;
  return {
    changes: inOrder.slice(0, PREVIEWED_CHANGES).map((edit) => changeOf(task, edit)),
    counts,
    ...previewLabels(task, plan.task),
  };
}

/** The histogram of a closed label set before and after; nothing when the two are the same. */
export function previewLabels(before: JsonObject, after: JsonObject): Pick<FixPreview, 'labels' | 'entropy'> {
  const old = countLabels(before);
  const now = countLabels(after);
  if (old === undefined || now === undefined) return {};
  const labels = [...new Set([...old.keys(), ...now.keys()])]
    .map((label) => ({ label, before: old.get(label) ?? 0, after: now.get(label) ?? 0 }))
    .sort((a, b) => b.before - a.before);
  if (labels.every((label) => label.before === label.after)) return {};
  return { labels, entropy: { before: labelEntropy(old), after: labelEntropy(now) } };
}

function changeOf(task: JsonObject, edit: TaskEdit): FixChange {
  const before = valueAtPath(task, edit.path);
  const change: FixChange = { pointer: toPointer(edit.path), kind: kindOf(task, edit), ...instanceOf(task, edit.path) };
  if (edit.op === 'rename') return { ...change, before: String(edit.path.at(-1)), after: edit.key };
  if (before !== undefined) change.before = before;
  if (edit.op === 'set') change.after = edit.value;
  return change;
}

function kindOf(task: JsonObject, { op, path }: TaskEdit): ChangeKind {
  if (op === 'rename') return 'renamed';
  if (op === 'remove') return 'removed';
  return valueAtPath(task, path) === undefined ? 'added' : 'changed';
}

function instanceOf(task: JsonObject, [field, index]: Path): Pick<FixChange, 'instance'> {
  if (field !== 'Instances' || typeof index !== 'number') return {};
  const instance = listOf(task, 'Instances')[index];
  if (!isJsonObject(instance) || typeof instance.id !== 'string') return { instance: { index } };
  return { instance: { index, id: instance.id } };
}
