'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { chooseMapping } from '@/components/editor/records/choose-mapping';
import type { MappingSummary, RecordSource, SourceSummary } from '@/components/editor/records/records-messages';
import { RecordsSession } from '@/components/editor/records/records-session';
import type { LabelCount } from '@/lib/records/label-tally';
import type { MappedInstance } from '@/lib/records/map-records';
import type { RecordMapping } from '@/lib/records/mapping';
import type { ReadOptions } from '@/lib/records/read-records';

export interface ReadProgress {
  label: string;
  done: number;
  /** Null when it is not known. */
  total: number | null;
}

/** Where a dialog for records stands. */
export interface RecordsState {
  source: { source: RecordSource; summary: SourceSummary } | null;
  /** What could not be read, to be read in another way. */
  failed: RecordSource | null;
  /** How it is, or was to be, read. */
  options: ReadOptions;
  /** Stays for a later source that has the same columns. */
  mapping: RecordMapping | null;
  /** Whether the mapping is the user's own and no guess. */
  made: boolean;
  seed: number;
  /** What the mapping makes of the records; null while it is not known. */
  mapped: MappingSummary | null;
  /** What `mapped` is of: while it is not the mapping of now, that is still to be tried. */
  mappedBy: { mapping: RecordMapping; room: number; seed: number } | null;
  /** The labels that were found last, also while a template is being mended. */
  lastLabels: LabelCount[] | null;
  /** Whether the mapping is the one of an earlier source. */
  remembered: boolean;
  progress: ReadProgress | null;
  /** What went wrong, in words for the user. */
  problem: string | null;
}

const NOTHING: RecordsState = {
  source: null,
  failed: null,
  options: {},
  mapping: null,
  made: false,
  seed: 1,
  mapped: null,
  mappedBy: null,
  lastLabels: null,
  remembered: false,
  progress: null,
  problem: null,
};

/** Templates are tried when the typing pauses. */
const PAUSE_MS = 300;

interface RecordsProps {
  /** Whether anybody looks: else a change of the room has time. */
  open: boolean;
  /** How many instances may be taken. */
  room: number;
  /** Gives the mapping that was kept with the draft. */
  loadKept: () => Promise<RecordMapping | null>;
}

/** Reads and maps records for a dialog. A mapping that was made is used again for a source with the same columns. */
export function useRecords({ open, room, loadKept }: RecordsProps) {
  const [state, setState] = useState(NOTHING);
  const session = useRef<RecordsSession | null>(null);
  /** The number of the last reading, and of the last mapping: what comes of earlier ones is passed over. */
  const reading = useRef(0);
  const turn = useRef(0);
  const lastSource = useRef<RecordSource | null>(null);
  const change = useCallback((next: Partial<RecordsState>) => setState((before) => ({ ...before, ...next })), []);

  const end = useCallback((left: Partial<RecordsState>) => {
    reading.current++;
    turn.current++;
    session.current?.close();
    session.current = null;
    lastSource.current = null;
    setState({ ...NOTHING, ...left });
  }, []);
  const { mapping, made, seed, source } = state;
  const leaveSource = useCallback(() => end({ mapping, made }), [end, mapping, made]);
  const close = useCallback(() => end({}), [end]);
  useEffect(() => () => session.current?.close(), []);

  const read = useCallback(
    async (from: RecordSource, options: ReadOptions) => {
      const mine = ++reading.current;
      turn.current++;
      session.current ??= new RecordsSession();
      const isSame = lastSource.current === from;
      lastSource.current = from;
      const nothing = { problem: null, mapped: null, lastLabels: null, ...(isSame ? {} : { failed: null }) };
      change({ ...nothing, options, progress: readingProgress(from, 0) });
      try {
        const read = session.current.read(from, options, (done) => {
          if (mine === reading.current) change({ progress: readingProgress(from, done) });
        });
        const [summary, kept] = await Promise.all([read, loadKept()]);
        if (mine !== reading.current) return;
        setState((before) => {
          const own = isSame || before.made ? before.mapping : null;
          const { mapping, guessed } = chooseMapping(summary.columns, [own, kept], summary.guess.mapping);
          const remembered = !guessed && !isSame;
          const found = { source: { source: from, summary }, failed: null, progress: null };
          return { ...before, ...found, mapping, made: before.made && !guessed, remembered };
        });
      } catch (error) {
        if (mine !== reading.current) return;
        change({ source: null, failed: from, problem: messageOf(error), progress: null });
      }
    },
    [change, loadKept],
  );

  useEffect(() => {
    if (!mapping || !source || !open) return;
    const mine = ++turn.current;
    const timer = setTimeout(async () => {
      try {
        const mapped = await session.current?.map(mapping, room, seed, (done, total) => {
          if (mine === turn.current) change({ progress: { label: 'Filling the templates', done, total } });
        });
        if (mine !== turn.current || !mapped) return;
        const mappedBy = { mapping, room, seed };
        change({ mapped, mappedBy, lastLabels: mapped.sourceLabels, problem: null, progress: null });
      } catch (error) {
        if (mine === turn.current) change({ mapped: null, problem: messageOf(error), progress: null });
      }
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [mapping, source, room, seed, open, change]);

  const map = useCallback((next: RecordMapping) => change({ mapping: next, made: true }), [change]);
  const guess = useCallback(() => {
    if (source) change({ mapping: source.summary.guess.mapping, made: false, remembered: false });
  }, [change, source]);
  const reseed = useCallback(() => setState((before) => ({ ...before, seed: before.seed + 1 })), []);
  const listFaults = useCallback(async (): Promise<string> => (await session.current?.listFaults()) ?? '', []);
  const take = useCallback(async (): Promise<MappedInstance[]> => (await session.current?.take()) ?? [], []);
  const { mappedBy, progress, problem } = state;
  const isCurrent = mappedBy?.mapping === mapping && mappedBy?.room === room && mappedBy.seed === seed;
  /** Whether what is shown is what would be taken. */
  const ready = isCurrent && progress === null && problem === null;
  return { state, ready, read, map, guess, reseed, take, listFaults, leaveSource, close };
}

const MEGABYTE = 1024 * 1024;

/** `done`: bytes that were read. When all are, nothing tells how far it is to the records. */
function readingProgress(source: RecordSource, done: number): ReadProgress {
  const size = source.type === 'file' ? source.file.size : 0;
  if (done >= size) return { label: 'Taking the records apart', done: 0, total: null };
  return { label: 'Reading (MB)', done: Math.floor(done / MEGABYTE), total: Math.ceil(size / MEGABYTE) };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : 'This cannot be read here.';
}
