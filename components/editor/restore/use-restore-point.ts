'use client';

import { useCallback } from 'react';
import { useEditor } from '@/components/editor/context/editor-context';
import { createRestorePoint } from '@/components/editor/restore/restore-client';
import { useToast } from '@/components/ui/toaster';

/** A change of more places than this is a bulk change: a restore point is made before it. */
export const BULK_PLACES = 20;

/**
 * Gives `keep(reason, places)`, to be awaited before an edit of many places: saves what is unsaved, then makes a restore
 * point of it. Where that is not possible (without a connection) it says so and is no hindrance, since the edit can be
 * undone. False when the draft has changed meanwhile, of which it tells: nothing may be done then that was not looked at.
 */
export function useRestorePoint(): (reason: string, places: number) => Promise<boolean> {
  const { store } = useEditor();
  const toast = useToast();
  return useCallback(
    async (reason, places) => {
      if (places <= BULK_PLACES) return true;
      const { revision } = store;
      const saved = await store.flush();
      const problem = saved
        ? await createRestorePoint(store.snapshot().view.taskId, reason)
        : 'Not everything is saved yet.';
      if (problem) toast({ kind: 'warning', text: `No restore point was made: ${problem} Undo still works.` });
      if (store.revision === revision) return true;
      toast({
        kind: 'warning',
        text: 'The draft was changed meanwhile, so nothing was done. Look at it, then try again.',
      });
      return false;
    },
    [store, toast],
  );
}
