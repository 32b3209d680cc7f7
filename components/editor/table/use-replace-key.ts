'use client';

import { useEffect } from 'react';

/** Ctrl+H (on a Mac Cmd+Shift+H, since Cmd+H hides the window) opens find and replace, except within a dialog. */
export function useReplaceKey(open: () => void, isOn: boolean): void {
  useEffect(() => {
    if (!isOn) return;
    const onKey = (event: KeyboardEvent) => {
      const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
      const isWanted = (ctrlKey && !metaKey && !shiftKey) || (metaKey && shiftKey && !ctrlKey);
      if (!isWanted || altKey || key.toLowerCase() !== 'h') return;
      if (event.target instanceof Element && event.target.closest('[role=dialog]')) return;
      event.preventDefault();
      open();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [open, isOn]);
}
