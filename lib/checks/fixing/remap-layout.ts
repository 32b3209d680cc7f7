import { type EditNode, editTree } from '@/lib/checks/fixing/edit-tree';
import { fromPointer, toPointer } from '@/lib/checks/json-pointer';
import type { TaskEdit } from '@/lib/checks/task-edit';
import { emptyLayout, isEmptyLayout, type JsonLayout } from '@/lib/task/file/json-layout';

/**
 * The layout of a task after edits: what stood at or below a value that was replaced or removed is gone, and the other
 * entries follow their values to their new places.
 * @throws Error when two edits overlap
 */
export function remapLayout(layout: JsonLayout, edits: readonly TaskEdit[]): JsonLayout {
  if (isEmptyLayout(layout) || edits.length === 0) return layout;
  const root = moveTree(editTree(edits));
  const moved = emptyLayout();
  for (const [pointer, text] of layout.numbers) {
    const place = follow(root, pointer);
    if (place !== undefined) moved.numbers.set(place.pointer, text);
  }
  for (const [pointer, order] of layout.keyOrder) {
    const place = follow(root, pointer);
    if (place !== undefined) moved.keyOrder.set(place.pointer, keysAfter(order, place.node));
  }
  return moved;
}

/** An `EditNode` that knows how far the items of a list move. */
interface MoveNode {
  edit: TaskEdit | undefined;
  below: ReadonlyMap<string | number, MoveNode>;
  /** The positions that are taken out of a list, in order. */
  removed: readonly number[];
}

function moveTree({ edit, below }: EditNode): MoveNode {
  const nodes = new Map([...below].map(([step, node]) => [step, moveTree(node)]));
  const removed = [...nodes].flatMap(([step, node]) =>
    typeof step === 'number' && node.edit?.op === 'remove' ? [step] : [],
  );
  return { edit, below: nodes, removed: removed.sort((a, b) => a - b) };
}

/** Where a value is after the edits, with those below it; undefined when it is gone. */
function follow(root: MoveNode, pointer: string): { pointer: string; node: MoveNode | undefined } | undefined {
  let node: MoveNode | undefined = root;
  const path: string[] = [];
  for (const step of fromPointer(pointer)) {
    const next: MoveNode | undefined = node?.below.get(step) ?? node?.below.get(Number(step));
    if (next?.edit?.op === 'remove' || next?.edit?.op === 'set') return undefined;
    if (next?.edit?.op === 'rename') path.push(next.edit.key);
    else path.push(node === undefined || node.removed.length === 0 ? step : String(moved(Number(step), node.removed)));
    node = next;
  }
  return { pointer: toPointer(path), node };
}

/** The position without the removed ones before it. */
function moved(position: number, removed: readonly number[]): number {
  let low = 0;
  let high = removed.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((removed[middle] ?? 0) < position) low = middle + 1;
    else high = middle;
  }
  return position - low;
}

function keysAfter(order: readonly string[], node: MoveNode | undefined): string[] {
  if (node === undefined) return [...order];
  const keys = order.flatMap((key) => {
    const edit = node.below.get(key)?.edit;
    if (edit?.op === 'remove') return [];
    return [edit?.op === 'rename' ? edit.key : key];
  });
  const added = [...node.below].flatMap(([key, { edit }]) =>
    edit?.op === 'set' && !order.includes(String(key)) ? [String(key)] : [],
  );
  return [...keys, ...added];
}
