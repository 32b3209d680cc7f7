import { type RefObject, useEffect, useLayoutEffect } from 'react';
import type { TableView } from '@/components/editor/table/table-view';

/** Notes in `kept` how the table is looked at, and scrolls it to where it stood when it was left. */
export function useKeptView(
  kept: RefObject<TableView>,
  grid: RefObject<HTMLElement | null>,
  view: Omit<TableView, 'scrollTop' | 'target'>,
): void {
  useEffect(() => {
    kept.current = { ...kept.current, ...view };
  });

  useLayoutEffect(() => {
    const element = grid.current;
    element?.scrollTo(0, kept.current.scrollTop);
    return () => {
      kept.current = { ...kept.current, scrollTop: element?.scrollTop ?? 0 };
    };
  }, [kept, grid]);
}
