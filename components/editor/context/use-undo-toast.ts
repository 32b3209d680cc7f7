'use client';

import { useCallback } from 'react';
import { useEditor } from '@/components/editor/context/editor-context';
import type { Reverted } from '@/components/editor/store/draft-snapshot';
import type { DraftStore } from '@/components/editor/store/draft-store';
import { type Toast, useToast } from '@/components/ui/toaster';

/** Gives `tell(text)`: says what was done just now, with a button that takes it back, whatever came after it. */
export function useUndoToast(): (text: string) => void {
  const { store } = useEditor();
  const toast = useToast();
  return useCallback(
    (text) => {
      const step = store.snapshot().undoable;
      if (!step) toast({ text });
      else toast({ text, action: { label: 'Undo', onClick: () => takeBack(store, step.id, toast) } });
    },
    [store, toast],
  );
}

function takeBack(store: DraftStore, id: number, toast: (toast: Toast) => void): void {
  const reverted = store.undo(id);
  if (!reverted) toast({ kind: 'warning', text: 'This can no longer be taken back by itself.' });
  else tellSkipped(reverted, toast);
}

/** Says so when some places were left as others have made them. */
export function tellSkipped({ skipped }: Reverted, toast: (toast: Toast) => void): void {
  if (skipped === 0) return;
  const places = skipped === 1 ? 'One place was' : `${skipped.toLocaleString('en')} places were`;
  toast({ kind: 'warning', text: `${places} changed by others since, and stay as they are.` });
}
