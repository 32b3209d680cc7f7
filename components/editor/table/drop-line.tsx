import { ROW_HEIGHT } from '@/components/editor/table/row-height';
import type { RowDrag } from '@/components/editor/table/use-row-drag';
import { countOf } from '@/components/ui/count-of';

/** The gap into which the rows that are held would fall. */
export function DropLine({ drag }: { drag: RowDrag }) {
  if (drag.gap < 0) return null;
  return (
    <div
      aria-hidden="true"
      data-drop-line={drag.gap}
      className="pointer-events-none absolute inset-x-0 top-0 z-10 -mt-px h-0.5 bg-accent"
      style={{ transform: `translateY(${drag.gap * ROW_HEIGHT}px)` }}
    >
      <span className="tabular absolute start-1 top-1/2 -translate-y-1/2 rounded-sm bg-accent px-1.5 text-on-accent text-xs leading-5">
        {countOf(drag.ids.size)}
      </span>
    </div>
  );
}
