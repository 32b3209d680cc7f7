'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { type AuthorsOverview, loadAuthors, type Outcome } from '@/components/editor/authors/authors-client';

/** The authors of a draft from the moment it is first rendered (null until they are there), and a way to ask again. */
export function useAuthors(taskId: string): [Outcome<AuthorsOverview> | null, () => Promise<void>] {
  const [outcome, setOutcome] = useState<Outcome<AuthorsOverview> | null>(null);
  const latest = useRef(0);

  const reload = useCallback(async () => {
    const request = ++latest.current;
    const loaded = await loadAuthors(taskId);
    if (request === latest.current) setOutcome(loaded);
  }, [taskId]);

  useEffect(() => {
    void reload();
    return () => {
      latest.current++;
    };
  }, [reload]);

  return [outcome, reload];
}
