'use client';

import { startTransition, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type {
  CheckAnswer,
  CheckRequest,
  FixOffers,
  FixRequest,
  LiveReport,
  PlannedFix,
} from '@/components/editor/checking/check-messages';
import { type PoolState, watchPoolFacts } from '@/components/editor/checking/watch-pool-facts';
import type { DraftStore } from '@/components/editor/store/draft-store';

/** The checks of a draft while it is written. */
export interface Checks {
  /** Null until the first report. */
  report: LiveReport | null;
  offers: FixOffers;
  /** How many repairs all that is safe makes; null until that has been tried on the draft as it is. */
  allSafe: number | null;
  /** There is no worker. */
  failed: boolean;
  /** How it stands with the comparison with the collection. */
  pool: PoolState;
  /** Asks for a plan of a fix of the draft as it is. */
  plan: (fix: FixRequest, seed: number) => Promise<PlannedFix>;
}

const NO_OFFERS: FixOffers = new Map();

/** Checks a draft in a worker, so that writing never waits for it. */
export function useChecks(store: DraftStore): Checks {
  const [report, setReport] = useState<LiveReport | null>(null);
  const [offers, setOffers] = useState<FixOffers>(NO_OFFERS);
  const [allSafe, setAllSafe] = useState<number | null>(null);
  const [failed, setFailed] = useState(false);
  const [pool, setPool] = useState<PoolState>('waiting');
  const post = useRef<(request: CheckRequest) => void>(() => {});
  const waiting = useRef(new Map<number, (plan: PlannedFix) => void>());
  const requests = useRef(0);

  useEffect(() => {
    const worker = new Worker(new URL('./check-worker.ts', import.meta.url), { type: 'module' });
    post.current = (request) => worker.postMessage(request);
    const load = () => {
      const { head, rows, view } = store.snapshot();
      post.current({ type: 'load', revision: store.revision, head, rows, number: view.number });
    };
    worker.addEventListener('message', ({ data }: MessageEvent<CheckAnswer>) => {
      // A key that is pressed meanwhile goes first.
      if (data.type === 'report') {
        startTransition(() => {
          setReport(data.report);
          setAllSafe(null);
        });
      } else if (data.type === 'offers') {
        startTransition(() => {
          setOffers(data.offers);
          setAllSafe(data.allSafe);
        });
      } else {
        waiting.current.get(data.request)?.(data.plan);
        waiting.current.delete(data.request);
      }
    });
    worker.addEventListener('error', () => {
      setFailed(true);
      // What it has found before would stand for good: errors that are mended would still keep one from submitting.
      setReport(null);
      setOffers(NO_OFFERS);
      setAllSafe(0);
    });
    const leaveDocument = store.onDocumentChange((change) =>
      change.type === 'loaded' ? load() : post.current({ ...change, revision: store.revision }),
    );
    load();
    const leavePool = watchPoolFacts(store, (state, facts) => {
      setPool(state);
      if (facts !== undefined) post.current({ type: 'pool', pool: facts });
    });
    return () => {
      leaveDocument();
      leavePool();
      worker.terminate();
    };
  }, [store]);

  const plan = useCallback(
    (fix: FixRequest, seed: number) =>
      new Promise<PlannedFix>((resolve) => {
        const request = ++requests.current;
        waiting.current.set(request, resolve);
        post.current({ type: 'plan', request, fix, seed });
      }),
    [],
  );
  return useMemo(
    () => ({ report, offers, allSafe, failed, pool, plan }),
    [report, offers, allSafe, failed, pool, plan],
  );
}
