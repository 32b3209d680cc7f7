'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import {
  listRestorePoints,
  loadRestorePoint,
  type Outcome,
  type RestorePoint,
} from '@/components/editor/restore/restore-client';
import type { DraftContent } from '@/lib/task/draft/draft-difference';

/** Something that is asked for: null until it is there. */
type Asked<T> = Outcome<T> | null;

export interface RestorePoints {
  points: Asked<readonly RestorePoint[]>;
  /** Loads the next page, and gives what went wrong in words, or null; there is none on the last page. */
  more: (() => Promise<string | null>) | null;
  /** The point that is looked at; the latest at the start. */
  selected: RestorePoint | null;
  select: (id: string) => void;
  /** The state that the selected point keeps. */
  content: Asked<DraftContent>;
}

/** The restore points of a draft, from the moment it is first rendered, and the state of the selected one. */
export function useRestorePoints(taskId: string): RestorePoints {
  const [points, setPoints] = useState<Asked<readonly RestorePoint[]>>(null);
  const [next, setNext] = useState<string | null>(null);
  const [selectedId, setSelectedId] = useState<string | null>(null);
  const [loaded, setLoaded] = useState<{ id: string; outcome: Outcome<DraftContent> } | null>(null);
  const left = useRef(false);

  useEffect(() => {
    left.current = false;
    void listRestorePoints(taskId).then((outcome) => {
      if (left.current) return;
      setPoints(outcome.ok ? { ok: true, value: outcome.value.items } : outcome);
      if (!outcome.ok) return;
      setNext(outcome.value.next);
      setSelectedId(outcome.value.items[0]?.id ?? null);
    });
    return () => {
      left.current = true;
    };
  }, [taskId]);

  useEffect(() => {
    if (selectedId === null) return;
    let outdated = false;
    void loadRestorePoint(taskId, selectedId).then((outcome) => {
      if (!outdated) setLoaded({ id: selectedId, outcome });
    });
    return () => {
      outdated = true;
    };
  }, [taskId, selectedId]);

  const more = useCallback(async () => {
    const outcome = await listRestorePoints(taskId, next);
    if (!outcome.ok) return outcome.message;
    if (left.current) return null;
    setNext(outcome.value.next);
    setPoints((known) => ({ ok: true, value: [...(known?.ok ? known.value : []), ...outcome.value.items] }));
    return null;
  }, [taskId, next]);

  return {
    points,
    more: next === null ? null : more,
    selected: (points?.ok && points.value.find(({ id }) => id === selectedId)) || null,
    select: setSelectedId,
    content: loaded?.id === selectedId ? (loaded?.outcome ?? null) : null,
  };
}
