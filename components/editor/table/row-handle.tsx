import { GripVertical } from 'lucide-react';

/** The attribute of what a row is held by. */
export const HANDLE = 'data-row-handle';

/** What a row is moved by with a pointer. The keyboard has Alt and the arrows, and the table's menu says so. */
export function RowHandle() {
  return (
    <span
      {...{ [HANDLE]: '' }}
      aria-hidden="true"
      title="Drag to move"
      // Else a finger on the handle scrolls the table.
      className="absolute inset-y-0 start-0 flex w-5 cursor-grab touch-none select-none items-center justify-center opacity-0 group-hover:opacity-100 pointer-coarse:opacity-100"
    >
      <GripVertical className="size-4" />
    </span>
  );
}
