'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import type { MappingSummary, RecordSource, SourceSummary } from '@/components/records/records-messages';
import { RecordsSession } from '@/components/records/records-session';
import { guessMapping } from '@/lib/records/guess-mapping';
import type { LabelCount } from '@/lib/records/label-tally';
import { type MappedInstance, recordMapper } from '@/lib/records/map-records';
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
  /** The labels that were found last, also while a template is being mended. */
  lastLabels: LabelCount[] | null;
  /** Whether the mapping is the one of an earlier time. */
  remembered: boolean;
  progress: ReadProgress | null;
  /** What went wrong, in words for the user. */
  problem: string | null;
}

const NOTHING: RecordsState = {
  source: null,
  mapping: null,
  seed: 1,
  mapped: null,
  lastLabels: null,
  remembered: false,
  progress: null,
  problem: null,
};

/** Templates are tried when the typing pauses. */
const PAUSE_MS = 300;

/**
 * Reads and maps records for a dialog. `room`: how many instances may be taken; `loadKept` gives the mapping of an
 * earlier time, which is used again for the same columns.
 */
export function useRecords(room: number, loadKept: () => Promise<RecordMapping | null>) {
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
      change({ problem: null, mapped: null, lastLabels: null, progress: readingProgress(0, 1) });
      try {
        const reading = session.current.read(source, options, (done, total) => {
          if (mine === turn.current) change({ progress: readingProgress(done, total) });
        });
        const [summary, kept] = await Promise.all([reading, loadKept()]);
        if (mine !== turn.current) return;
        const remembered = kept !== null && fits(kept, summary.columns);
        const mapping = remembered ? kept : guessMapping(summary);
        change({ source: { source, options, summary }, mapping, remembered, progress: null });
      } catch (error) {
        if (mine === turn.current) change({ source: null, mapping: null, problem: messageOf(error), progress: null });
      }
    },
    [change, loadKept],
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
        if (mine !== turn.current || !mapped) return;
        change({ mapped, lastLabels: mapped.sourceLabels, problem: null, progress: null });
      } catch (error) {
        if (mine === turn.current) change({ mapped: null, problem: messageOf(error), progress: null });
      }
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [mapping, source, room, seed, change]);

  const map = useCallback((next: RecordMapping) => change({ mapping: next }), [change]);
  const reseed = useCallback(() => setState((before) => ({ ...before, seed: before.seed + 1 })), []);
  const guess = useCallback(
    () =>
      setState((before) =>
        before.source ? { ...before, mapping: guessMapping(before.source.summary), remembered: false } : before,
      ),
    [],
  );
  const listFaults = useCallback(async (): Promise<string> => (await session.current?.listFaults()) ?? '', []);
  const take = useCallback(async (): Promise<MappedInstance[]> => (await session.current?.take()) ?? [], []);
  return { state, read, map, guess, reseed, take, listFaults, close };
}

function readingProgress(done: number, total: number): ReadProgress {
  return { label: done < total ? 'Reading (bytes)' : 'Taking the records apart', done, total };
}

/** Whether this source has all the columns that the templates of an earlier time name. */
function fits(mapping: RecordMapping, columns: readonly string[]): boolean {
  try {
    return recordMapper(mapping, columns).unknownColumns.length === 0;
  } catch {
    return false;
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : 'This cannot be read here.';
}
