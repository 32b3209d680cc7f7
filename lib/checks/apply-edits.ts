import { isJsonObject } from '@/lib/checks/json-object';
import { toPointer } from '@/lib/checks/json-pointer';
import type { TaskEdit } from '@/lib/checks/task-edit';
import { setKey } from '@/lib/task/json-builder';
import type { JsonObject, JsonValue } from '@/lib/task/schema';

/** The edits by their places: what happens at a value, and the values below it at which something happens. */
interface EditNode {
  edit?: TaskEdit;
  below: Map<string | number, EditNode>;
}

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

/** Adds edits to a tree of others, or tells that one of them overlaps: at the same place, or one below the other. */
export class EditTree {
  readonly #root: EditNode = { below: new Map() };

  /** Whether all of the edits fit beside those that are there. Then they are added; else none of them is. */
  add(edits: readonly TaskEdit[]): boolean {
    if (edits.some((edit) => overlaps(this.#root, edit))) return false;
    for (const edit of edits) insert(this.#root, edit);
    return true;
  }
}

function overlaps(root: EditNode, edit: TaskEdit): boolean {
  let node: EditNode | undefined = root;
  for (const step of edit.path) {
    if (node.edit !== undefined) return true;
    node = node.below.get(step);
    if (node === undefined) return false;
  }
  return node.edit !== undefined || node.below.size > 0;
}

function insert(root: EditNode, edit: TaskEdit): void {
  let node = root;
  for (const step of edit.path) {
    let next = node.below.get(step);
    if (next === undefined) {
      next = { below: new Map() };
      node.below.set(step, next);
    }
    node = next;
  }
  node.edit = edit;
}

function editTree(edits: Iterable<TaskEdit>): EditNode {
  const root: EditNode = { below: new Map() };
  for (const edit of edits) {
    if (overlaps(root, edit)) throw new Error(`Two edits overlap at “${toPointer(edit.path)}”.`);
    insert(root, edit);
  }
  return root;
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
