'use client';

import { useEffect, useRef, useState } from 'react';
import type { ReplacementPlan, SearchedTexts } from '@/components/editor/replacing/plan-replacement';
import { ReplaceSession } from '@/components/editor/replacing/replace-session';
import type { Search } from '@/components/editor/replacing/search-pattern';

/** Searches when the typing pauses. */
const PAUSE_MS = 150;

export type Replacement =
  | { state: 'idle' }
  | { state: 'searching' }
  | { state: 'failed'; problem: string }
  | { state: 'planned'; plan: ReplacementPlan };

/** What a search would replace in some texts; made again whenever either changes. `search` is null while not needed. */
export function useReplacement(texts: SearchedTexts, search: Search | null): Replacement {
  const [made, setMade] = useState<{
    search: Search;
    texts: SearchedTexts;
    result: ReplacementPlan | string;
  } | null>(null);
  const session = useRef<ReplaceSession | null>(null);

  useEffect(() => {
    if (search === null) session.current?.close();
    if (search === null || search.find === '') return;
    const timer = setTimeout(async () => {
      session.current ??= new ReplaceSession();
      const result = await session.current.plan(texts, search);
      if (result !== null) setMade({ search, texts, result });
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [texts, search]);
  useEffect(() => () => session.current?.close(), []);

  if (search === null || search.find === '') return { state: 'idle' };
  if (made?.search !== search || made.texts !== texts) return { state: 'searching' };
  if (typeof made.result === 'string') return { state: 'failed', problem: made.result };
  return { state: 'planned', plan: made.result };
}
