'use client';

import { useMemo, useRef } from 'react';
import type { InstanceTable } from '@/components/editor/table/use-instance-table';
import type { DraftRow } from '@/lib/task/draft/draft';

export interface RowSelection {
  ids: ReadonlySet<string>;
  /** Selects a row or not; with `range` all from the last one on. */
  toggle: (id: string, range: boolean) => void;
  /** Selects the rows between where the hands began to extend and `to`; `from` is where they are now. */
  extend: (from: string, to: string) => void;
  /** Selects all rows shown, or none when they all are. */
  toggleAll: () => void;
  selectAll: () => void;
  clear: () => void;
}

/** Which rows of the table are selected. Rows that are gone are selected no more. */
export function useRowSelection(table: InstanceTable, rows: readonly DraftRow[]): RowSelection {
  const { setRowSelection } = table;
  const { rowSelection } = table.state;
  const last = useRef<string | null>(null);
  const extended = useRef<{ start: string; end: string } | null>(null);

  return useMemo(() => {
    const chosen = new Set(Object.keys(rowSelection));
    const present = chosen.size === 0 ? chosen : new Set(rows.map(({ id }) => id).filter((id) => chosen.has(id)));

    const choose = (ids: Iterable<string>) => setRowSelection(Object.fromEntries(Array.from(ids, (id) => [id, true])));

    function between(one: string, other: string): string[] {
      const [from, to] = [one, other].map((id) => rows.findIndex((row) => row.id === id));
      if (from === undefined || to === undefined || from < 0 || to < 0) return [other];
      return rows.slice(Math.min(from, to), Math.max(from, to) + 1).map(({ id }) => id);
    }

    function toggle(id: string, range: boolean) {
      const next = new Set(present);
      if (range && last.current) for (const one of between(last.current, id)) next.add(one);
      else if (!next.delete(id)) next.add(id);
      last.current = id;
      choose(next);
    }

    function extend(from: string, to: string) {
      const goesOn = extended.current?.end === from && present.has(from);
      const start = goesOn ? (extended.current?.start ?? from) : from;
      extended.current = { start, end: to };
      last.current = to;
      choose(between(start, to));
    }

    const selectAll = () => choose(rows.map(({ id }) => id));
    const clear = () => choose([]);
    const toggleAll = () => (present.size === rows.length ? clear() : selectAll());

    return { ids: present, toggle, extend, toggleAll, selectAll, clear };
  }, [rows, rowSelection, setRowSelection]);
}
