import { toPointer } from '@/lib/checks/json-pointer';
import type { TaskEdit } from '@/lib/checks/task-edit';

/** Edits by their places: what happens at a value, and the values below it at which something happens. */
export interface EditNode {
  edit?: TaskEdit;
  below: Map<string | number, EditNode>;
}

/**
 * Sorts edits by their places.
 * @throws Error when two of them overlap
 */
export function editTree(edits: Iterable<TaskEdit>): EditNode {
  const root: EditNode = { below: new Map() };
  for (const edit of edits) {
    if (overlaps(root, edit)) throw new Error(`Two edits overlap at “${toPointer(edit.path)}”.`);
    insert(root, edit);
  }
  return root;
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
