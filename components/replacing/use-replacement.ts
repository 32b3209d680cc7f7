'use client';

import { useEffect, useRef, useState } from 'react';
import type { ReplacementPlan } from '@/components/replacing/plan-replacement';
import { ReplaceSession } from '@/components/replacing/replace-session';
import type { Search } from '@/components/replacing/search-pattern';
import type { DraftRow } from '@/lib/task/draft';

/** Searches when the typing pauses. */
const PAUSE_MS = 150;

export type Replacement =
  | { state: 'idle' }
  | { state: 'searching' }
  | { state: 'failed'; problem: string }
  /** `rows` are those that the plan is for: another state of the draft needs another plan. */
  | { state: 'planned'; plan: ReplacementPlan; rows: readonly DraftRow[] };

/** What a search would replace in some rows; made again whenever either changes. `search` is null while not needed. */
export function useReplacement(rows: readonly DraftRow[], search: Search | null): Replacement {
  const [made, setMade] = useState<{
    search: Search;
    rows: readonly DraftRow[];
    result: ReplacementPlan | string;
  } | null>(null);
  const session = useRef<ReplaceSession | null>(null);

  useEffect(() => {
    if (search === null) session.current?.close();
    if (search === null || search.find === '') return;
    const timer = setTimeout(async () => {
      session.current ??= new ReplaceSession();
      const result = await session.current.plan(rows, search);
      if (result !== null) setMade({ search, rows, result });
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [rows, search]);
  useEffect(() => () => session.current?.close(), []);

  if (search === null || search.find === '') return { state: 'idle' };
  if (made?.search !== search || made.rows !== rows) return { state: 'searching' };
  if (typeof made.result === 'string') return { state: 'failed', problem: made.result };
  return { state: 'planned', plan: made.result, rows };
}
