import { useCallback, useMemo } from 'react';
import { useEditor } from '@/components/editor/context/editor-context';
import { NEW_ROW } from '@/components/editor/table/use-grid-cursor';
import type { DraftRow } from '@/lib/task/draft/draft';

interface PlaceOptions {
  /** Whether the rows are filtered or sorted: then their places are others than in the task. */
  rearranged: boolean;
  /** Whether the line for a new row stands under the last one. */
  hasNewRow: boolean;
}

/** Gives the place of a row among those shown (-1 when it is not shown), and the row at a place. */
export function useRowPlaces(rows: readonly DraftRow[], { rearranged, hasNewRow }: PlaceOptions) {
  const { store } = useEditor();
  const places = useMemo(
    () => (rearranged ? new Map(rows.map((row, index) => [row.id, index])) : null),
    [rearranged, rows],
  );
  const indexOf = useCallback(
    (id: string) => (id === NEW_ROW ? rows.length : places ? (places.get(id) ?? -1) : store.rowIndex(id)),
    [rows, places, store],
  );
  const idAt = useCallback(
    (index: number) => rows[index]?.id ?? (hasNewRow && index === rows.length ? NEW_ROW : undefined),
    [rows, hasNewRow],
  );
  return { indexOf, idAt };
}
