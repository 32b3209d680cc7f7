'use client';

import { useEffect } from 'react';

/** Calls `onHelp` when `?` is pressed, but not while writing, in a dialog, or where the key means something else. */
export function useHelpKey(onHelp: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const command = event.ctrlKey || event.metaKey || event.altKey;
      if (event.key !== '?' || command || event.defaultPrevented || takesKeys(event.target)) return;
      event.preventDefault();
      onHelp();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [onHelp]);
}

const WRITING = 'input, textarea, select, [contenteditable], [role=dialog], [role=alertdialog], [role=menu]';

function takesKeys(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(WRITING) !== null;
}
