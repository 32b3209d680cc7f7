'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import type { MappingSummary, RecordSource, SourceSummary } from '@/components/records/records-messages';
import { RecordsSession } from '@/components/records/records-session';
import { guessMapping } from '@/lib/records/guess-mapping';
import type { MappedInstance } from '@/lib/records/map-records';
import type { RecordMapping } from '@/lib/records/mapping';
import type { ReadOptions } from '@/lib/records/read-records';

export interface ReadProgress {
  label: string;
  done: number;
  total: number;
}

/** Where a dialog for records stands. */
export interface RecordsState {
  source: { source: RecordSource; options: ReadOptions; summary: SourceSummary } | null;
  mapping: RecordMapping | null;
  seed: number;
  /** What the mapping makes of the records; null while it is not known. */
  mapped: MappingSummary | null;
  progress: ReadProgress | null;
  /** What went wrong, in words for the user. */
  problem: string | null;
}

const NOTHING: RecordsState = { source: null, mapping: null, seed: 1, mapped: null, progress: null, problem: null };

/** Templates are tried when the typing pauses. */
const PAUSE_MS = 300;

/** Reads and maps records for a dialog. `room`: how many instances may be taken; `kept`: the mapping of an earlier time. */
export function useRecords(room: number, kept: RecordMapping | null) {
  const [state, setState] = useState(NOTHING);
  const session = useRef<RecordsSession | null>(null);
  const turn = useRef(0);
  const change = useCallback((next: Partial<RecordsState>) => setState((before) => ({ ...before, ...next })), []);

  const close = useCallback(() => {
    turn.current++;
    session.current?.close();
    session.current = null;
    setState(NOTHING);
  }, []);
  useEffect(() => () => session.current?.close(), []);

  const read = useCallback(
    async (source: RecordSource, options: ReadOptions) => {
      const mine = ++turn.current;
      session.current ??= new RecordsSession();
      change({ problem: null, mapped: null, progress: { label: 'Reading', done: 0, total: 1 } });
      try {
        const summary = await session.current.read(source, options, (done, total) => {
          if (mine === turn.current) change({ progress: { label: 'Reading', done, total } });
        });
        if (mine !== turn.current) return;
        const mapping = kept && fits(kept, summary.columns) ? kept : guessMapping(summary);
        change({ source: { source, options, summary }, mapping, progress: null });
      } catch (error) {
        if (mine === turn.current) change({ problem: messageOf(error), progress: null });
      }
    },
    [change, kept],
  );

  const { mapping, seed, source } = state;
  useEffect(() => {
    if (!mapping || !source) return;
    const mine = ++turn.current;
    const timer = setTimeout(async () => {
      try {
        const mapped = await session.current?.map(mapping, room, seed, (done, total) => {
          if (mine === turn.current) change({ progress: { label: 'Filling the templates', done, total } });
        });
        if (mine === turn.current) change({ mapped: mapped ?? null, problem: null, progress: null });
      } catch (error) {
        if (mine === turn.current) change({ mapped: null, problem: messageOf(error), progress: null });
      }
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [mapping, source, room, seed, change]);

  const map = useCallback((next: RecordMapping) => change({ mapping: next }), [change]);
  const reseed = useCallback(() => setState((before) => ({ ...before, seed: before.seed + 1 })), []);
  const take = useCallback(async (): Promise<MappedInstance[]> => (await session.current?.take()) ?? [], []);
  return { state, read, map, reseed, take, close };
}

/** Whether the templates of an earlier time name columns that this source has. */
function fits(mapping: RecordMapping, columns: readonly string[]): boolean {
  return columns.some((column) => mapping.input.includes(column));
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : 'This cannot be read here.';
}
