'use client';

import { useCallback, useEffect, useState } from 'react';
import { DraftEditor, type DraftFacts } from '@/components/editor/frame/draft-editor';
import { DraftStore } from '@/components/editor/store/draft-store';
import { type DraftTransport, type Failure, httpTransport } from '@/components/editor/store/draft-transport';
import { openUnsavedStorage } from '@/components/editor/store/unsaved-storage';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { Skeleton, SkeletonRows } from '@/components/ui/skeleton';

interface DraftLoaderProps extends DraftFacts {
  taskId: string;
  userId: string;
}

/** The drafts that are being left: who comes back at once is to find what they wrote, saved or kept. */
const closing = new Map<string, Promise<void>>();

/** Loads a draft, with what this browser has kept of it, and opens the editor. */
export function DraftLoader({ taskId, userId, ...facts }: DraftLoaderProps) {
  const [attempt, setAttempt] = useState(0);
  const [store, setStore] = useState<DraftStore | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt loads again
  useEffect(() => {
    let isLeft = false;
    const storage = openUnsavedStorage(taskId, userId);
    let isOpen = false;
    const leaving = closing.get(taskId);
    const transport = httpTransport(taskId, userId, leaving !== undefined);
    const opening = (leaving ?? Promise.resolve()).then(() => openStore(transport, storage));
    void opening.then((result) => {
      isOpen = true;
      if (isLeft) return;
      if (result instanceof DraftStore) setStore(result);
      else setFailure(result);
    });
    return () => {
      isLeft = true;
      setStore(null);
      setFailure(null);
      const closed = opening.then(async (result) => {
        if (result instanceof DraftStore) await result.close();
        await storage.written();
        storage.release();
        if (closing.get(taskId) === closed) closing.delete(taskId);
      });
      // One that never opened holds nobody up.
      if (isOpen) closing.set(taskId, closed);
    };
  }, [taskId, userId, attempt]);

  useSavingHabits(store);
  const retry = useCallback(() => setAttempt((number) => number + 1), []);
  if (failure) return <LoadFailure failure={failure} onRetry={retry} />;
  return store ? <DraftEditor store={store} userId={userId} {...facts} /> : <EditorSkeleton />;
}

async function openStore(
  transport: DraftTransport,
  storage: ReturnType<typeof openUnsavedStorage>,
): Promise<DraftStore | Failure> {
  const [outcome, restore] = await Promise.all([transport.load(), storage.restore().catch(() => undefined)]);
  if (outcome.type !== 'loaded') return outcome;
  const store = new DraftStore({ view: outcome.view, transport, keep: storage.keep, restore });
  storage.onRefusal((refuses) => store.setKeptInBrowser(!refuses));
  return store;
}

/** Saves when the tab is left, tries again when the connection or the user is back, and warns while something is unsaved. */
function useSavingHabits(store: DraftStore | null): void {
  useEffect(() => {
    if (!store) return;
    const isUnsaved = () => {
      const { unsavedCount, setAside, keptInBrowser } = store.snapshot();
      return unsavedCount > 0 || (setAside.length > 0 && !keptInBrowser);
    };
    const onVisible = () => void (document.visibilityState === 'hidden' ? store.flush() : store.retryNow());
    const onOnline = () => void store.retryNow();
    const onLeave = (event: BeforeUnloadEvent) => {
      if (isUnsaved()) event.preventDefault();
    };
    document.addEventListener('visibilitychange', onVisible);
    window.addEventListener('online', onOnline);
    window.addEventListener('focus', onOnline);
    window.addEventListener('beforeunload', onLeave);
    return () => {
      document.removeEventListener('visibilitychange', onVisible);
      window.removeEventListener('online', onOnline);
      window.removeEventListener('focus', onOnline);
      window.removeEventListener('beforeunload', onLeave);
    };
  }, [store]);
}

function LoadFailure({ failure, onRetry }: { failure: Failure; onRetry: () => void }) {
  const signedOut = failure.type === 'signed-out';
  return (
    <div className="pt-8">
      <Notice
        kind="error"
        title={signedOut ? 'You are signed out' : 'The draft could not be opened'}
        action={
          <Button size="sm" onClick={onRetry}>
            Try again
          </Button>
        }
      >
        {signedOut ? (
          <a href="/sign-in" target="_blank" rel="noreferrer" className="link">
            Sign in again in a new tab
          </a>
        ) : (
          <p>{failure.message}</p>
        )}
      </Notice>
    </div>
  );
}

function EditorSkeleton() {
  return (
    <div role="status" className="grid gap-4 pt-6">
      <span className="sr-only">Loading the draft</span>
      <Skeleton className="h-5 w-16" />
      <Skeleton className="h-7 w-72 max-w-full" />
      <Skeleton className="h-9 w-full" />
      <SkeletonRows />
    </div>
  );
}
