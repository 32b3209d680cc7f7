import { fromPointer } from '@/lib/checks/json-pointer';
import type { Path } from '@/lib/checks/path';
import type { TaskEdit } from '@/lib/checks/task-edit';
import { valueAtPath } from '@/lib/checks/value-at-path';
import type { JsonLayout } from '@/lib/task/file/json-layout';
import type { JsonObject, JsonValue } from '@/lib/task/schema';

const NON_FINITE: ReadonlySet<string> = new Set(['NaN', 'Infinity', '-Infinity']);

/** Writes each number that JSON cannot have (`NaN`, `Infinity`) as the text of the same letters. */
export function nonFiniteAsTexts(task: JsonObject, layout: JsonLayout): TaskEdit[] {
  const edits: TaskEdit[] = [];
  for (const [pointer, text] of layout.numbers) {
    // The value does not tell: an integer of 400 digits is infinite in JavaScript, but not in its file.
    if (NON_FINITE.has(text)) edits.push({ op: 'set', path: pathOf(task, pointer), value: text });
  }
  return edits;
}

/** A pointer does not tell a position from a key; the task does. */
function pathOf(task: JsonObject, pointer: string): Path {
  const path: (string | number)[] = [];
  let value: JsonValue | undefined = task;
  for (const part of fromPointer(pointer)) {
    const step: string | number = Array.isArray(value) ? Number(part) : part;
    path.push(step);
    value = value === undefined ? undefined : valueAtPath(value, [step]);
  }
  return path;
}
