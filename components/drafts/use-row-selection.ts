'use client';

import { useMemo, useRef, useState } from 'react';
import type { DraftRow } from '@/lib/task/draft';

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

/** Which rows of a list are selected. Rows that are gone are selected no more. */
export function useRowSelection(rows: readonly DraftRow[]): RowSelection {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const last = useRef<string | null>(null);
  const extended = useRef<{ start: string; end: string } | null>(null);

  return useMemo(() => {
    const present = chosen.size === 0 ? chosen : new Set(rows.map(({ id }) => id).filter((id) => chosen.has(id)));

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
      setChosen(next);
    }

    function extend(from: string, to: string) {
      const goesOn = extended.current?.end === from && present.has(from);
      const start = goesOn ? (extended.current?.start ?? from) : from;
      extended.current = { start, end: to };
      last.current = to;
      setChosen(new Set(between(start, to)));
    }

    const selectAll = () => setChosen(new Set(rows.map(({ id }) => id)));
    const clear = () => setChosen(new Set());
    const toggleAll = () => (present.size === rows.length ? clear() : selectAll());

    return { ids: present, toggle, extend, toggleAll, selectAll, clear };
  }, [rows, chosen]);
}
