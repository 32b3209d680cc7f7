import type { DocumentEdit } from '@/components/editor/store/draft-document';
import { fieldEdit, HEAD_FIELDS } from '@/components/editor/store/merge-place';
import type { TaskEdit } from '@/lib/checks/task-edit';
import type { DraftExample, DraftHead, DraftRow } from '@/lib/task/draft/draft';
import { extraText } from '@/lib/task/draft/draft-extra';
import { emptyLayout } from '@/lib/task/file/json-layout';
import { isJsonObject, listOf } from '@/lib/task/json-object';
import { fullInstanceId, shortInstanceId } from '@/lib/task/name';
import {
  EXAMPLE_FIELDS,
  type ExampleField,
  type JsonObject,
  type JsonValue,
  LIST_FIELDS,
  type ListField,
} from '@/lib/task/schema';

const EXAMPLE_KEYS = ['input', 'output', 'explanation'] as const;
const INSTANCE_KEYS = ['id', 'input', 'output'] as const;
const KNOWN: readonly string[] = [...LIST_FIELDS, ...EXAMPLE_FIELDS, 'Instances'];

/** A draft, and the task that the checks have made of it. */
export interface CheckedDraft {
  head: DraftHead;
  rows: readonly DraftRow[];
  number: number | null;
  task: JsonObject;
}

/** Whether a draft can hold what the edit does: it has the format's keys, each with its kind of value, and no others. */
export function canHold({ op, path }: TaskEdit): boolean {
  const [key, , part] = path;
  if (!KNOWN.includes(String(key)) || op === 'rename') return false;
  if (path.length === 1) return op === 'set';
  if (key !== 'Instances' || part === undefined) return true;
  return INSTANCE_KEYS.some((known) => known === part) && (op === 'set' || path.length > 3);
}

/**
 * The edits of a draft that make its task `fixed`, which comes of making `steps` one after the other; null when a draft
 * cannot hold the outcome. An instance whose id changes is another row at the same position.
 */
export function draftEditsOf(
  draft: CheckedDraft,
  steps: readonly (readonly TaskEdit[])[],
  fixed: JsonObject,
): DocumentEdit[] | null {
  if (!steps.flat().every(canHold)) return null;
  const edits: DocumentEdit[] = [];
  for (const field of HEAD_FIELDS) {
    if (field === 'slug' || field === 'summary' || fixed[field] === draft.task[field]) continue;
    const edit = isExampleField(field) ? examplesEdit(field, draft, steps, fixed) : textsEdit(field, fixed[field]);
    if (edit === null) return null;
    edits.push(edit);
  }
  if (fixed.Instances === draft.task.Instances) return edits;
  const rows = rowEdits(draft, steps, fixed);
  return rows && [...edits, ...rows];
}

function isExampleField(field: ListField | ExampleField): field is ExampleField {
  return EXAMPLE_FIELDS.some((name) => name === field);
}

function textsEdit(field: ListField, value: JsonValue | undefined): DocumentEdit | null {
  return isTexts(value) ? fieldEdit(field, value) : null;
}

function examplesEdit(
  field: ExampleField,
  draft: CheckedDraft,
  steps: readonly (readonly TaskEdit[])[],
  fixed: JsonObject,
): DocumentEdit | null {
  const origins = originsOf(field, listOf(draft.task, field), steps, fixed);
  const examples = listOf(fixed, field).map((value, index) => {
    const origin = origins?.[index] ?? -1;
    return exampleOf(value, draft.head[field][origin], listOf(draft.task, field)[origin]);
  });
  const known = examples.filter((example) => example !== null);
  return known.length === examples.length ? fieldEdit(field, known) : null;
}

function exampleOf(
  value: JsonValue,
  old: DraftExample | undefined,
  before: JsonValue | undefined,
): DraftExample | null {
  if (!isJsonObject(value)) return null;
  const { input, output, explanation } = value;
  if (typeof input !== 'string' || typeof output !== 'string' || typeof explanation !== 'string') return null;
  const example = { input, output, explanation };
  // The text as it was keeps what JSON.parse cannot: a number's way of being written.
  const unchanged = isJsonObject(before) && sameOthers(before, value, EXAMPLE_KEYS);
  const extra = unchanged ? old?.extra : extraText(value, emptyLayout(), EXAMPLE_KEYS);
  return extra === null || extra === undefined ? example : { ...example, extra };
}

function rowEdits(
  { rows, number, task }: CheckedDraft,
  steps: readonly (readonly TaskEdit[])[],
  fixed: JsonObject,
): DocumentEdit[] | null {
  const before = listOf(task, 'Instances');
  const origins = originsOf('Instances', before, steps, fixed);
  if (origins === null) return null;
  const kept = new Set(origins);
  const deleted = rows.flatMap(({ id }, index): DocumentEdit[] =>
    kept.has(index) ? [] : [{ type: 'delete-row', id }],
  );
  const put: DocumentEdit[] = [];
  let position = rows.at(-1)?.position ?? 0;
  const after = listOf(fixed, 'Instances');
  for (const [index, value] of after.entries()) {
    const origin = origins[index] ?? -1;
    if (value === before[origin]) continue;
    const old = rows[origin];
    const row = rowOf(value, number, old?.position ?? ++position);
    if (row === null || !keepsOthers(value, before[origin])) return null;
    if (old && old.id !== row.id) {
      // The server gives a new row none of the keys that the format does not know.
      if (old.extra !== null) return null;
      deleted.push({ type: 'delete-row', id: old.id });
    }
    put.push({ type: 'put-row', ...row, extra: old?.extra ?? null });
  }
  return hasUniqueIds(after) ? [...deleted, ...put] : null;
}

function rowOf(value: JsonValue, number: number | null, position: number): Omit<DraftRow, 'extra'> | null {
  if (!isJsonObject(value)) return null;
  const { id, input, output } = value;
  if (typeof id !== 'string' || id === '' || typeof input !== 'string' || !isTexts(output)) return null;
  const short = shortInstanceId(id, number);
  return { id: fullInstanceId(short, number) === id ? short : id, position, input, outputs: output };
}

/** Whether what the format does not know of an instance is as before: the server takes no change of it. */
function keepsOthers(value: JsonValue, before: JsonValue | undefined): boolean {
  return isJsonObject(value) && sameOthers(isJsonObject(before) ? before : {}, value, INSTANCE_KEYS);
}

function sameOthers(a: JsonObject, b: JsonObject, known: readonly string[]): boolean {
  const others = Object.keys(b).filter((key) => !known.includes(key));
  return (
    others.length === Object.keys(a).filter((key) => !known.includes(key)).length &&
    others.every((key) => Object.hasOwn(a, key) && a[key] === b[key])
  );
}

function hasUniqueIds(instances: readonly JsonValue[]): boolean {
  return new Set(instances.map((value) => isJsonObject(value) && value.id)).size === instances.length;
}

/**
 * For every item of a list after the steps, the place that it had before them, or -1 for a new one; null when items that
 * were there have changed their order.
 */
function originsOf(
  field: string,
  before: readonly JsonValue[],
  steps: readonly (readonly TaskEdit[])[],
  fixed: JsonObject,
): number[] | null {
  const whole = steps.flat().some(({ path }) => path.length === 1 && path[0] === field);
  const origins = whole ? originsByIdentity(before, listOf(fixed, field)) : originsByEdits(field, before.length, steps);
  const old = origins.filter((origin) => origin >= 0);
  return old.every((origin, index) => index === 0 || origin > (old[index - 1] ?? -1)) ? origins : null;
}

/** Edits share what they leave alone, so that an item of a list that was set as a whole can still be known. */
function originsByIdentity(before: readonly JsonValue[], after: readonly JsonValue[]): number[] {
  const places = new Map(before.map((value, index) => [value, index]));
  return after.map((value) => places.get(value) ?? -1);
}

function originsByEdits(field: string, length: number, steps: readonly (readonly TaskEdit[])[]): number[] {
  let origins = Array.from({ length }, (_, index) => index);
  for (const edits of steps) {
    const items = edits.filter(({ path }) => path.length === 2 && path[0] === field);
    const removed = new Set(items.filter(({ op }) => op === 'remove').map(({ path }) => path[1]));
    const added = items.filter(({ op, path }) => op === 'set' && Number(path[1]) >= origins.length);
    origins = [...origins.filter((_, index) => !removed.has(index)), ...added.map(() => -1)];
  }
  return origins;
}

function isTexts(value: JsonValue | undefined): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}
