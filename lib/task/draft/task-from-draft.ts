import type { DraftExample, DraftHead, DraftRow } from '@/lib/task/draft/draft';
import { addLayout, memberPath, parseStored, type ValueWithLayout, withExtra } from '@/lib/task/draft/draft-extra';
import { setKey } from '@/lib/task/file/json-builder';
import { emptyLayout, isIndexKey, type JsonLayout } from '@/lib/task/file/json-layout';
import { writeTask } from '@/lib/task/file/write-task';
import { fullInstanceId } from '@/lib/task/name';
import { type JsonObject, type JsonValue, TASK_KEYS, type TaskKey } from '@/lib/task/schema';

/**
 * The canonical text of a draft as the task with this number (`task000` while it has none). A well-formed canonical file
 * that became a draft with its own number comes back byte for byte, unknown keys at their places.
 */
export function taskText(head: DraftHead, rows: readonly DraftRow[], number: number | null): string {
  const { value, layout } = assemble(head, rows, number);
  return writeTask(value, layout);
}

/** The value of `taskText`, for the checks. */
export function taskValue(head: DraftHead, rows: readonly DraftRow[], number: number | null): JsonObject {
  return assemble(head, rows, number).value;
}

/** The JSON Pointer of the instance at a row's place: `/Instances/17`. */
export function instancePath(index: number): string {
  return memberPath('Instances', index);
}

/** The keys that the file of this draft has, in order: those it had, and the missing ones at their usual places. */
export function fileKeys(head: DraftHead): string[] {
  const known: readonly string[] = TASK_KEYS;
  const keys = new Set(head.order.filter((key) => known.includes(key) || Object.hasOwn(head.unknown, key)));
  for (const key of Object.keys(head.unknown)) keys.add(key);
  const order = [...keys];
  TASK_KEYS.forEach((key, index) => {
    // Only the licence may be absent from a file that upstream takes.
    if (keys.has(key) || (key === 'Instance License' && head[key].length === 0)) return;
    const before = TASK_KEYS[index - 1];
    order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, key);
  });
  return order;
}

function assemble(
  head: DraftHead,
  rows: readonly DraftRow[],
  number: number | null,
): { value: JsonObject; layout: JsonLayout } {
  const value: JsonObject = {};
  const layout = emptyLayout();
  const order = fileKeys(head);
  for (const key of order) {
    const member = isTaskKey(key) ? knownMember(head, rows, number, key) : parseStored(head.unknown[key] ?? 'null');
    setKey(value, key, member.value);
    addLayout(layout, memberPath(key), member.layout);
  }
  if (order.some(isIndexKey)) layout.keyOrder.set('', order);
  return { value, layout };
}

function isTaskKey(key: string): key is TaskKey {
  return (TASK_KEYS as readonly string[]).includes(key);
}

function knownMember(head: DraftHead, rows: readonly DraftRow[], number: number | null, key: TaskKey): ValueWithLayout {
  if (key === 'Instances') return listOf(rows, (row) => withOptionalExtra(instanceOf(row, number), row.extra));
  if (key === 'Positive Examples' || key === 'Negative Examples') {
    return listOf(head[key], (example) => withOptionalExtra(exampleOf(example), example.extra));
  }
  return { value: [...head[key]], layout: emptyLayout() };
}

function listOf<T>(items: readonly T[], make: (item: T) => ValueWithLayout): ValueWithLayout {
  const layout = emptyLayout();
  const value: JsonValue[] = items.map((item, index) => {
    const made = make(item);
    addLayout(layout, memberPath(index), made.layout);
    return made.value;
  });
  return { value, layout };
}

const NO_LAYOUT = emptyLayout();

function withOptionalExtra(object: JsonObject, extra: string | null | undefined): ValueWithLayout {
  return extra === null || extra === undefined ? { value: object, layout: NO_LAYOUT } : withExtra(object, extra);
}

function instanceOf(row: DraftRow, number: number | null): JsonObject {
  return { id: fullInstanceId(row.id, number), input: row.input, output: [...row.outputs] };
}

function exampleOf(example: DraftExample): JsonObject {
  return { input: example.input, output: example.output, explanation: example.explanation };
}
