import { type EditNode, editTree } from '@/lib/checks/fixing/edit-tree';
import type { TaskEdit } from '@/lib/checks/task-edit';
import { setKey } from '@/lib/task/file/json-builder';
import { isJsonObject } from '@/lib/task/json-object';
import type { JsonObject, JsonValue } from '@/lib/task/schema';

/**
 * Makes edits. What no edit touches is shared with the task that was given, which stays as it was.
 * @throws Error when two edits overlap (an `EditTree` tells before), or when one means a place within a text or number
 */
export function applyEdits(task: JsonObject, edits: Iterable<TaskEdit>): JsonObject {
  const root = editTree(edits);
  const edited = editValue(task, root);
  if (!isJsonObject(edited)) throw new Error('An edit cannot replace the whole task.');
  return edited;
}

function editValue(value: JsonValue, node: EditNode): JsonValue {
  if (node.edit?.op === 'set') return node.edit.value;
  if (node.below.size === 0) return value;
  if (Array.isArray(value)) return editList(value, node);
  if (isJsonObject(value)) return editObject(value, node);
  throw new Error('An edit means a place in what is no list and no object.');
}

function editList(list: readonly JsonValue[], { below }: EditNode): JsonValue[] {
  const edited: JsonValue[] = [];
  for (let index = 0; index <= list.length; index++) {
    const node = below.get(index);
    const value = list[index];
    if (node === undefined) {
      if (value !== undefined) edited.push(value);
    } else if (node.edit?.op !== 'remove') edited.push(editValue(value ?? null, node));
  }
  return edited;
}

function editObject(object: JsonObject, { below }: EditNode): JsonObject {
  const edited: JsonObject = {};
  for (const [key, value] of Object.entries(object)) {
    const node = below.get(key);
    if (node === undefined) setKey(edited, key, value);
    else if (node.edit?.op === 'rename') setKey(edited, node.edit.key, value);
    else if (node.edit?.op !== 'remove') setKey(edited, key, editValue(value, node));
  }
  for (const [key, { edit }] of below) {
    if (edit?.op === 'set' && !Object.hasOwn(object, key)) setKey(edited, String(key), edit.value);
  }
  return edited;
}
